"""What keeps a judging run from being made. Each message is one sentence that says what to do."""

from kb.errors import KnowledgeBaseError


class CannotJudge(KnowledgeBaseError):
    """Raised when what a run needs is not there (corpus, judged queries, packages, a server); the message names it."""
