"""The formats in which documents are kept: what their names end with and what they are served as. Reads no file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileFormat:
    """`suffix` ends the file's name; `name` is what people call it; `page` the key of the word for its pages."""

    suffix: str
    name: str
    media_type: str
    page: str = "page"

    @property
    def is_sheet(self) -> bool:
        """Whether it is a spreadsheet, which has rows and sheets for pages and is not shown by browsers."""
        return self is not PDF


PDF = FileFormat(".pdf", "PDF", "application/pdf")
XLSX = FileFormat(".xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "row_or_sheet")
CSV = FileFormat(".csv", "CSV", "text/csv", "row")
FORMATS = (PDF, XLSX, CSV)


def format_of(file_name: str) -> FileFormat:
    """The format that the end of the name tells; a PDF may have any name, hence PDF where it tells none."""
    name = file_name.lower()
    return next((format for format in FORMATS if name.endswith(format.suffix)), PDF)
