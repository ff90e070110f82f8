"""Takes files in: what may go to the parser, its bytes and its fingerprint. Looks no further than for their type."""

import hashlib
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.cell.limits import ParserLimits, megabytes
from kb.errors import UnacceptableFile
from kb.file_format import CSV, FORMATS, PDF, XLSX, FileFormat, format_of
from kb.practice import DocumentId

_PDF = b"%PDF-"
_HEADER_WINDOW = 1024  # how far other readers look for %PDF- behind junk
_SUFFIXES = frozenset(format.suffix for format in FORMATS)
_LOCK_FILE = "~$"  # what Excel keeps beside a workbook that is open

_OTHER_TYPES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an older Office document or one with a password"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"%!PS", "a PostScript file"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
)

_ZIP = b"PK\x03\x04"
_WORKBOOK = b"xl/workbook.xml"
_MACROS = b"xl/vbaProject"
_INSIDE_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"word/document", "a Word document"),
    (b"xl/workbook.bin", "a binary Excel workbook"),
    (b"ppt/presentation", "a PowerPoint presentation"),
    (b"opendocument", "an OpenDocument file"),
)


@dataclass(frozen=True, slots=True)
class IntakeFile:
    """A file that may go to the parser. `name` is its last path component, printable and valid UTF-8."""

    name: str
    content: bytes
    id: DocumentId


def take_in(path: Path, limits: ParserLimits) -> IntakeFile:
    """Read the file once and fingerprint it.

    Raises `UnacceptableFile` when it is not there, a directory, unreadable, empty, too large or no PDF.
    """
    name = _printable(path.name or str(path))
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnacceptableFile(f"{path} is a directory; name the files in it.", file_name=name)
        if not stat.S_ISREG(status.st_mode):
            raise UnacceptableFile(f"{path} is not an ordinary file; copy it to one first.", file_name=name)
        if status.st_size > limits.file_bytes:
            raise _too_large(name, status.st_size, limits)
        with path.open("rb") as file:
            content = file.read(limits.file_bytes + 1)
    except FileNotFoundError:
        raise UnacceptableFile(f"There is no file {path}; check the path.", file_name=name) from None
    except PermissionError:
        raise UnacceptableFile(f"{path} may not be read; ask for permission to read it.", file_name=name) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnacceptableFile(f"{path} cannot be read ({reason}); check the path.", file_name=name) from error
    return accept(name, content, limits)


def accept(name: str, content: bytes, limits: ParserLimits) -> IntakeFile:
    """Judge bytes that came by another way than a path, such as an upload; raises `UnacceptableFile`."""
    name = _printable(name)
    if not content:
        raise UnacceptableFile(f"{name} is empty; send the finished file.", file_name=name)
    if len(content) > limits.file_bytes:
        raise _too_large(name, len(content), limits)
    reason = _why_not(name, content)
    if reason is not None:
        raise UnacceptableFile(reason, file_name=name)
    return IntakeFile(name, content, fingerprint(content))


def fingerprint(content: bytes) -> DocumentId:
    """The document's identity: SHA-256 of its bytes in lower-case hexadecimal."""
    return DocumentId(hashlib.sha256(content).hexdigest())


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Each path once, in the given order, a folder replaced by the PDFs and spreadsheets in and below it, sorted.

    What is no folder is handed on as it is: `take_in` says what is wrong with it. Raises `UnacceptableFile` for a
    folder without any or one that may not be read.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_documents_of(path) if _is_folder(path) else [path]))
    return list(found)


def documents_in(folder: Path) -> list[Path]:
    """The PDFs and spreadsheets in and below a folder, sorted. Raises `UnacceptableFile` when it may not be read."""
    try:
        return sorted(_walk(folder))
    except PermissionError as error:
        raise UnacceptableFile(
            f"The folder {error.filename} may not be read; ask for permission to read it.", file_name=folder.name
        ) from None


def check_batch(files: int, most: int) -> None:
    """Raises `UnacceptableFile` when more files are handed in at once than a batch may have."""
    if files > most:
        raise UnacceptableFile(
            f"The batch has {files:,} files, more than the limit of {most:,}; hand in fewer at a time, or raise"
            " GCKB_BATCH_FILES."
        )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # `take_in` meets the same error and words it


def _documents_of(folder: Path) -> list[Path]:
    documents = documents_in(folder)
    if not documents:
        raise UnacceptableFile(f"The folder {folder} holds no PDF, XLSX or CSV; name another.", file_name=folder.name)
    return documents


def _walk(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry)
        elif entry.suffix.lower() in _SUFFIXES and not entry.name.startswith(_LOCK_FILE):
            yield entry


def _too_large(name: str, size: int, limits: ParserLimits) -> UnacceptableFile:
    return UnacceptableFile(
        f"{name} has {megabytes(size)}, more than the limit of {megabytes(limits.file_bytes)}; split it.",
        file_name=name,
    )


def _why_not(name: str, content: bytes) -> str | None:
    """Why the bytes are not taken, in a sentence; None for a PDF, a workbook without macros and a CSV file."""
    told = _format(name, content)
    if told is None:
        return _other(name, content)
    if told is XLSX and (_MACROS in content or name.lower().endswith(".xlsm")):
        return f"{name} is a workbook with macros; save it as XLSX, without them."
    if format_of(name) is not told:  # readers and browsers are told by the name what it is
        return f"{name} is {told.name}, whatever its name says; let its name end with {told.suffix}."
    return None


def _format(name: str, content: bytes) -> FileFormat | None:
    if content.startswith(_PDF):
        return PDF
    if content.startswith(_ZIP):
        return XLSX if _WORKBOOK in content else None
    return CSV if format_of(name) is CSV and _other_type(content) is None else None


def _other(name: str, content: bytes) -> str:
    other = _other_type(content)
    if other is not None:
        return f"{name} is {other}, not a PDF or spreadsheet (XLSX, CSV); save it as one of them first."
    if _PDF in content[:_HEADER_WINDOW]:
        return f"{name} has other bytes before its PDF header; save it again as PDF."
    return f"{name} is no PDF and no spreadsheet (XLSX, CSV); save it as one of them first."


def _other_type(content: bytes) -> str | None:
    if content.startswith(_ZIP):
        return next((words for inside, words in _INSIDE_ZIP if inside in content), "a ZIP archive")
    start = content[:64].lstrip()
    return next((words for magic, words in _OTHER_TYPES if start.lower().startswith(magic.lower())), None)


def _printable(name: str) -> str:
    valid = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(character if character.isprintable() else "_" for character in valid) or "unnamed"
