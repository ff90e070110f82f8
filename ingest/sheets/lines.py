"""What each row of a filled template is worth, before anything of it is taken in. Keeps nothing, and changes no row."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ingest.candidate.segments import TextPart
from ingest.finders.question_answers import says_nothing
from ingest.parsed import ParsedPdf
from ingest.sheets.entries import LEAST_WORDS, Entered, codes_in, items_in
from ingest.sheets.survey import read_survey
from ingest.sheets.template import THEMES, Column, load_template
from ingest.text.lengths import count_words
from ingest.text.years import find_years
from kb.errors import UnacceptableFile
from kb.plain_text import is_plain
from kb.vocabulary import Vocabulary

NEEDED: Final = (Column.ADMINISTRATION, Column.TITLE, Column.DONE)
_LONGEST: Final = {Column.DONE: 6000, Column.RESULT: 2000, Column.LESSONS: 4000}
_LONGEST_ELSE: Final = 300
_FORMULA = ("=", "+", "-", "@")

Fault = tuple[Column, str]
"""The column and one sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the template, counted from 1 as a spreadsheet does: what stands in it, and what is wrong with that."""

    row: int
    entered: Mapping[Column, str]
    faults: tuple[Fault, ...]

    @property
    def accepted(self) -> bool:
        return not self.faults


def lines_of(parsed: ParsedPdf, name: str, vocabulary: Vocabulary, country: str | None = None) -> tuple[Line, ...]:
    """Every filled row of the table called `name`. Raises `UnacceptableFile` for one that is no template.

    With `country` (alpha-3) each row must be of it.
    """
    rows = [respondent.entered for respondent in read_survey(parsed, vocabulary).respondents if respondent.entered]
    if not rows:
        raise UnacceptableFile(
            f"{name} has no filled row of the template; write one with `gckb survey-template` and fill it.",
            file_name=name,
        )
    lines = [_line(entered, vocabulary, country) for entered in rows]
    return tuple(_told_once(lines))


def faults_of(entered: Entered, vocabulary: Vocabulary, country: str | None = None) -> tuple[Fault, ...]:
    """What is wrong with a row, in the order of its columns; nothing where it can be taken in."""
    told = {column: part.text for column, part in entered.items() if not says_nothing(part.text)}
    lacking = ((column, f"{_label(column)} is empty; fill it in.") for column in NEEDED if column not in told)
    found = [*lacking, *(fault for column, text in told.items() for fault in _judged(column, text, vocabulary))]
    if country is not None and codes_in(told.get(Column.COUNTRY, ""), vocabulary.countries)[:1] != (country,):
        found.append((Column.COUNTRY, f"You submit for {country}; put that into Country."))
    return tuple(sorted(found, key=lambda fault: list(Column).index(fault[0])))


def as_table(rows: Iterable[Mapping[Column, str]]) -> bytes:
    """The rows as a CSV file of the template: the same rows are the same bytes."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([_label(column) for column in Column])
    writer.writerows([row.get(column, "") for column in Column] for row in rows)
    return file.getvalue().encode()


def _line(entered: Entered, vocabulary: Vocabulary, country: str | None) -> Line:
    row = next(iter(entered.values())).page
    return Line(row, {column: part.text for column, part in entered.items()}, faults_of(entered, vocabulary, country))


def _told_once(lines: Sequence[Line]) -> Iterator[Line]:
    """`lines`, a row that says what one before it says being no practice of its own."""
    first: dict[tuple[str, ...], int] = {}
    for line in lines:
        said = tuple(" ".join(line.entered.get(column, "").casefold().split()) for column in NEEDED)
        earlier = first.setdefault(said, line.row)
        again = (Column.DONE, f"This is told in row {earlier} already; leave one of them out.")
        yield line if earlier == line.row else replace(line, faults=(*line.faults, again))


def _judged(column: Column, text: str, vocabulary: Vocabulary) -> Iterator[Fault]:
    longest = _LONGEST.get(column, _LONGEST_ELSE)
    if len(text) > longest:
        yield column, f"{_label(column)} has {len(text):,} characters and takes {longest:,}; shorten it."
    if not is_plain(text):
        yield column, f"{_label(column)} takes plain text, without markup and control characters; take them out."
    if text.startswith(_FORMULA):
        yield column, f"{_label(column)} begins with {text[0]}, as formulas do; begin it with a word."
    if column in _TAKEN and not _TAKEN[column](text, vocabulary):
        yield column, f"{_label(column)} takes {_WANTED[column]}, not “{text[:60]}”."


def _label(column: Column) -> str:
    return load_template().labels[column]["en"]


def _is_choice(text: str, _: Vocabulary) -> bool:
    template = load_template()
    return template.is_public(text) or template.is_for_members(text)


_TAKEN: Final[Mapping[Column, Callable[[str, Vocabulary], object]]] = {
    Column.COUNTRY: lambda text, vocabulary: codes_in(text, vocabulary.countries),
    Column.DONE: lambda text, _: count_words(text) >= LEAST_WORDS,
    Column.YEAR: lambda text, _: find_years(text),
    Column.GCAP_ITEMS: lambda text, _: items_in(text),
    Column.PUBLISH: _is_choice,
    **dict.fromkeys(THEMES, lambda text, vocabulary: codes_in(text, vocabulary.themes)),
}
_WANTED: Final = {
    Column.COUNTRY: "a country of the list or its ISO 3166 alpha-3 code",
    Column.DONE: f"at least {LEAST_WORDS} words that say what was done",
    Column.YEAR: "a year of four digits",
    Column.GCAP_ITEMS: "numbers from 1 to 40, separated by semicolons",
    Column.PUBLISH: "“Yes, to everybody” or “Members only”",
    **dict.fromkeys(THEMES, "a theme of the list or its code"),
}


def entered_of(values: Mapping[Column, str]) -> Entered:
    """The values of a form as a row; empty ones are left out."""
    return {column: TextPart(text, 1) for column, text in values.items() if text}
