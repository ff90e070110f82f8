"""The original PDFs, named by their SHA-256. A file is there whole or not at all."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kb.practice import DocumentId


class DocumentFiles:
    """A folder of files by fingerprint, two hexadecimal digits a sub-folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, document: DocumentId) -> Path:
        """Where the file of `document` lies, if it is there."""
        return self._folder / document[:2] / f"{document}.pdf"

    def put(self, document: DocumentId, content: bytes) -> None:
        """Keep `content` under its fingerprint; nothing happens when it is there already."""
        target = self.path(document)
        if target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, suffix=".part", delete=False) as part:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        Path(part.name).replace(target)

    def remove(self, document: DocumentId) -> None:
        """Drop the file of a document that was refused."""
        self.path(document).unlink(missing_ok=True)

    def all(self) -> Iterator[DocumentId]:
        """The fingerprints that the files' names claim, sorted."""
        yield from (DocumentId(path.stem) for path in sorted(self._folder.glob("??/*.pdf")))

    def is_whole(self, document: DocumentId) -> bool:
        """Whether the file is there and its bytes have that fingerprint."""
        path = self.path(document)
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == document
