"""Turns marked-up text into runs and paragraphs of one document, footnotes collected on the way. Knows no block."""

from dataclasses import dataclass, field, replace

from corpus.build.document import Document
from corpus.build.docx.appearance import PAPERS, Appearance, ParagraphLook, RunLook, Side
from corpus.build.docx.lengths import twips
from corpus.build.docx.markup import element, literal
from corpus.build.inline import Style, runs
from corpus.build.notice import Notice

LOCALES = {
    "en": "en-GB",
    "fr": "fr-FR",
    "es": "es-ES",
    "pt": "pt-PT",
    "ru": "ru-RU",
    "ar": "ar-SA",
    "zh": "zh-CN",
}
_POINTS_BELOW = 4.0  # a line height up to here is a multiple, above it points
_FIRST_NOTE = 2  # 0 and 1 are Word's separators
_FOOTNOTE_SIZE = 0.85
_TICKED, _OPEN = "\u2612", "\u2610"
_SIGN_FONT = "DejaVu Sans"


@dataclass(slots=True)
class Typist:
    """Types one document: knows its look, its languages and the footnotes so far.

    `font` and `head_font` are families; `size` is of the body, in points.
    """

    document: Document
    notice: Notice
    appearance: Appearance
    font: str
    head_font: str
    size: float
    footnotes: list[str] = field(default_factory=list)

    def front(self, key: str) -> str:
        """A text of the front matter; empty where the author gives none."""
        value = self.document.front.get(key)
        return "" if value is None else str(value)

    def lines(self, key: str) -> tuple[str, ...]:
        """The lines of the front matter; none where the author gives none."""
        value = self.document.front.get(key)
        if value is None:
            return ()
        return tuple(str(line) for line in value) if isinstance(value, list) else (str(value),)

    def paper(self) -> tuple[float, float]:
        """Width and height of the upright page, in points."""
        return PAPERS[str(self.document.look.get("paper", "a4"))]

    def width(self, *, landscape: bool = False) -> float:
        """Of the text between the margins, in points."""
        margins, (across, down) = self.appearance.margins, self.paper()
        return (down if landscape else across) - margins.left - margins.right

    def run(self, text: str, look: RunLook | None = None) -> str:
        """One run of plain text."""
        return element("r", self._run_look(look or RunLook()), literal(text)) if text else ""

    def field(self, instruction: str, look: RunLook | None = None) -> str:
        """A field, such as PAGE or NUMPAGES."""
        marks = [element("r", element("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")]
        code = element("r", element("instrText", f" {instruction} ", **{"xml:space": "preserve"}))
        return f"{marks[0]}{code}{marks[1]}{self.run('1', look)}{marks[2]}"

    def tab(self) -> str:
        """A tab."""
        return element("r", element("tab"))

    def break_(self) -> str:
        """A line break."""
        return element("r", element("br"))

    def box(self, *, ticked: bool) -> str:
        """A tick box."""
        return self.run(_TICKED if ticked else _OPEN, RunLook(font=_SIGN_FONT))

    def marked(self, text: str, look: RunLook | None = None) -> str:
        """Runs of `text` with its small markup; footnotes are put aside for the end of the file."""
        plain = look or RunLook()
        styles = {Style.BOLD: replace(plain, bold=True), Style.ITALIC: replace(plain, italic=not plain.italic)}
        return "".join(
            self._footnote(run.text) if run.style is Style.NOTE else self.run(run.text, styles.get(run.style, plain))
            for run in runs(text)
        )

    def joined(self, lines: tuple[str, ...], look: RunLook | None = None) -> str:
        """Runs of `lines` with line breaks between them."""
        return self.break_().join(self.run(line, look) for line in lines)

    def paragraph(self, content: str, look: ParagraphLook | None = None) -> str:
        """A paragraph around runs."""
        return element("p", self._paragraph_look(look or ParagraphLook()), content)

    def gap(self, height: float) -> str:
        """An empty paragraph, `height` points high; between two tables it keeps them apart."""
        return self.paragraph("", ParagraphLook(after=0, line=max(height, _POINTS_BELOW + 0.1)))

    def marking(self, look: RunLook | None = None) -> str:
        """The access marking in bold, or nothing."""
        return self.run(self.document.marking or "", replace(look or RunLook(), bold=True))

    def right_to_left(self, language: str | None = None) -> bool:
        """Whether lines of `language` (the document's where None) run from the right."""
        return (language or self.document.language) == "ar"

    def _footnote(self, text: str) -> str:
        number = len(self.footnotes) + _FIRST_NOTE
        raised = element("rPr", element("vertAlign", val="superscript"))
        mark = element("r", raised, element("footnoteRef"))
        words = self.run(f" {text}", RunLook(size=self.size * _FOOTNOTE_SIZE))
        self.footnotes.append(element("footnote", self.paragraph(mark + words, ParagraphLook(after=0)), id=number))
        return element("r", raised, element("footnoteReference", id=number))

    def _run_look(self, look: RunLook) -> str:
        size = None if look.size is None else round(look.size * 2)
        locale = LOCALES.get(look.language or "")
        rtl = self.right_to_left(look.language)
        parts = [
            element("rFonts", ascii=look.font, hAnsi=look.font, cs=look.font) if look.font else "",
            element("b") + element("bCs") if look.bold else "",
            element("i") + element("iCs") if look.italic else "",
            element("caps") if look.capitals else "",
            element("color", val=look.colour) if look.colour else "",
            element("sz", val=size) + element("szCs", val=size) if size else "",
            element("u", val="single") if look.underline else "",
            element("rtl") if rtl else "",
            element("lang", val=locale, bidi=locale, eastAsia=locale) if locale else "",
        ]
        return element("rPr", *parts) if any(parts) else ""

    def _paragraph_look(self, look: ParagraphLook) -> str:
        after = self.appearance.after if look.after is None else look.after
        rule: dict[str, str | float | None] = {"val": "single", "sz": round(look.rule_size * 8), "space": 3}
        rule["color"] = look.rule_colour
        align = look.align or (Side.BOTH if self.document.look.get("justify", False) else None)
        stop = None if look.tab is None else twips(look.tab)
        parts = [
            element("pStyle", val=look.style) if look.style else "",
            element("keepNext") if look.keep else "",
            element("pBdr", *(element(side, **rule) for side in look.rules)) if look.rules else "",
            element("shd", val="clear", color="auto", fill=look.fill) if look.fill else "",
            element("tabs", element("tab", val="right", leader=look.leader, pos=stop)) if stop else "",
            element("bidi") if self.right_to_left(look.language) else "",
            element("spacing", before=twips(look.before), after=twips(after), **_height(look.line)),
            element("ind", left=twips(look.left), right=twips(look.right), hanging=twips(look.hanging)),
            element("jc", val=align) if align else "",
        ]
        return element("pPr", *parts)


def _height(line: float | None) -> dict[str, str | float | None]:
    if line is None:
        return {}
    if line > _POINTS_BELOW:
        return {"line": twips(line), "lineRule": "exact"}
    return {"line": round(240 * line), "lineRule": "auto"}
