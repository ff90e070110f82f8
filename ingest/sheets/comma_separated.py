"""Reads the rows of a CSV file: its encoding and separator are told by its content. Only ever called in the cell."""

import csv
import io
from collections import Counter

from charset_normalizer import from_bytes

from ingest.cell.limits import ParserLimits
from ingest.parsed import Sheet, SheetCell, SheetRow
from ingest.sheets.bounds import MOST_COLUMNS, DamagedSheet, Meter
from ingest.sheets.cell_text import text_of

_SEPARATORS = ",;\t|"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CODE_PAGES = ["cp1252", "cp1250", "cp1251", "cp1256", "cp1253", "cp1254", "gb18030", "big5", "shift_jis", "cp949"]
"""What spreadsheet programs save CSV in, by the language of the machine."""

_SAMPLE_BYTES = 200_000
_SAMPLE_ROWS = 50
_LONGEST_CELL = 500_000
_SAYS_SEPARATOR = "sep="


def read_csv(content: bytes, name: str, limits: ParserLimits) -> Sheet:
    """The rows of the file as a sheet called `name`. Raises `DamagedSheet` and `TooMuch`."""
    text = decoded(content)
    if "\0" in text:
        raise DamagedSheet("NUL characters")
    separator = separator_of(text)
    if text[:5].lower().startswith(_SAYS_SEPARATOR):
        text = text.partition("\n")[2]
    meter = Meter(limits)
    rows = []
    try:
        csv.field_size_limit(_LONGEST_CELL)
        for number, values in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1):
            if len(values) > MOST_COLUMNS:
                raise DamagedSheet("more columns than a sheet has")
            texts = ((column, text_of(value)) for column, value in enumerate(values, start=1))
            cells = tuple(SheetCell(column, text) for column, text in texts if text)
            if cells:
                meter.take(number, cells)
                rows.append(SheetRow(number, cells))
    except csv.Error as error:
        raise DamagedSheet(str(error)) from error
    return Sheet(name, tuple(rows))


def decoded(content: bytes) -> str:
    """The text of `content`: by its byte order mark, else UTF-8 if it is that, else the code page that fits best."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    if b"\0" in content[:2]:  # UTF-16 without its mark: every second byte of a Latin letter is zero
        return _strictly(content, "utf-16-be" if content[0] == 0 else "utf-16-le")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    best = from_bytes(content[:_SAMPLE_BYTES], cp_isolation=_CODE_PAGES).best()
    if best is None:
        raise DamagedSheet("no known encoding")
    return _strictly(content, best.encoding)


def separator_of(text: str) -> str:
    """The separator that cuts most of the first rows into the same number of fields, more than one."""
    if text[:5].lower().startswith(_SAYS_SEPARATOR) and text[4:5] in _SEPARATORS:
        return text[4]
    return max(_SEPARATORS, key=lambda separator: (*_regularity(text[:_SAMPLE_BYTES], separator),))


def _regularity(sample: str, separator: str) -> tuple[int, int]:
    """How many rows have the most common number of fields, if that is more than one, and that number."""
    lengths: Counter[int] = Counter()
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator):
            lengths[len(row)] += 1
            if lengths.total() >= _SAMPLE_ROWS:
                break
    except csv.Error:
        return 0, 0
    lengths.pop(0, None)
    lengths.pop(1, None)
    if not lengths:
        return 0, 0
    fields, rows = max(lengths.items(), key=lambda item: (item[1], item[0]))
    return rows, fields


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise DamagedSheet(f"not {encoding} throughout") from error
