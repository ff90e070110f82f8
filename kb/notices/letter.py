"""A notice as the mail that somebody gets: plain text in their language. Pure; sends nothing."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from kb.practice import State
from kb.vocabulary import LANGUAGES

_SIGNS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_LONGEST_SUBJECT = 150
_MANY_LINES = re.compile(r"\n{3,}")


class NoticeKind(StrEnum):
    """What somebody is told; `wording.yaml` names what each has to be filled in with."""

    STATUS_CHANGED = "status_changed"
    ASSIGNED = "assigned"
    MENTIONED = "mentioned"
    EXPERT_INVITED = "expert_invited"
    STILL_VALID = "still_valid"
    INVITATION = "invitation"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail to one address."""

    address: str
    subject: str
    body: str


def compose(address: str, language: str, kind: NoticeKind, **values: str) -> Letter:
    """The letter in `language` (en, fr or es; else English). `remark` may be left out; values are never read as words
    to fill in, and stay within the subject's one line.
    """
    wording = _wording()
    tongue = _tongue(language)
    words = wording["kinds"][kind.value][tongue]
    filled = {"remark": "", **values}
    subject = _SIGNS.sub(" ", words["subject"].format(**filled))
    body = _MANY_LINES.sub("\n\n", words["body"].format(**filled)).strip()
    return Letter(address, subject[:_LONGEST_SUBJECT], f"{body}\n\n-- \n{wording['signature'][tongue]}\n")


def state_name(language: str, state: State) -> str:
    """What a letter in `language` calls `state`."""
    name: str = _wording()["states"][_tongue(language)][state.value]
    return name


def _tongue(language: str) -> str:
    return language if language in LANGUAGES else "en"


@cache
def _wording() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((files("kb") / "notices" / "wording.yaml").read_text(encoding="utf-8"))
    return read
