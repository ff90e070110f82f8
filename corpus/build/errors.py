"""What can go wrong while building the corpus; each message is one sentence that says what to do."""


class CorpusError(Exception):
    """Base of all errors that the builder shows as they are."""


class AuthoringError(CorpusError):
    """Raised when a document's YAML is not usable; correct the named file at the named place."""

    def __init__(self, document: str, reason: str) -> None:
        self.document = document
        super().__init__(f"{document}: {reason}")


class ToolMissing(CorpusError):
    """Raised when a program or font that the build needs is not installed; install the named package."""
