"""The answers of a spreadsheet by administration, on pages: a row is a page, or the sheet where one fills it.

Pure: it moves the texts that the cell has read and decides nothing about practices.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ingest.candidate.segments import TextPart
from ingest.finders.question_answers import is_sender
from ingest.parsed import Block, BlockKind, ParsedPdf, Sheet, SheetRow
from ingest.sheets.in_cell import PAGE_SIZE
from ingest.sheets.labels import Label, label_of
from ingest.sheets.layout import Form, Layout, layout_of, texts_of
from ingest.sheets.template import Column, load_template
from ingest.text.lengths import count_words
from ingest.wording.questions import is_question
from kb.vocabulary import Vocabulary

_TITLE = 3  # words; fewer are a name
_LONGEST_TITLE = 30


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands in a cell under or beside a question; `text` may have several lines."""

    question: TextPart
    text: TextPart


@dataclass(frozen=True, slots=True)
class Respondent:
    """One administration: the cells that name it, by what they were asked for, and its answers in order.

    `entered` are all cells of a row of our own template, empty elsewhere.
    """

    senders: tuple[tuple[Label, TextPart], ...]
    answers: tuple[Answer, ...]
    entered: Mapping[Column, TextPart] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Survey:
    """The respondents, the document with its pages filled, and the title that it gives itself."""

    parsed: ParsedPdf
    respondents: tuple[Respondent, ...]
    title: str | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    """A sheet with its layout and the number of pages before it."""

    sheet: Sheet
    layout: Layout
    before: int

    @property
    def is_table(self) -> bool:
        return self.layout.form in (Form.ROWS, Form.COLUMNS)

    @property
    def pages(self) -> int:
        return self.sheet.rows[-1].number if self.is_table and self.sheet.rows else 1

    @property
    def template(self) -> dict[Column, int]:
        """Where the columns of our own template stand; nothing in any other sheet."""
        if self.layout.form is not Form.ROWS:
            return {}
        return load_template().columns_of(texts_of(self.sheet.rows[self.layout.head]))

    def page(self, row: SheetRow) -> int:
        return self.before + (row.number if self.is_table else 1)


def read_survey(parsed: ParsedPdf, vocabulary: Vocabulary) -> Survey:
    """The survey in `parsed.sheets`. Sheets with an administration a row come first, so that row N is page N."""
    placed = _placed(parsed.sheets, vocabulary)
    respondents = tuple(one for sheet in placed for one in _respondents(sheet, vocabulary) if one.answers)
    texts = tuple(text for sheet in placed for text in _page_texts(sheet))
    filled = replace(
        parsed,
        blocks=tuple(block for one in respondents for block in _blocks(one)),
        page_texts=texts,
        page_sizes=(PAGE_SIZE,) * len(texts),
        warnings=(*parsed.warnings, *_moved(placed)),
    )
    return Survey(filled, respondents, _title(placed) or parsed.facts.title)


def _title(placed: list[_Placed]) -> str | None:
    """The first line that stands alone over the answers, if it is more than a name."""
    for each in (one for one in placed if one.layout.form is not Form.NONE):
        above = each.sheet.rows[: each.layout.head] if each.is_table else each.sheet.rows[:1]
        for row in above:
            text = row.cells[0].text
            if (
                len(row.cells) == 1
                and not text.endswith(".")
                and _TITLE <= count_words(text) <= _LONGEST_TITLE
                and not is_question(text)
            ):
                return " ".join(text.split())
    return None


def _placed(sheets: tuple[Sheet, ...], vocabulary: Vocabulary) -> list[_Placed]:
    laid_out = [_Placed(sheet, layout_of(sheet, vocabulary), 0) for sheet in sheets]
    if any(one.template for one in laid_out):  # what stands beside it tells how to fill it
        laid_out = [one if one.template else replace(one, layout=Layout(Form.NONE)) for one in laid_out]
    placed: list[_Placed] = []
    before = 0
    for each in sorted(laid_out, key=lambda one: not one.is_table):
        placed.append(replace(each, before=before))
        before += each.pages
    return placed


def _moved(placed: list[_Placed]) -> Iterator[str]:
    """Where the pages of a sheet do not begin with 1, which a reader must know to find them."""
    if not any(one.is_table for one in placed):
        return
    for one in placed:
        if one.before and one.layout.form is not Form.NONE:
            what = "Row 1 of the sheet" if one.is_table else "The sheet"
            yield f"{what} “{one.sheet.name}” is counted as {one.before + 1:,}."


def _page_texts(placed: _Placed) -> list[str]:
    texts: list[list[str]] = [[] for _ in range(placed.pages)]
    for row in placed.sheet.rows:
        texts[placed.page(row) - placed.before - 1] += (cell.text for cell in row.cells)
    return ["\n".join(lines) for lines in texts]


def _blocks(respondent: Respondent) -> Iterator[Block]:
    for _, part in respondent.senders:
        yield Block(BlockKind.HEADING, part.text, part.page, level=1)
    for answer in respondent.answers:
        yield Block(BlockKind.PARAGRAPH, answer.text.text, answer.text.page)


def _respondents(placed: _Placed, vocabulary: Vocabulary) -> Iterator[Respondent]:
    match placed.layout.form:
        case Form.ROWS:
            yield from _from_rows(placed)
        case Form.COLUMNS:
            yield from _from_columns(placed)
        case Form.SHEET:
            yield _from_sheet(placed, vocabulary)
        case Form.NONE:
            return


def _from_rows(placed: _Placed) -> Iterator[Respondent]:
    head = placed.sheet.rows[placed.layout.head]
    asked = {cell.column: TextPart(cell.text, placed.page(head)) for cell in head.cells}
    labels = {column: label_of(part.text) for column, part in asked.items()}
    columns = placed.template
    for row in placed.sheet.rows[placed.layout.head + 1 :]:
        parts = {column: TextPart(text, placed.page(row)) for column, text in texts_of(row).items()}
        senders = [
            (labels.get(column) or Label.COUNTRY, parts[column]) for column in placed.layout.senders if column in parts
        ]
        answers = [
            Answer(asked[column], part)
            for column, part in parts.items()
            if column in asked and labels[column] is None and column not in placed.layout.senders
        ]
        entered = {column: parts[place] for column, place in columns.items() if place in parts}
        yield Respondent(tuple(senders), tuple(answers), entered)


def _from_columns(placed: _Placed) -> Iterator[Respondent]:
    """The question of a row is the longest text left of the first administration."""
    head = placed.sheet.rows[placed.layout.head]
    first = placed.layout.senders[0]
    for column in placed.layout.senders:
        answers = []
        for row in placed.sheet.rows[placed.layout.head + 1 :]:
            texts = texts_of(row)
            asked = max((text for place, text in texts.items() if place < first), key=len, default="")
            if asked and column in texts and label_of(asked) is None:
                page = placed.page(row)
                answers.append(Answer(TextPart(asked, page), TextPart(texts[column], page)))
        sender = TextPart(texts_of(head)[column], placed.page(head))
        yield Respondent(((Label.COUNTRY, sender),), tuple(answers))


def _from_sheet(placed: _Placed, vocabulary: Vocabulary) -> Respondent:
    """A question and its answers in one row, or the answers in the rows under it."""
    senders: list[tuple[Label, TextPart]] = []
    answers: list[Answer] = []
    asked: TextPart | None = None
    for row in placed.sheet.rows:
        parts = [TextPart(cell.text, placed.page(row)) for cell in row.cells if any(map(str.isalpha, cell.text))]
        if not parts:
            continue
        first, *rest = parts
        label = label_of(first.text)
        if label in (Label.COUNTRY, Label.ADMINISTRATION):
            senders += ((label, part) for part in rest[:1])
        elif label is None and rest:
            answers += (Answer(first, part) for part in rest)
            asked = None
        elif is_question(first.text):
            asked = first
        elif asked is not None:
            answers.append(Answer(asked, first))
        elif is_sender(first.text, vocabulary):
            senders.append((Label.COUNTRY, first))
    return Respondent(tuple(senders), tuple(answers))
