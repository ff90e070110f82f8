"""Words that reach or name a person: e-mail addresses, phone-like numbers, names after honorifics or contact words."""

# ruff: noqa: RUF001 - letters and signs of several scripts

import re
from collections.abc import Iterator

from kb.curation.checks.remark import Entry, Gravity, Remark
from kb.practice import Practice
from kb.search.redaction import reaching

_NAME = r"(?:[A-ZÀ-ÞА-ЯЁ][\w'’-]+|[A-ZÀ-ÞА-ЯЁ]\.)"
_HONORIFIC = (
    r"Mr|Mrs|Ms|Miss|Dr|Prof|Mme|Mlle|Monsieur|Madame|Sr|Sra|Srta|Señora?|Don|Doña|Senhora?|"
    r"г-н|г-жа|госпож[аеиу]|господин[ау]?"
)
_CONTACT = r"[Cc]ontact(?: person| point)?|[Pp]ersonne à contacter|[Pp]ersona de contacto|[Кк]онтактное лицо"
_NAMED = re.compile(rf"\b(?:(?:{_HONORIFIC})\b\.?\s+|(?:{_CONTACT})\s*:\s*){_NAME}(?:\s+{_NAME}){{0,3}}")
_NAMED_UNSPACED = re.compile(r"联系人[:：]\s*[\u4e00-\u9fff]{2,4}|(?:السيدة?|الدكتورة?)\s+\w+(?:\s\w+)?")


def personal_data(entry: Entry) -> Iterator[Remark]:
    """A warning for each, by field; a text's passages are one field."""
    for name, text, page in _texts(entry.practice):
        for found in (*reaching(text), *_names(text)):
            sentence = f"The {name} may hold personal data; take it out unless the person agreed."
            yield Remark(Gravity.WARNING, "personal_data", name, sentence, found, page)


def _texts(practice: Practice) -> Iterator[tuple[str, str, int | None]]:
    for name in ("title", "summary", "administration", "outcome"):
        yield name, getattr(practice, name) or "", None
    for partner in practice.partners:
        yield "partners", partner, None
    for passage in practice.passages:
        yield "passages", passage.text, passage.page


def _names(text: str) -> Iterator[str]:
    for pattern in (_NAMED, _NAMED_UNSPACED):
        for found in pattern.finditer(text):
            yield found.group()
