"""Reads item numbers of the Action Plan that stand alone in a table's column for them. Reads no running text."""

# ruff: noqa: RUF001 - papers are set with signs of other scripts

import re
from collections.abc import Iterable, Iterator

from ingest.candidate.segments import TextPart
from ingest.fields.found import Found, quote
from ingest.fields.gcap_items import LAST_ITEM
from ingest.parsed import Block, BlockKind, Cell
from ingest.text.digits import with_western_digits

_NAME = re.compile(
    r"GCAP|ПДЗТ|\bPA[DAE]{1,2}V\b|\b(?:action\s+plan|plan\s+d['’]action|plan\s+de\s+acción|plano\s+de\s+ação)\b"
    r"|^\W*(?:action\s+)?(?:items?|points?|mesures?|puntos?|medidas?|ações|itens|пункты?|меры?)\W*$"
    r"|خطة العمل|^\W*البن(?:د|ود)\W*$|行动计划|^项目?$",
    re.IGNORECASE,
)
_NUMBERS_ALONE = re.compile(r"\W*(?:GCAP\W*)?\d{1,2}(?:\s*(?:,|;|&|/|-|–|and|et|y|e|и|و|、|和)\s*\d{1,2})*\W*")
_NUMBER = re.compile(r"\d{1,2}")


def find_items_in_column(beside: Iterable[TextPart], blocks: Iterable[Block]) -> Found[tuple[int, ...]] | None:
    """The items in the one of `beside` (cells of a practice's row) that holds numbers only, under such a column's name.

    `blocks` are the document's; a table that goes on over the page keeps the names of its columns.
    """
    told = [part for part in beside if _NUMBERS_ALONE.fullmatch(with_western_digits(part.text))]
    columns = list(_item_cells(blocks)) if told else []
    for part in told:
        items = {int(number) for number in _NUMBER.findall(with_western_digits(part.text))}
        if any(cell.text == part.text and cell.box == part.box for cell in columns) and max(items) <= LAST_ITEM:
            return Found(tuple(sorted(items - {0})), quote(part, 0, len(part.text)))
    return None


def _item_cells(blocks: Iterable[Block]) -> Iterator[Cell]:
    """The cells below a cell that names a column of items."""
    column: int | None = None
    width = 0
    for table in (block for block in blocks if block.kind is BlockKind.TABLE):
        for row in table.rows:
            named = next((place for place, cell in enumerate(row) if _NAME.search(cell.text)), None)
            if named is not None and not any(map(str.isdigit, row[named].text)):
                column, width = named, len(row)
            elif column is not None and len(row) == width:
                yield row[column]
