"""Whether trying again can help, when, and what to tell meanwhile. Pure: catches and waits for nothing itself."""

from dataclasses import dataclass
from datetime import timedelta

from kb.errors import IngestError, KnowledgeBaseError, ModelUnavailable, StoreUnavailable


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a job is tried when trying again can help, and how long it waits in between, in seconds."""

    attempts: int = 3
    first_seconds: float = 5
    longest_seconds: float = 300

    def wait_after(self, attempt: int) -> timedelta:
        """The wait after the `attempt`-th failure (from 1): the first, doubled each time, up to the longest."""
        return timedelta(seconds=min(self.first_seconds * 2 ** min(attempt - 1, 30), self.longest_seconds))


def may_pass(error: Exception) -> bool:
    """Whether the next attempt may go well: a lock, a full disk or a lack of memory may pass, a fault will not."""
    if isinstance(error, IngestError):
        return not error.permanent
    return isinstance(error, StoreUnavailable | ModelUnavailable | OSError | MemoryError)


def told(error: Exception, file_name: str) -> str:
    """One sentence for the user that says what to do."""
    if isinstance(error, KnowledgeBaseError):
        return str(error)
    if isinstance(error, MemoryError):
        return f"The worker had too little memory for {file_name}; give it more, or take in fewer files at a time."
    if isinstance(error, OSError):
        return f"This machine failed while {file_name} was taken in ({error.strerror or error}); see to that."
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    return f"{file_name} met a fault of the program ({reason}); please report it with the worker's log."
