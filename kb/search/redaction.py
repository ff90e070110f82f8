"""Takes what reaches a person out of a question that is kept: e-mail addresses and phone-like numbers. Pure."""

import re

MAIL, NUMBER = "[e-mail]", "[number]"
_LEAST_DIGITS = 9
_MAIL = re.compile(r"[^\s@<>()\[\],;:]+@[^\s@<>()\[\],;:]+")
_NUMBER = re.compile(r"(?:\+|\b)\d(?:[ \u00a0.()/-]{0,2}\d){6,}")
_TARIFF = re.compile(r"\d{4}\.\d{2}(?:\.\d{2}){1,2}|\d{8}")
"""National subdivisions of HS codes are written so, and are what is asked for."""
_AMOUNT = re.compile(r"\d{1,3}(?:[ \u00a0.]\d{3})+|(?:19|20)\d\d(?:[ /-]{1,2}(?:19|20)\d\d)+|\d+ \((?:19|20)\d\d")
"""Thousands, runs of years and a number with its year behind it, of which a text has many and a question few."""


def redacted(text: str) -> str:
    """`text` with placeholders instead. Numbers of fewer than nine digits stay, unless they begin with a plus sign."""
    return _NUMBER.sub(_of_number, _MAIL.sub(MAIL, text))


def reaching(text: str) -> tuple[str, ...]:
    """The e-mail addresses and the phone-like numbers in `text`, in order; amounts are no phone numbers."""
    mails = [(found.start(), found.group()) for found in _MAIL.finditer(text)]
    numbers = [
        (found.start(), found.group())
        for found in _NUMBER.finditer(text)
        if _of_number(found) == NUMBER and not _AMOUNT.fullmatch(found.group())
    ]
    return tuple(words for _, words in sorted(mails + numbers))


def _of_number(match: re.Match[str]) -> str:
    found = match.group()
    if _TARIFF.fullmatch(found):
        return found
    digits = sum(map(str.isdigit, found))
    return NUMBER if found.startswith("+") or digits >= _LEAST_DIGITS else found
