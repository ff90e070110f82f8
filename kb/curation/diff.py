"""What differs between two revisions of a practice, field by field. Pure; restores nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from kb.contract import evidence_fields, passage_fields, practice_fields
from kb.practice import Practice

_NOT_TOLD = frozenset({"id", "document_id", "revision"})
"""What is the same for all revisions of a practice, or differs in each."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after, as the contract writes it; evidence is compared field by field, `evidence.year`."""

    field: str
    before: Any
    after: Any


def diff(before: Practice, after: Practice) -> tuple[Change, ...]:
    """Every field that differs, in the order of `Practice`, evidence by field's name; none for equal revisions."""
    old, new = _told(before), _told(after)
    return tuple(
        Change(name, old.get(name), new.get(name)) for name in _names(old, new) if old.get(name) != new.get(name)
    )


def _told(practice: Practice) -> Mapping[str, Any]:
    told = practice_fields(practice)
    told |= {"confidence": practice.confidence, "state": practice.state.value, "level": practice.level.value}
    told["passages"] = [passage_fields(passage) for passage in practice.passages]
    told["translations"] = {one.language: {"title": one.title, "summary": one.summary} for one in practice.translations}
    return told | {f"evidence.{name}": evidence_fields(one) for name, one in practice.evidence.items()}


def _names(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    own = [field.name for field in fields(Practice) if field.name in old and field.name not in _NOT_TOLD]
    return own + sorted(name for name in {*old, *new} if name.startswith("evidence."))
