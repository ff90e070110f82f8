"""The styles part of a Word file: the body's font and spacing, headings, footnotes. Reads only the typist's look."""

from corpus.build.document import Document
from corpus.build.docx.lengths import twips
from corpus.build.docx.markup import element, part
from corpus.build.docx.typist import LOCALES, Typist

_ARABIC, _CHINESE = "Noto Naskh Arabic", "Noto Sans CJK SC"


def styles(typist: Typist) -> str:
    """The part word/styles.xml."""
    locale = LOCALES[typist.document.language]
    size = round(typist.size * 2)
    run = element(
        "rPr",
        element("rFonts", ascii=typist.font, hAnsi=typist.font, cs=_complex(typist), eastAsia=_eastern(typist)),
        element("sz", val=size),
        element("szCs", val=size),
        element("lang", val=locale, bidi=locale, eastAsia=locale),
    )
    line = _line(typist)
    spacing = element("spacing", after=twips(typist.appearance.after), line=round(240 * line), lineRule="auto")
    paragraph = element("pPr", element("widowControl"), spacing)
    defaults = element("docDefaults", element("rPrDefault", run), element("pPrDefault", paragraph))
    headings = (_style(f"Heading{level}", f"heading {level}", outline=level - 1) for level in (1, 2, 3))
    return part("styles", defaults, _style("Normal", "Normal", default=1), *headings)


def scripts_needed(document: Document) -> tuple[str, ...]:
    """The names in FONTS of what the document's languages need beside its own font."""
    languages = document.languages
    return (*(["naskh"] if "ar" in languages else []), *(["chinese"] if "zh" in languages else []))


def _complex(typist: Typist) -> str:
    return _ARABIC if "ar" in typist.document.languages else typist.font


def _eastern(typist: Typist) -> str:
    return _CHINESE if "zh" in typist.document.languages else typist.font


def _line(typist: Typist) -> float:
    """As a multiple of a font's own line (about 1.15 em), from the author's leading (the white between lines in em)."""
    leading = typist.document.look.get("leading")
    return typist.appearance.line if leading is None else (0.66 + float(str(leading))) / 1.15


def _style(name: str, shown: str, *, default: int | None = None, outline: int | None = None) -> str:
    return element(
        "style",
        element("name", val=shown),
        "" if default else element("basedOn", val="Normal"),
        element("qFormat"),
        element("pPr", element("outlineLvl", val=outline)) if outline is not None else "",
        type="paragraph",
        default=default,
        styleId=name,
    )
