"""Takes the printed number of a paragraph or heading off its text, and cuts blocks where a new number starts. Pure."""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation and typographic signs

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.layout.rough import RoughBlock
from ingest.parsed import BlockKind

_ROMAN = r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_MARKER = re.compile(
    rf"""(?:
        \d{{1,3}}(?:\.\d{{1,3}}){{1,4}}\.?(?=\s+["'«“(]?[^\W\d_a-zß-öø-ÿа-я])   # 4.2 Title, not 4.2 tonnes
      | \d{{1,3}}\s?[.)](?=\s)                                                     # 12.  12)
      | \(\d{{1,3}}\)(?=\s)                                                        # (12)
      | \((?:[a-z]{{1,2}}|[ivxl]{{1,6}})\)(?=\s)                                   # (a)  (iv)
      | [a-z]\)(?=\s)                                                              # a)
      | {_ROMAN}[.)](?=\s)                                                         # XIV.
      | [•●▪■◦‣∙·□✓✔➢](?=\s)                                                      # bullets
      | [-\u2013\u2014\u2043*](?=\s)
    )""",
    re.VERBOSE,
)
_BULLET = re.compile(r"[•●▪■◦‣∙□✓✔➢]\s")
_LETTERED_HEADING = re.compile(r"[A-Z]\.(?=\s+\S)")
_NEW_ITEM = re.compile(
    rf"(?:\d{{1,3}}\.|\d{{1,3}}(?:\.\d{{1,3}}){{1,3}}\.?|{_ROMAN}\.|\(\d{{1,2}}\))\s+[\"'«“(]?[^\W\d_a-zß-öø-ÿа-я]"
    r"|\((?:[a-z]|[ivx]{1,5})\)\s+\S"
)
_ENDS_ITEM = re.compile(r"[.;:!?؛؟。；：][\"'»”)]?(?:\s+(?:and|or|et|ou|y|o))?$")


def starts_item(line: str) -> bool:
    """Whether a number or bullet stands at the start of the line."""
    return _MARKER.match(line) is not None


def marker_and_text(text: str, kind: BlockKind) -> tuple[str | None, str]:
    """The printed number or bullet at the start of `text`, and the rest; all of it when it starts with none."""
    match = _MARKER.match(text)
    if match is None and kind is BlockKind.HEADING:
        match = _LETTERED_HEADING.match(text)
    if match is None or not text[match.end() :].strip():
        return None, text
    return match[0].replace(" ", ""), text[match.end() :].lstrip()


def cut_at_numbers(block: RoughBlock) -> list[RoughBlock]:
    """The block cut where a line starts with a bullet, or with a number after a finished sentence.

    The layout parser knows plain list markers only, and runs on over `XIV.` and `4.2`. The parts keep the whole
    block's box.
    """
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return [block]
    starts = _starts(block.lines)
    if not starts:
        return [block]
    parts = [block.lines[start:end] for start, end in zip([0, *starts], [*starts, len(block.lines)], strict=True)]
    first, *rest = parts
    return [replace(block, lines=first), *(replace(block, lines=part, marker=None) for part in rest)]


def _starts(lines: Sequence[str]) -> list[int]:
    return [
        index
        for index in range(1, len(lines))
        if _BULLET.match(lines[index])
        or (_NEW_ITEM.match(lines[index]) and _ENDS_ITEM.search(lines[index - 1].rstrip()))
    ]
