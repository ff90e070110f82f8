"""The reconstruction sentence with short sources, and the full list of sources, in Word. Words nothing itself."""

from corpus.build.docx.appearance import ParagraphLook, RunLook, Side
from corpus.build.docx.lengths import cm
from corpus.build.docx.typist import Typist

_FRAME = ("top", "left", "bottom", "right")
_GRAY = "808080"
_NUMBER_WIDTH = cm(0.7)
_INSET = 4.0


def first_page_notice(typist: Typist) -> str:
    """The framed paragraphs of the first page: a sentence a language, then the sources in short."""
    small = RunLook(size=typist.appearance.notice_size)
    sentences = [
        _framed(typist, typist.run(sentence, RunLook(italic=True, size=small.size, language=language)), language)
        for sentence, language in zip(typist.notice.sentences, typist.document.languages, strict=True)
    ]
    named = "; ".join(f"{source.title} ({source.publisher})" for source in typist.notice.sources)
    label = typist.run(f"{typist.notice.label}: ", RunLook(bold=True, size=small.size))
    return "".join(sentences) + _framed(typist, label + typist.run(f"{named}.", small), None)


def source_list(typist: Typist) -> str:
    """The heading and the numbered list of all sources with their addresses, last in each document."""
    small = RunLook(size=typist.appearance.sources_size)
    bold = RunLook(bold=True, size=typist.appearance.sources_size + 1)
    head = ParagraphLook(before=18, after=4, keep=True, align=Side.LEFT)
    items = []
    for number, source in enumerate(typist.notice.sources, 1):
        look = ParagraphLook(after=0, line=1, left=_NUMBER_WIDTH, hanging=_NUMBER_WIDTH, align=Side.LEFT, keep=True)
        words = typist.run(f"[{number}]", small) + typist.tab() + typist.run(f"{source.title}.", small)
        # The address runs from left to right in every document, so it has a paragraph of its own.
        address = ParagraphLook(after=3, line=1, left=_NUMBER_WIDTH, align=Side.LEFT, language="en")
        link = typist.run(source.url, RunLook(size=small.size, language="en"))
        items.append(typist.paragraph(words, look) + typist.paragraph(link, address))
    return typist.paragraph(typist.run(typist.notice.list_heading, bold), head) + "".join(items)


def _framed(typist: Typist, content: str, language: str | None) -> str:
    look = ParagraphLook(
        after=0,
        line=1,
        left=_INSET,
        right=_INSET,
        align=Side.LEFT,
        rules=_FRAME,
        rule_colour=_GRAY,
        language=language,
    )
    return typist.paragraph(content, look)
