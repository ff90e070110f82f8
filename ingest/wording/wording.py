"""What a language's words for deeds, plans and formalities look like, and which language's words to use for a text."""

import re
from dataclasses import dataclass

from ingest.text.small_letters import of_small_letters


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's patterns, each searched in one sentence in small letters.

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


def words(*alternatives: str) -> re.Pattern[str]:
    """A pattern for any of the alternatives as whole words of a text in small letters."""
    return of_small_letters(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


def opening(*alternatives: str) -> re.Pattern[str]:
    """A pattern for any of the alternatives at the beginning of a text in small letters."""
    return of_small_letters(rf"[\s\"“«(]*(?:{'|'.join(alternatives)})(?!\w)")


# "On that occasion, it …": an opening without a year, then a pronoun for whom was named before.
_PRONOUN = "it|they|he|she|il|elle|ils|elles|ella|ellos|ele|ela|eles"
THEN_A_PRONOUN = rf"[^.;:\d]{{3,60}},\s+(?:{_PRONOUN})"
