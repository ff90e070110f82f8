"""From the bytes of a spreadsheet to its sheets. Only ever called in a shut-in process."""

from ingest.cell.limits import ParserLimits
from ingest.parsed import ParsedPdf, PdfFacts
from ingest.sheets.bounds import DamagedSheet
from ingest.sheets.comma_separated import read_csv
from ingest.sheets.workbook import read_workbook

PAGE_SIZE = (842.0, 595.0)
"""Points: A4, landscape. A sheet has no pages; this stands where a page has its size."""

_ZIP = b"PK\x03\x04"


def parse_sheets(content: bytes, limits: ParserLimits) -> ParsedPdf:
    """The sheets of a workbook (a ZIP archive) or of a CSV file (anything else); the pages are still empty.

    Raises `DamagedSheet` and `TooMuch`.
    """
    if content.startswith(_ZIP):
        sheets, facts, warnings = read_workbook(content, limits)
    else:
        sheets, facts, warnings = (read_csv(content, "CSV", limits),), PdfFacts(), ()
    if not any(sheet.rows for sheet in sheets):
        raise DamagedSheet("no filled cell")
    return ParsedPdf((), ("",) * len(sheets), (PAGE_SIZE,) * len(sheets), facts, warnings, sheets=sheets)
