"""What the desk shows, as the plain dictionaries of the contract. Decides nothing."""

from typing import Any

from api.presenting import practice_record
from kb.contract import practice_fields
from kb.curation.checks.remark import Remark
from kb.curation.corrections import FIELDS
from kb.curation.desk import DeskEntry
from kb.curation.diff import Change
from kb.practice import Practice
from kb.store.revisions import Revision


def listed_view(practice: Practice) -> dict[str, Any]:
    """One line of the queue."""
    return {
        "id": practice.id,
        "title": practice.title,
        "country": practice.country,
        "language": practice.language,
        "state": practice.state.value,
        "level": practice.level.value,
        "revision": practice.revision,
    }


def entry_view(entry: DeskEntry) -> dict[str, Any]:
    """The whole entry, and each field that can be corrected: as it is, as it was read, and what was decided of it."""
    record = practice_record(entry.practice, entry.document)
    found = practice_fields(entry.found)
    fields = {}
    for name in FIELDS:
        verdict = entry.verdicts.get(name)
        fields[name] = {
            "value": record[name],
            "found": found[name],
            "evidence": record["evidence"].get(name),
            "verdict": verdict and {"verdict": verdict.verdict, "by": verdict.by, "at": verdict.at.isoformat()},
        }
    ways = [{"to": move.target.value, "reason_needed": move.reasoned} for move in entry.next]
    return {"practice": record, "fields": fields, "next": ways, "warnings": list(entry.document.warnings)}


def remark_view(remark: Remark) -> dict[str, Any]:
    """A remark of the checks."""
    return {
        "gravity": remark.gravity.value,
        "code": remark.code,
        "field": remark.field,
        "detail": remark.sentence,
        "evidence": remark.evidence,
        "page": remark.page,
    }


def revision_view(revision: Revision) -> dict[str, Any]:
    """A kept state and how it came to be."""
    return {
        "revision": revision.number,
        "at": revision.at.isoformat(),
        "by": revision.by,
        "action": revision.action,
        "reason": revision.reason,
        "state": revision.practice.state.value,
        "practice": practice_fields(revision.practice),
    }


def change_view(change: Change) -> dict[str, Any]:
    """A field before and after."""
    return {"field": change.field, "before": change.before, "after": change.after}
