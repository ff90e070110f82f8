"""How a sheet of answers is laid out: administrations in rows, in columns, or one on the sheet. Moves nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ingest.finders.question_answers import is_sender
from ingest.parsed import Sheet, SheetRow
from ingest.sheets.labels import Label, label_of
from ingest.wording.questions import is_question
from kb.vocabulary import Vocabulary

_HEAD_ROWS = 15  # a title, a note and an empty line may stand over the head
_LOOKED_AT = 40  # rows below a head that tell what its columns hold
_MOSTLY = 0.5


class Form(StrEnum):
    """Where the administrations stand."""

    ROWS = "an administration a row"
    COLUMNS = "an administration a column"
    SHEET = "an administration on the sheet"
    NONE = "no answers"


@dataclass(frozen=True, slots=True)
class Layout:
    """`head` is the place of the head among the rows; `senders` the columns that say whose answers they are."""

    form: Form
    head: int = 0
    senders: tuple[int, ...] = ()


def layout_of(sheet: Sheet, vocabulary: Vocabulary) -> Layout:
    """The layout that the heads of the sheet and the countries in it tell."""
    for found in (*_in_rows(sheet, vocabulary), *_in_columns(sheet, vocabulary)):
        return found
    return Layout(Form.SHEET if _asks(sheet) else Form.NONE)


def texts_of(row: SheetRow) -> dict[int, str]:
    """The texts of a row by column."""
    return {cell.column: cell.text for cell in row.cells}


def _in_rows(sheet: Sheet, vocabulary: Vocabulary) -> Iterator[Layout]:
    """A head with a label for the sender over names of senders; or without a label, over enough such names."""
    for place, row in enumerate(sheet.rows[:_HEAD_ROWS]):
        if len(row.cells) == 1 and row.cells[0].column == 1:  # a title
            continue
        below = [texts_of(one) for one in sheet.rows[place + 1 : place + 1 + _LOOKED_AT]]
        named = {cell.column: label_of(cell.text) for cell in row.cells}
        labelled = [column for column, label in named.items() if label in (Label.COUNTRY, Label.ADMINISTRATION)]
        senders = [column for column in sorted({1, *named}) if _mostly_senders(_column(below, column), vocabulary)]
        if labelled and (set(labelled) & set(senders) or _is_wide(row, labelled, vocabulary)):
            yield Layout(Form.ROWS, place, tuple(labelled))
        elif senders and not any(is_sender(cell.text, vocabulary) for cell in row.cells):
            yield Layout(Form.ROWS, place, tuple(senders[:1]))


def _in_columns(sheet: Sheet, vocabulary: Vocabulary) -> Iterator[Layout]:
    for place, row in enumerate(sheet.rows[:_HEAD_ROWS]):
        senders = tuple(cell.column for cell in row.cells if cell.column > 1 and is_sender(cell.text, vocabulary))
        if len(senders) > 1 and not is_sender(texts_of(row).get(1, ""), vocabulary):
            yield Layout(Form.COLUMNS, place, senders)


def _is_wide(row: SheetRow, labelled: list[int], vocabulary: Vocabulary) -> bool:
    """Whether the row is a head of several columns, not a label with its one value."""
    others = [cell.text for cell in row.cells if cell.column not in labelled]
    return len(others) > 1 and not any(is_sender(text, vocabulary) for text in others)


def _column(rows: Iterable[dict[int, str]], column: int) -> list[str]:
    return [row[column] for row in rows if column in row]


def _mostly_senders(texts: list[str], vocabulary: Vocabulary) -> bool:
    return bool(texts) and sum(is_sender(text, vocabulary) for text in texts) > len(texts) * _MOSTLY


def _asks(sheet: Sheet) -> bool:
    """Whether a row begins with a question or the label of a sender."""
    firsts = (row.cells[0].text for row in sheet.rows)
    return any(is_question(text) or label_of(text) in (Label.COUNTRY, Label.ADMINISTRATION) for text in firsts)
