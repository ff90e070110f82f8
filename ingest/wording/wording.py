"""What a language's words for deeds, plans and formalities look like, and which language's words to use for a text."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's patterns, each searched in one sentence in small letters: to ignore case takes ten times as long.

    deed: something done or regularly done, by verbs that name a measure. past: a finished verb form of any verb.
    intention: what is only planned or wished. advice: what somebody is asked or ought to do. procedure: the business of
    meetings and papers. thanks: acknowledgements. generality: what is true of no one in particular. own: the
    sender speaking of itself. actor_at_large: a group that is nobody ("Members", "the international community").
    sequel: an opening that goes on with what was told before. trade: words of customs and trade control.
    """

    deed: re.Pattern[str]
    past: re.Pattern[str]
    intention: re.Pattern[str]
    advice: re.Pattern[str]
    procedure: re.Pattern[str]
    thanks: re.Pattern[str]
    generality: re.Pattern[str]
    own: re.Pattern[str]
    actor_at_large: re.Pattern[str]
    sequel: re.Pattern[str]
    trade: re.Pattern[str]


_ESCAPED_OR_NOT = re.compile(r"\\.|[^\\]+")


def words(*alternatives: str) -> re.Pattern[str]:
    """A pattern for any of the alternatives as whole words of a text in small letters."""
    return re.compile(rf"(?<!\w)(?:{_small('|'.join(alternatives))})(?!\w)")


def opening(*alternatives: str) -> re.Pattern[str]:
    """A pattern for any of the alternatives at the beginning of a text in small letters."""
    return re.compile(rf"[\s\"“«(]*(?:{_small('|'.join(alternatives))})(?!\w)")


def _small(pattern: str) -> str:
    r"""`pattern` with its letters small, but not those that are commands (`\W`)."""
    return _ESCAPED_OR_NOT.sub(lambda piece: piece[0] if piece[0][0] == "\\" else piece[0].lower(), pattern)


# "On that occasion, it …": an opening without a year, then a pronoun for whom was named before.
_PRONOUN = "it|they|he|she|il|elle|ils|elles|ella|ellos|ele|ela|eles"
THEN_A_PRONOUN = rf"[^.;:\d]{{3,60}},\s+(?:{_PRONOUN})"
