"""Whether what somebody typed is plain text, the same for every field that people fill. Changes nothing."""

import re

_NOT_PLAIN = re.compile(r"<[a-zA-Z/!?]|[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def is_plain(text: str) -> bool:
    """Whether `text` has no markup, no marks of direction, and of control characters only tab and line feed."""
    return _NOT_PLAIN.search(text) is None
