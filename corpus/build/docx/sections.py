"""The body as sections of a Word file, each with its columns and turned page or not. Types blocks in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.build.blocks import Block
from corpus.build.docx.grids import Grids
from corpus.build.docx.lengths import cm
from corpus.build.docx.typist import Typist
from corpus.build.docx.words import Words
from corpus.build.errors import AuthoringError

COLUMN_GAP = cm(0.7)
_GRIDS = frozenset({"table", "answers", "card", "bars", "box", "pairs"})


@dataclass(slots=True)
class Section:
    """A stretch of the file: its markup, number of columns, and whether it lies across and begins a page."""

    columns: int = 1
    landscape: bool = False
    new_page: bool = False
    content: list[str] = field(default_factory=list)


class Body:
    """Types a document's blocks into sections, after what its layout prints above them."""

    def __init__(self, typist: Typist) -> None:
        self._typist = typist
        self._words = Words(typist)
        self._grids = Grids(typist, self._nested)
        self._sections: list[Section] = []

    def sections(self, opening: str, closing: str, *, cover: bool) -> list[Section]:
        """The sections from `opening` to `closing`; a `cover` keeps its page to itself.

        Raises AuthoringError for a block that cannot stand where it does.
        """
        columns = self._typist.appearance.columns
        self._sections = [Section(content=[opening])]
        if cover or columns > 1:
            self._sections.append(Section(columns, new_page=cover))
        try:
            self._flow(self._typist.document.body)
        except ValueError as error:
            raise AuthoringError(self._typist.document.name, str(error)) from error
        self._sections[-1].content.append(closing)
        return [section for section in self._sections if section.content]

    def _flow(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            section = self._sections[-1]
            if block.kind == "group":
                self._flow(block.children)
            elif block.kind == "text_columns":
                self._apart(block, Section(int(str(block.options.get("count", 2)))))
            elif block.kind == "landscape":
                self._apart(block, Section(landscape=True, new_page=True))
            elif block.kind == "page_break":
                self._sections.append(Section(section.columns, section.landscape, new_page=True))
            else:
                section.content.append(self._block(block, self._width(section), None))

    def _apart(self, block: Block, section: Section) -> None:
        outer = self._sections[-1]
        section.new_page = section.new_page or (outer.new_page and not outer.content)
        self._sections.append(section)
        self._flow(block.children)
        self._sections.append(Section(outer.columns, outer.landscape, new_page=section.landscape))

    def _width(self, section: Section) -> float:
        whole = self._typist.width(landscape=section.landscape)
        return (whole - COLUMN_GAP * (section.columns - 1)) / section.columns

    def _nested(self, blocks: Sequence[Block], width: float, language: str | None) -> str:
        return "".join(self._block(block, width, language) for block in blocks)

    def _block(self, block: Block, width: float, language: str | None) -> str:
        if block.kind in {"group", "text_columns"}:
            return self._nested(block.children, width, language)
        if block.kind in {"landscape", "page_break"}:
            raise AuthoringError(self._typist.document.name, f"a {block.kind} cannot stand inside a table or box.")
        if block.kind in _GRIDS:
            return self._grids.typed(block, language, width)
        return self._words.typed(block, language, width)
