"""Puts a document's Word file together from body, layout, styles and edges of the page. Starts no program."""

from collections.abc import Mapping, Sequence

from corpus.build.document import Document
from corpus.build.docx.layout import Layout
from corpus.build.docx.layouts import LAYOUTS
from corpus.build.docx.lengths import twips
from corpus.build.docx.markup import element, part
from corpus.build.docx.notices import first_page_notice, source_list
from corpus.build.docx.package import package
from corpus.build.docx.sections import COLUMN_GAP, Body, Section
from corpus.build.docx.styles import styles
from corpus.build.docx.typist import Typist
from corpus.build.errors import AuthoringError
from corpus.build.notice import Notice

FONT, SIZE = "calibri", 11.0
"""The font and the size in points where the author names none."""
_LIKE_WORD_2013 = 15


def layout_of(document: Document) -> Layout:
    """The Word layout of `document`. Raises AuthoringError when there is none of that name."""
    if document.layout not in LAYOUTS:
        raise AuthoringError(document.name, f"`layout` must be one of {', '.join(sorted(LAYOUTS))}.")
    return LAYOUTS[document.layout]


def word_file(document: Document, notice: Notice, families: Mapping[str, str]) -> bytes:
    """The .docx of `document`; `families` maps the names of fonts to their families.

    Raises AuthoringError when the layout is unknown or a block cannot stand where it does.
    """
    layout = layout_of(document)
    font = str(document.look.get("font", FONT))
    typist = Typist(
        document,
        notice,
        layout.appearance(document),
        font=families[font],
        head_font=families[str(document.look.get("head_font", font))],
        size=float(str(document.look.get("size", SIZE))),
    )
    closing = layout.closing(typist) + source_list(typist)
    sections = Body(typist).sections(layout.opening(typist), closing, cover=layout.cover)
    edges = _edges(typist, layout)
    parts = {
        "document": part("document", element("body", _flow(typist, sections))),
        "styles": styles(typist),
        "settings": _settings(document),
        "footnotes": part(
            "footnotes", _separator(0, "separator"), _separator(1, "continuationSeparator"), *typist.footnotes
        ),
        **edges,
    }
    title = str(document.look.get("pdf_title", document.title))
    return package(parts, title=title, author=document.issuer)


def _edges(typist: Typist, layout: Layout) -> dict[str, str]:
    """Header and footer 1 of the first page, 2 of upright and 3 of turned pages."""
    upright, turned = typist.width(), typist.width(landscape=True)
    parts = {}
    for number, (first, width) in enumerate(((True, upright), (False, upright), (False, turned)), 1):
        notice = first_page_notice(typist) if first else ""
        parts[f"header{number}"] = part("hdr", layout.header(typist, first, width) or typist.gap(1))
        parts[f"footer{number}"] = part("ftr", notice + (layout.footer(typist, first, width) or typist.gap(1)))
    return parts


def _flow(typist: Typist, sections: Sequence[Section]) -> str:
    """The sections' content; the properties of all but the last stand in an empty paragraph at their end."""
    typed = []
    for at, section in enumerate(sections):
        properties = _properties(typist, section, first=not at)
        typed += section.content
        if at + 1 < len(sections):
            tiny = element("spacing", before=0, after=0, line=20, lineRule="exact")
            typed.append(element("p", element("pPr", tiny, properties)))
        else:
            typed.append(properties)
    return "".join(typed)


def _properties(typist: Typist, section: Section, *, first: bool) -> str:
    across, down = typist.paper()
    margins = typist.appearance.margins
    if section.landscape:
        across, down = down, across
    return element(
        "sectPr",
        *(_references(section, first=first) if first or section.new_page else ()),
        element("type", val="nextPage" if section.new_page else "continuous"),
        element("pgSz", w=twips(across), h=twips(down), orient="landscape" if section.landscape else None),
        element(
            "pgMar",
            top=twips(margins.top),
            right=twips(margins.right),
            bottom=twips(margins.bottom),
            left=twips(margins.left),
            header=twips(margins.head),
            footer=twips(margins.foot),
            gutter=0,
        ),
        element("cols", num=section.columns, space=twips(COLUMN_GAP)),
        element("titlePg") if first else "",
        element("bidi") if typist.right_to_left() else "",
    )


def _references(section: Section, *, first: bool) -> list[str]:
    number = 3 if section.landscape else 2
    numbers = {"first": 1, "default": number} if first else {"default": number}
    return [
        element(f"{edge}Reference", type=type, **{"r:id": f"{edge}{number}"})
        for edge in ("header", "footer")
        for type, number in numbers.items()
    ]


def _settings(document: Document) -> str:
    compatible = element(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=_LIKE_WORD_2013,
    )
    notes = element("footnotePr", element("footnote", id=0), element("footnote", id=1))
    hyphens = element("autoHyphenation") if document.look.get("hyphenate", False) else ""
    return part("settings", hyphens, notes, element("compat", compatible))


def _separator(number: int, kind: str) -> str:
    return element("footnote", element("p", element("r", element(kind))), type=kind, id=number)
