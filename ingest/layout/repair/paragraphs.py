"""Makes paragraphs and headings of the lines of one column, by gaps, indents, numbers and type. Reads no meaning."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from ingest.layout.markers import starts_item
from ingest.layout.repair.lines import Line, around, begins_high
from ingest.layout.rough import RoughBlock
from ingest.parsed import BlockKind

_WIDER = 1.18  # a step to the next line that is so much larger than usual begins a paragraph
_WIDEST = 1.9  # of the line height: no paragraph has wider steps than this
_SAME_SIZE = 0.08  # part of the height by which the lines of one paragraph may differ
_INDENT = 6.0  # points that a first line is set in or a number out
_SHORT = 0.85  # a line that fills less of its column ended where its sentence did
_LARGER = 1.08  # of the running text's height: what is larger is a heading
_LONGEST_HEADING = 24  # words
_ENDS_SENTENCE = re.compile(r"[.!?:;…。！？：；؟؛][\"'»”)」』）]*$")  # noqa: RUF001
_NO_HEADING_END = re.compile(r"[.;,…。；，、؛،][\"'»”)」』）]*$")  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """How large things are set: the `body`'s height in points, and each heading's level by its height."""

    body: float
    levels: tuple[tuple[float, int], ...] = ()

    def level_of(self, size: float) -> int:
        """The level of the known heading that is nearest in size."""
        return min(self.levels, key=lambda known: (abs(known[0] - size), known[1]), default=(0.0, 2))[1]


def paragraphs_of(lines: Sequence[Line], page: int, sizes: TypeSizes) -> list[RoughBlock]:
    """The blocks that `lines` of one column make up, in their order."""
    if not lines:
        return []
    step = _usual_step(lines)
    right = max(line.box.x1 for line in lines)
    groups = [[lines[0]]]
    for line in lines[1:]:
        if _begins(groups[-1], line, step, right):
            groups.append([line])
        else:
            groups[-1].append(line)
    heads = [*(_is_over_indent(group, below, right) for group, below in pairwise(groups)), False]
    return [_block(group, page, sizes, alone=alone) for group, alone in zip(groups, heads, strict=True)]


def _usual_step(lines: Sequence[Line]) -> float:
    """From one line's foot to the next one's in points, as it is within paragraphs; 0 when there are too few lines."""
    steps = [below.box.y1 - above.box.y1 for above, below in pairwise(lines)]
    within = [step for step, line in zip(steps, lines, strict=False) if 0 < step < _WIDEST * line.size]
    return quantiles(within, n=10, method="inclusive")[2] if len(within) > 1 else 0.0


def _begins(group: Sequence[Line], line: Line, step: float, right: float) -> bool:
    """Whether `line` begins something new after the lines of `group`."""
    above = group[-1]
    down = line.box.y1 - above.box.y1
    if down > _WIDEST * max(line.size, above.size) or (step and down > _WIDER * max(step, line.size)):
        return True
    if abs(line.size - above.size) > _SAME_SIZE * above.size or (
        line.bold != above.bold and _stands_out(group, line, right)
    ):
        return True
    if line.hangs or (starts_item(line.text) and _is_item(group, line)):
        return True
    if _is_short(above, right) and _indents(above, line):
        return True
    if not begins_high(line) or not _ENDS_SENTENCE.search(above.text.rstrip()):
        return False
    return _is_short(above, right) or _is_set_in(group, line)


def _indents(above: Line, line: Line) -> bool:
    """Whether `line` is set in from the one above, in a script that runs to the right."""
    return line.rightward and not above.hangs and line.box.x0 >= above.box.x0 + _INDENT


def _is_over_indent(group: Sequence[Line], below: Sequence[Line], right: float) -> bool:
    """Whether a short line stands at the edge over a paragraph whose first line is set in: a title in plain type."""
    if len(group) > 1 or len(below) == 1 or not _is_short(group[0], right) or _ENDS_SENTENCE.search(group[0].text):
        return False
    return _indents(group[0], below[0]) and below[1].box.x0 <= group[0].box.x0 + _INDENT


def _stands_out(group: Sequence[Line], line: Line, right: float) -> bool:
    """Whether the change of weight comes with something new: bold words in a paragraph may fill a line."""
    return begins_high(line) and (group[0].bold or _ends(group[-1], right))


def _is_item(group: Sequence[Line], line: Line) -> bool:
    """Whether the number at the start of `line` is a list's, not one that happened to come first in its line."""
    return _ENDS_SENTENCE.search(group[-1].text) is not None or line.box.x0 <= group[-1].text_start - _INDENT


def _ends(line: Line, right: float) -> bool:
    return _ENDS_SENTENCE.search(line.text.rstrip()) is not None or _is_short(line, right)


def _is_short(line: Line, right: float) -> bool:
    left = line.text_start
    return line.box.x1 - left < _SHORT * (right - left)


def _is_set_in(group: Sequence[Line], line: Line) -> bool:
    return len(group) > 1 and not group[0].hangs and line.box.x0 >= group[-1].box.x0 + _INDENT


def _block(lines: Sequence[Line], page: int, sizes: TypeSizes, *, alone: bool = False) -> RoughBlock:
    texts = tuple(line.text for line in lines)
    size = sorted(line.size for line in lines)[(len(lines) - 1) // 2]
    bold = all(line.bold for line in lines)
    heading = _is_heading(texts, size, bold=bold or alone, body=sizes.body)
    return RoughBlock(
        BlockKind.HEADING if heading else BlockKind.PARAGRAPH,
        texts,
        page,
        around(line.box for line in lines),
        level=sizes.level_of(size) if heading else None,
        bold=bold,
        size=size,
    )


def _is_heading(texts: tuple[str, ...], size: float, *, bold: bool, body: float) -> bool:
    text = " ".join(texts)
    if _NO_HEADING_END.search(text) or len(text.split()) > _LONGEST_HEADING or not any(map(str.isalpha, text)):
        return False
    return size >= _LARGER * body or (bold and size >= body * (1 - _SAME_SIZE))
