"""Blocks of running words in Word: headings, paragraphs, clauses, lists, signatures. Knows no table."""

from dataclasses import replace

from corpus.build.blocks import Block
from corpus.build.docx.appearance import ParagraphLook, RunLook, Side
from corpus.build.docx.lengths import cm, points
from corpus.build.docx.markup import element
from corpus.build.docx.typist import Typist

_MARKS = {"dash": "\u2013", "hyphen": "-", "bullet": "\u2022", "none_": ""}
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]
_LIST_INDENT = cm(0.5)
_MARK_WIDTH = cm(0.7)
_ORNAMENT = "*\u2003*\u2003*"
_LEVELS_IN_CONTENTS = 2


class Words:
    """Types the blocks of running words; counts numbered paragraphs and headings through the document."""

    def __init__(self, typist: Typist) -> None:
        self._typist = typist
        self._count = 0
        self._headings = [block for block in typist.document.walk() if block.kind == "heading"]
        self._bookmarks = {id(block): number for number, block in enumerate(self._headings, 1)}

    def typed(self, block: Block, language: str | None, width: float) -> str:
        """The paragraphs of `block`, which holds running words, for a text `width` points wide."""
        if block.kind == "contents":
            return self._contents(block, width)
        return {
            "heading": self._heading,
            "paragraph": self._paragraph,
            "numbered": self._numbered,
            "clause": self._clause,
            "pull_quote": self._pull_quote,
            "list": self._list,
            "choices": self._choices,
            "signature": self._signature,
            "ornament": self._ornament,
            "space": self._space,
        }[block.kind](block, language)

    def _heading(self, block: Block, language: str | None) -> str:
        typist = self._typist
        level = min(_integer(block.options.get("level", 1)), 3)
        look = typist.appearance.headings[level - 1]
        number = block.options.get("number")
        run = replace(look.run, size=look.size * typist.size, language=language)
        words = typist.marked(block.text if number is None else f"{number}\u2002{block.text}", run)
        paragraph = ParagraphLook(
            style=f"Heading{level}" if typist.document.look.get("bookmarks", True) else None,
            align=look.align,
            before=(14, 10, 8)[level - 1],
            after=(6, 4, 3)[level - 1],
            keep=True,
            rules=("bottom",) if look.ruled else (),
            rule_colour=typist.appearance.accent,
            language=language,
        )
        mark = self._bookmarks[id(block)]
        start = element("bookmarkStart", id=mark, name=f"_Ref{mark}")
        return typist.paragraph(f"{start}{words}{element('bookmarkEnd', id=mark)}", paragraph)

    def _paragraph(self, block: Block, language: str | None) -> str:
        side = block.options.get("align")
        indent = points(str(block.options.get("indent", "0pt")), em=self._typist.size)
        look = ParagraphLook(align=Side(str(side)) if side else None, left=indent, language=language)
        return self._typist.paragraph(self._typist.marked(block.text, _run(language)), look)

    def _numbered(self, block: Block, language: str | None) -> str:
        self._count += 0 if "number" in block.options else 1
        number = str(block.options.get("number") or f"{self._count}.")
        return self._hung(number, self._typist.marked(block.text, _run(language)), language)

    def _hung(
        self, mark: str, content: str, language: str | None, before: float = 0, width: float | None = None
    ) -> str:
        hanging = self._typist.appearance.number_indent if width is None else width
        look = ParagraphLook(left=before + hanging, hanging=hanging, language=language)
        marked = mark if mark.startswith("<") else self._typist.run(mark, _run(language))
        return self._typist.paragraph(marked + self._typist.tab() + content, look)

    def _clause(self, block: Block, language: str | None) -> str:
        typist = self._typist
        lead, number = block.options.get("lead"), block.options.get("number")
        opening = typist.run(f"{lead} ", replace(typist.appearance.lead, language=language)) if lead else ""
        content = opening + typist.marked(block.text, _run(language))
        if number is None:
            return typist.paragraph(content, ParagraphLook(language=language))
        return self._hung(str(number), content, language)

    def _pull_quote(self, block: Block, language: str | None) -> str:
        typist, appearance = self._typist, self._typist.appearance
        look = ParagraphLook(before=8, after=2, left=cm(0.8), right=cm(0.8), keep=True, language=language)
        said = RunLook(italic=True, language=language)
        if appearance.pull_ruled:
            look = replace(look, left=0, right=0, rules=("top",), rule_colour=appearance.accent, rule_size=1.5)
            said = replace(said, size=1.15 * typist.size, colour=appearance.accent)
        words = typist.paragraph(typist.marked(block.text, said), look)
        by = str(block.options.get("by") or "")
        below = replace(look, before=0, after=8, keep=False, rules=("bottom",) if look.rules else (), align=Side.RIGHT)
        return words + typist.paragraph(typist.run(by, RunLook(size=0.9 * typist.size, language=language)), below)

    def _list(self, block: Block, language: str | None) -> str:
        kind = str(block.options.get("marks", "dash"))
        marks = [_mark(kind, number) for number in range(1, len(block.children) + 1)]
        return self._items(block, marks, language, _LIST_INDENT)

    def _choices(self, block: Block, language: str | None) -> str:
        marks = [self._typist.box(ticked=bool(item.options.get("ticked"))) for item in block.children]
        return self._items(block, marks, language, 0)

    def _items(self, block: Block, marks: list[str], language: str | None, before: float) -> str:
        return "".join(
            self._hung(mark, self._typist.marked(item.text, _run(language)), language, before, _MARK_WIDTH)
            for mark, item in zip(marks, block.children, strict=True)
        )

    def _signature(self, block: Block, language: str | None) -> str:
        typist = self._typist
        look = ParagraphLook(align=Side(str(block.options.get("align", "left"))), after=0, keep=True, language=language)
        lines = [typist.paragraph(typist.marked(item.text, _run(language)), look) for item in block.children]
        return typist.gap(1.5 * typist.size) + "".join(lines) + typist.gap(typist.size)

    def _ornament(self, _block: Block, _language: str | None) -> str:
        return self._typist.paragraph(
            self._typist.run(_ORNAMENT), ParagraphLook(align=Side.CENTER, before=14, after=10)
        )

    def _space(self, _block: Block, _language: str | None) -> str:
        return self._typist.gap(1.2 * self._typist.size)

    def _contents(self, block: Block, width: float) -> str:
        typist = self._typist
        title = block.options.get("title")
        bold = RunLook(bold=True, size=1.1 * typist.size)
        head = typist.paragraph(typist.run(str(title), bold), ParagraphLook(after=8, keep=True)) if title else ""
        return head + "".join(self._entry(heading, width) for heading in self._headings)

    def _entry(self, heading: Block, width: float) -> str:
        typist = self._typist
        level = _integer(heading.options.get("level", 1))
        if level > _LEVELS_IN_CONTENTS:
            return ""
        number = heading.options.get("number")
        words = typist.marked(heading.text if number is None else f"{number}\u2002{heading.text}")
        page = typist.field(f"PAGEREF _Ref{self._bookmarks[id(heading)]} \\h")
        look = ParagraphLook(align=Side.LEFT, after=3, left=cm(0.6) * (level - 1), tab=width, leader="dot")
        return typist.paragraph(words + typist.tab() + page, look)


def _run(language: str | None) -> RunLook:
    return RunLook(language=language)


def _mark(kind: str, number: int) -> str:
    counted = {"letter": f"({chr(96 + number)})", "roman": f"({_ROMAN[number - 1]})", "number": f"{number}."}
    return counted.get(kind) or _MARKS[kind]


def _integer(value: object) -> int:
    return int(str(value))
