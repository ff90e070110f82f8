"""What can go wrong, each with the fields a caller needs. Every message is one sentence that says what to do."""

from collections.abc import Sequence


class KnowledgeBaseError(Exception):
    """Base of all errors that are shown to users as they are."""


class NotFound(KnowledgeBaseError):
    """Raised when nothing with that id is visible to the reader; check the id."""

    def __init__(self, what: str, id: str) -> None:
        self.what, self.id = what, id
        super().__init__(f"There is no {what} {id!r} that you may read; check the id.")


class Withdrawn(KnowledgeBaseError):
    """Raised for a practice that the reader could see before it was withdrawn; the message says when and why."""


class InvalidRequest(KnowledgeBaseError):
    """Raised when something given is not usable; the message names the field and what it takes.

    `errors` has that, and what else can be corrected at the same time, as (field, sentence).
    """

    def __init__(self, field: str, reason: str, errors: Sequence[tuple[str, str]] = ()) -> None:
        self.field = field
        self.errors = tuple(errors) or ((field, reason),)
        super().__init__(reason)


class InvalidSetting(KnowledgeBaseError):
    """Raised at start when a GCKB_ variable is unknown or out of bounds; correct or unset it."""


class NotSignedIn(KnowledgeBaseError):
    """Raised when a pass or password does not say who somebody is; sign in (again), or ask for a new password."""


class TooManyTries(KnowledgeBaseError):
    """Raised when a sign-in failed too often; wait for `seconds`, or ask for a new password."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"Too many tries failed; try again in {seconds} seconds, or ask for a new password.")


class WrongState(KnowledgeBaseError):
    """Raised when an entry does not stand where the act begins; look at its state and what may follow."""


class StaleRevision(KnowledgeBaseError):
    """Raised when the entry was changed since it was read; read it again and decide anew. Carries both revisions."""

    def __init__(self, id: str, expected: int, present: int) -> None:
        self.expected, self.present = expected, present
        super().__init__(
            f"{id} is at revision {present} by now, not at {expected} as you read it; read it again and decide anew."
        )


class ModelUnavailable(KnowledgeBaseError):
    """Raised when the model pack is absent or damaged; run `gckb model prepare`."""


class IndexMismatch(KnowledgeBaseError):
    """Raised when the index was written by another schema or model; run `gckb rebuild-index`."""


class IndexInUse(KnowledgeBaseError):
    """Raised when another process owns the index; stop it, or ask it through its address."""


class StoreUnavailable(KnowledgeBaseError):
    """Raised when the database or a file beside it cannot be read; check GCKB_DATABASE_URL, run `gckb fsck`."""


class NotAllowed(KnowledgeBaseError):
    """Raised when somebody's roles do not permit what they ask for; the message says who may."""


class MergeRefused(KnowledgeBaseError):
    """Raised when two practices cannot be made one as they stand; the message says what to do first."""


class NoticeNotSent(KnowledgeBaseError):
    """Raised when the mail server did not take a letter; it is tried again, check GCKB_SMTP_HOST and its like."""


class IngestError(KnowledgeBaseError):
    """Raised when a file cannot be taken in. `permanent` says that trying again cannot help."""

    permanent = True

    def __init__(self, message: str, *, file_name: str | None = None) -> None:
        self.file_name = file_name
        super().__init__(message)


class UnacceptableFile(IngestError):
    """Raised for what is no readable PDF or spreadsheet (missing, empty, another type, encrypted, too large …)."""


class UnparsablePdf(IngestError):
    """Raised when the parser refused the file or went over one of its limits; mend the file or raise the limit."""


class ParserFailed(IngestError):
    """Raised when the parser's process died for no reason known; another try may help."""

    permanent = False


class UnverifiedQuotes(IngestError):
    """Raised when a file is to be published at once and a quote was not found on its page; ingest it as drafts."""
