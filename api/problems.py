"""The one table from errors to HTTP: status, slug and title of each core error, and the problem document (RFC 9457)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from kb import errors


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """What all problems of a kind share. `slug` is the last part of the problem's type."""

    status: int
    slug: str
    title: str

    @property
    def type(self) -> str:
        """The problem's type, a name that stays; nothing is found under it."""
        return f"urn:gckb:problem:{self.slug}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one request. `errors` are (field, sentence) for what the caller can correct."""

    kind: ProblemKind
    detail: str
    instance: str
    errors: Sequence[tuple[str, str]] = field(default_factory=tuple)

    def document(self) -> dict[str, Any]:
        """As it goes out in application/problem+json."""
        told: dict[str, Any] = {
            "type": self.kind.type,
            "title": self.kind.title,
            "status": self.kind.status,
            "detail": self.detail,
            "instance": f"urn:uuid:{self.instance}",
        }
        if self.errors:
            told["errors"] = [{"field": name, "detail": sentence} for name, sentence in self.errors]
        return told


INVALID = ProblemKind(422, "invalid-request", "The request is not usable")
UNFORESEEN = ProblemKind(500, "unforeseen", "Something went wrong here")

KINDS: Mapping[type[errors.KnowledgeBaseError], ProblemKind] = {
    errors.KnowledgeBaseError: UNFORESEEN,
    errors.NotFound: ProblemKind(404, "not-found", "Not found"),
    errors.Withdrawn: ProblemKind(410, "withdrawn", "Withdrawn"),
    errors.InvalidRequest: INVALID,
    errors.NotAllowed: ProblemKind(403, "not-allowed", "This is not yours to do"),
    errors.NotSignedIn: ProblemKind(401, "not-signed-in", "Sign in first"),
    errors.TooManyTries: ProblemKind(429, "too-many-tries", "Too many tries failed"),
    errors.WrongState: ProblemKind(409, "wrong-state", "The entry does not stand where this begins"),
    errors.StaleRevision: ProblemKind(412, "stale-revision", "The entry was changed since it was read"),
    errors.InvalidSetting: ProblemKind(500, "invalid-setting", "A setting is not usable"),
    errors.ModelUnavailable: ProblemKind(503, "model-unavailable", "The model is not ready"),
    errors.IndexMismatch: ProblemKind(503, "index-mismatch", "The index is of another kind"),
    errors.IndexInUse: ProblemKind(503, "index-in-use", "The index is in use"),
    errors.StoreUnavailable: ProblemKind(503, "store-unavailable", "The store is not available"),
    errors.MergeRefused: ProblemKind(409, "merge-refused", "The two cannot be made one"),
    errors.NoticeNotSent: ProblemKind(503, "notice-not-sent", "A notice could not be sent"),
    errors.IngestError: ProblemKind(422, "not-taken-in", "The file could not be taken in"),
    errors.UnacceptableFile: ProblemKind(422, "unacceptable-file", "The file is not usable"),
    errors.UnparsablePdf: ProblemKind(422, "unparsable-pdf", "The PDF could not be read"),
    errors.ParserFailed: ProblemKind(503, "parser-failed", "The parser failed"),
    errors.UnverifiedQuotes: ProblemKind(409, "unverified-quotes", "A quote was not found on its page"),
}


def kind_of(error: errors.KnowledgeBaseError) -> ProblemKind:
    """The entry of the error's class, or of its nearest ancestor in the table."""
    return next(KINDS[ancestor] for ancestor in type(error).__mro__ if ancestor in KINDS)


def kind_of_status(status: int) -> ProblemKind:
    """The kind of a plain HTTP error, named after the phrase of its status."""
    phrase = HTTPStatus(status).phrase
    return ProblemKind(status, phrase.lower().replace(" ", "-"), phrase)
