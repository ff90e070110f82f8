"""The original files, named by their SHA-256. A file is there whole or not at all.

All names end with .pdf, spreadsheets' too: a fingerprint leads to one place, whatever the format.
"""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kb.errors import StoreUnavailable
from kb.practice import DocumentId


class DocumentFiles:
    """A folder of files by fingerprint, two hexadecimal digits a sub-folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, document: DocumentId) -> Path:
        """Where the file of `document` lies, if it is there."""
        return self._folder / document[:2] / f"{document}.pdf"

    def put(self, document: DocumentId, content: bytes) -> None:
        """Keep `content` under its fingerprint; nothing happens when it is there already.

        Raises `StoreUnavailable` when the disk is full or the folder may not be written to.
        """
        target = self.path(document)
        if target.exists():
            return
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._write(target, content)
        except OSError as error:
            _drop(self._part(document))
            raise StoreUnavailable(
                f"A file could not be kept in {self._folder} ({error.strerror or error}); free some space, or see that"
                " the folder may be written to, and try again."
            ) from error

    def remove(self, document: DocumentId) -> None:
        """Drop the file of a document that was refused, and what a killed writer left of it."""
        _drop(self.path(document))
        _drop(self._part(document))

    def all(self) -> Iterator[DocumentId]:
        """The fingerprints that the files' names claim, sorted."""
        yield from (DocumentId(path.stem) for path in sorted(self._folder.glob("??/*.pdf")))

    def unfinished(self) -> Iterator[DocumentId]:
        """The fingerprints of files that are being written, or whose writer was killed, sorted."""
        yield from (DocumentId(path.stem) for path in sorted(self._folder.glob("??/*.part")))

    def is_whole(self, document: DocumentId) -> bool:
        """Whether the file is there and its bytes have that fingerprint."""
        path = self.path(document)
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == document

    def _part(self, document: DocumentId) -> Path:
        return self.path(document).with_suffix(".part")

    def _write(self, target: Path, content: bytes) -> None:
        with target.with_suffix(".part").open("ab") as part:
            fcntl.flock(part, fcntl.LOCK_EX)  # whoever writes the same file meanwhile goes first
            if target.exists():
                _drop(Path(part.name))  # unless it has become the target, and so lost this name
                return
            part.truncate(0)
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
            Path(part.name).replace(target)


def _drop(path: Path) -> None:
    """Remove what may not be there, its folder included."""
    with suppress(FileNotFoundError, NotADirectoryError):
        path.unlink()
