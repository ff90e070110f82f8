"""Boxes that are ticked before an answer: "Yes [X] No [ ] …", "Sí ☒ No ☐ …"."""

import re

_YES = r"(?:yes|oui|sí|si|sim|да|نعم|是)"
_NO = r"(?:no|non|não|нет|لا|否)"
_TICKED = r"(?:[\[(]\s*[xX✓✔✗]\s*[\])]|[☒☑🗹])"
_EMPTY = r"(?:[\[(]\s*[\])]|[☐□])"
_YES_FIRST = re.compile(rf"^\W*{_YES}\s*{_TICKED}\s*{_NO}\s*{_EMPTY}\s*", re.IGNORECASE)
_NO_TICKED = re.compile(rf"^\W*{_YES}\s*{_EMPTY}\s*{_NO}\s*{_TICKED}", re.IGNORECASE)


def is_denied(text: str) -> bool:
    """Whether the box for "no" is ticked before `text`."""
    return _NO_TICKED.match(text) is not None


def without_ticks(text: str) -> str:
    """`text` without the boxes before it, the one for "yes" being ticked."""
    return _YES_FIRST.sub("", text)
