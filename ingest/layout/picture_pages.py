"""Has liteparse read pages from their pictures, with Tesseract, and lays the words out as for printed pages.

It asks for languages whose data lies in the folder only: liteparse would try to fetch any other from the network.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ingest.layout.crooked import levelled, slope_of, sloping
from ingest.layout.fitting import lines_of
from ingest.layout.liteparse_pages import Damaged, Panicked, call_liteparse
from ingest.layout.page_geometry import is_sound, unturned
from ingest.layout.pictured import as_pictures
from ingest.layout.read_words import Run, Word, confidence_of, runs_of
from ingest.layout.reading import DOUBTFUL, PageReading, PictureOrder
from ingest.layout.repair.page import laid_out_anew
from ingest.layout.rough import RoughBlock, RoughCell
from ingest.layout.rulings import Rulings
from kb.practice import Box

_JUNK = 0.5  # a block that was read with less confidence is a stamp, a signature or dirt
_UPRIGHT, _RIGHT, _OVER, _LEFT = 0, 90, 180, 270  # degrees by which a picture is turned clockwise
_LONG_WORD = 4  # letters; such a word is wider than high, if it stands upright


def read_pictures(content: bytes, turns: Sequence[int], order: PictureOrder) -> tuple[PageReading, ...]:
    """Read the pages of a PDF; `turns` are all pages' clockwise rotations in degrees, empty when unknown."""
    pictures = _free_of_text(content, order.pages)
    readings = []
    for number in order.pages:
        turn = turns[number - 1] if number <= len(turns) else _UPRIGHT
        view = _best_view(pictures, number, order)
        if view is not None:
            readings.append(_reading(view, number, turn - view.turned, order.language))
    return tuple(readings)


@dataclass(frozen=True, slots=True)
class _View:
    """A page as it was read, after its picture, `turned` clockwise by so many degrees, had been set upright."""

    page: Any
    words: list[Word]
    turned: int

    @property
    def confidence(self) -> float:
        letters = sum(len(word.text) for word in self.words)
        return sum(word.confidence * len(word.text) for word in self.words) / letters if letters else 0.0


def _free_of_text(content: bytes, pages: Sequence[int]) -> bytes:
    """The PDF with pages that hold no text: else liteparse would mix it with what it reads."""
    texts = call_liteparse(content, target_pages=",".join(map(str, pages))).pages
    wordy = [page.page_num for page in texts if page.text_items]
    return as_pictures(content, wordy) if wordy else content


def _best_view(content: bytes, number: int, order: PictureOrder) -> _View | None:
    """The page set upright: Tesseract reads what lies on its right side as well, but no other turned picture."""
    first = _view(content, number, order, _UPRIGHT)
    if first is None or not first.words:
        return first
    sideways = _stands_on_edge(first.words)
    if first.confidence >= DOUBTFUL and not sideways:
        return first
    turned = _OVER if not sideways else _LEFT if first.confidence < DOUBTFUL else _RIGHT
    second = _view(content, number, order, turned)
    if second is None:
        return first
    surer = second.confidence >= DOUBTFUL and (second.confidence > first.confidence or turned == _RIGHT)
    return second if surer else first


def _view(content: bytes, number: int, order: PictureOrder, turned: int) -> _View | None:
    try:
        pages = call_liteparse(
            content,
            ocr_enabled=True,
            ocr_language=order.language,
            ocr_failure_fatal=False,
            tessdata_path=order.tessdata,
            num_workers=1,
            emit_word_boxes=True,
            extract_blocks=False,
            dpi=order.dots,
            target_pages=str(number),
            page_orientation_corrections=[(number, turned)] if turned else [],
        ).pages
    except (Panicked, Damaged):
        return None
    return _View(pages[0], _words(pages[0]), turned) if pages else None


def _words(page: Any) -> list[Word]:
    return [
        Word(word.text, box, item.confidence)
        for item in page.text_items
        if item.confidence is not None
        for word in item.words
        if word.text.strip() and is_sound(box := Box(word.x, word.y, word.x + word.width, word.y + word.height))
    ]


def _stands_on_edge(words: Sequence[Word]) -> bool:
    """Whether most long words are higher than wide."""
    boxes = [word.box for word in words if len(word.text) >= _LONG_WORD]
    return 2 * sum(box.y1 - box.y0 > box.x1 - box.x0 for box in boxes) > len(boxes)


def _reading(view: _View, number: int, turn: int, language: str) -> PageReading:
    slope = slope_of(view.words)
    runs = runs_of(levelled(view.words, slope))
    found = laid_out_anew([run.item for run in runs], Rulings(), number, ())
    blocks = [replace(block, confidence=_confidence_in(block.box, runs)) for block in found]
    sure = tuple(_placed(block, view, turn, slope) for block in blocks if (block.confidence or 0.0) >= _JUNK)
    doubtful = [block.box for block in blocks if (block.confidence or 0.0) < _JUNK and block.box is not None]
    loose = lines_of([run.item for run in runs if any(_holds(box, run.item.box) for box in doubtful)])
    return PageReading(number, language, confidence_of(runs), sure, loose)


def _confidence_in(box: Box | None, runs: Sequence[Run]) -> float:
    return round(confidence_of([run for run in runs if box is not None and _holds(box, run.item.box)]), 3)


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2
    return outer.x0 <= x <= outer.x1 and outer.y0 <= y <= outer.y1


def _placed(block: RoughBlock, view: _View, turn: int, slope: float) -> RoughBlock:
    def place(box: Box | None) -> Box | None:
        return unturned(sloping(box, slope), turn, view.page.width, view.page.height) if box is not None else None

    rows = tuple(tuple(RoughCell(cell.lines, place(cell.box)) for cell in row) for row in block.rows)
    return replace(block, box=place(block.box), rows=rows)
