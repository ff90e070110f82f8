"""Whether a paragraph goes on with the text before it or begins something new. Never looks ahead."""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation and typographic signs

import re

from ingest.candidate.leads import lead_of
from ingest.candidate.segments import TextPart
from ingest.text.actors import find_actors
from ingest.text.lengths import count_words
from ingest.text.years import YearKind, find_years
from ingest.wording.languages import wording_for
from ingest.wording.spelling import spelled_alike
from kb.vocabulary import Vocabulary

_SENTENCE_END = re.compile(r"[.!?…:;。！？：；؟؛][\"”»’)\]）』」]*\s*[\d¹²³⁰-⁹]*$")
_NUMBERED = re.compile(r"\(?\d")
_LEAD = 90  # characters in which a paragraph names what it is about
_WHOLE_STORY = 30  # words; a shorter item or paragraph tells nothing by itself


def continues(before: list[TextPart], part: TextPart, language: str | None, vocabulary: Vocabulary) -> bool:
    """Whether `part` belongs to the text that `before` ends; the first of `before` may be the heading over it.

    It does when a sentence runs over the page, when it is an item of a list, when it opens by pointing back ("The
    system", "Depuis lors"), or when no number sets it apart and it tells no story of its own; but none of these when it
    first names a doer from a country that was not named before.
    """
    if is_torn(before[-1], part):
        return True
    long = count_words(part.text) >= _WHOLE_STORY
    if part.marker and not _NUMBERED.match(part.marker):
        return not (long and names_new_doer(before, part, vocabulary))
    if not wording_for(language).sequel.match(spelled_alike(part.text)):
        if part.marker or (long and lead_of(part.text, language)):
            return False
        if long and any(year.kind is YearKind.EVENT for year in find_years(part.text)):
            return False
    return not names_new_doer(before, part, vocabulary)


def is_torn(before: TextPart, part: TextPart) -> bool:
    """Whether one sentence was cut in two between the parts."""
    if part.marker and not part.text[:1].islower():
        return False
    runs_on = part.text[:1].islower() or (before.text.endswith(("،", "，", "、")) and part.text[:1].isalpha())
    return runs_on and not _SENTENCE_END.search(before.text)


def names_new_doer(before: list[TextPart], part: TextPart, vocabulary: Vocabulary) -> bool:
    """Whether the first words of `part` name a country, or a body of a country, that `before` does not name."""
    countries = {actor.country for actor in find_actors(part.text[:_LEAD], vocabulary) if actor.country}
    known = (
        {mention.code for told in before for mention in vocabulary.find("country", told.text)} if countries else set()
    )
    return bool(countries - known)
