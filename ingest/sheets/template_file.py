"""Writes the template for good practices as an XLSX workbook. Reads nothing back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ingest.sheets.template import THEMES, Column, Template, load_template
from ingest.sheets.workbook import LISTS
from kb.vocabulary import Vocabulary

TemplateLanguage = Literal["en", "fr", "es"]
_ROWS = 500  # rows with lists to choose from; more may be written
_HEAD = PatternFill("solid", fgColor="1F6B45")
_TEXT = "@"  # so that "3-4" stays what was typed and is no date
_TOP = Alignment(wrap_text=True, vertical="top")


def write_template(path: Path, language: TemplateLanguage, vocabulary: Vocabulary) -> None:
    """Write the template to `path`. Raises OSError."""
    template = load_template()
    book = Workbook()
    answers = book.worksheets[0]
    answers.title = template.sheets["answers"][language]
    guide = book.create_sheet(template.sheets["guide"][language])
    lists = book.create_sheet(LISTS)
    lists.sheet_state = "veryHidden"
    _fill_head(answers, template, language)
    _fill_guide(guide, template, language)
    countries = sorted((country.label(language) for country in vocabulary.countries.values()), key=str.casefold)
    themes = [theme.label(language) for theme in vocabulary.themes.values()]
    choices = [words[language] for words in template.choices.values()]
    chosen = ((countries, (Column.COUNTRY,)), (themes, THEMES), (choices, (Column.PUBLISH,)))
    for place, (values, columns) in enumerate(chosen, start=1):
        _offer(answers, columns, _listed(lists, place, values))
    book.save(path)


def _fill_head(sheet: Worksheet, template: Template, language: TemplateLanguage) -> None:
    sheet.append([template.labels[column][language] for column in Column])
    sheet.freeze_panes = "D2"
    for place, column in enumerate(Column, start=1):
        letter = get_column_letter(place)
        under = sheet.column_dimensions[letter]
        under.width, under.number_format, under.alignment = template.widths[column], _TEXT, _TOP
        head = sheet.cell(1, place)
        head.font, head.fill, head.alignment = Font(bold=True, color="FFFFFF"), _HEAD, _TOP
        hint = DataValidation(allow_blank=True, showInputMessage=True)
        hint.promptTitle, hint.prompt = template.labels[column][language][:32], template.helps[column][language][:255]
        if column not in (Column.COUNTRY, Column.PUBLISH, *THEMES):
            sheet.add_data_validation(hint)
            hint.add(f"{letter}2:{letter}{_ROWS + 1}")


def _fill_guide(sheet: Worksheet, template: Template, language: TemplateLanguage) -> None:
    lines = [(line, "") for line in template.guide[language]]
    columns = [(template.labels[column][language], template.helps[column][language]) for column in Column]
    for line in (*lines, *columns):
        sheet.append(line)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 34, 100
    for row in range(len(lines) + 1, len(lines) + len(columns) + 1):
        sheet.cell(row, 1).font = Font(bold=True)
        sheet.cell(row, 2).alignment = _TOP


def _listed(sheet: Worksheet, place: int, values: Sequence[str]) -> str:
    """Write `values` under each other; returns the formula that names them."""
    letter = get_column_letter(place)
    for row, value in enumerate(values, start=1):
        sheet.cell(row, place, value)
    return f"{LISTS}!${letter}$1:${letter}${len(values)}"


def _offer(sheet: Worksheet, columns: Sequence[Column], formula: str) -> None:
    """Let the cells of `columns` be chosen from a list; other words are asked about, not forbidden."""
    offer = DataValidation("list", formula1=formula, allow_blank=True, showErrorMessage=True, errorStyle="warning")
    sheet.add_data_validation(offer)
    order = list(Column)
    for column in columns:
        letter = get_column_letter(order.index(column) + 1)
        offer.add(f"{letter}2:{letter}{_ROWS + 1}")
