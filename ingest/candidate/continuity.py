"""Whether a paragraph goes on with the text before it or begins something new. Never looks ahead."""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation and typographic signs

import re

from ingest.candidate.leads import lead_of
from ingest.candidate.recitals import is_preamble
from ingest.candidate.segments import TextPart
from ingest.text.actors import find_actors
from ingest.text.country_titles import titled
from ingest.text.lengths import count_words
from ingest.text.years import YearKind, find_years
from ingest.wording.languages import wording_for
from ingest.wording.spelling import spelled_alike
from kb.vocabulary import Vocabulary

_SENTENCE_END = re.compile(r"[.!?…:;。！？：；؟؛][\"”»’)\]）』」]*\s*[\d¹²³⁰-⁹]*$")
# Words that no sentence ends with: the next one may begin with the capital of a name.
_JOINS = re.compile(
    r"\b(?:the|of|an|and|by|from|its|their|du|des|de|les?|la|et|aux?|par|del|las?|los|el|y|con|por|su|da|dos?|das|em|na"
    r"|и|с|из|для|от|при)$",
    re.IGNORECASE,
)
_PERIOD = (
    "(?!phase|stage|step|year|quarter|half|round|edition|batch|part|time|day|fase|etapa|étape|année|tranche|año|ano"
    "|trimestre|semestre|vez|día|dia)"
)
_ANOTHER = re.compile(
    rf"^\W*(?:(?:the|a)\s+(?:second|third|fourth|fifth|sixth|other)\s+{_PERIOD}\w+"
    rf"|(?:les?|la|une?|l['’])\s*(?:seconde?|deuxième|troisième|quatrième|autre)\s+{_PERIOD}\w+"
    rf"|(?:el|la|una?|[oa]|uma?)\s+(?:segund[oa]|tercer[oa]?|terceir[oa]|cuart[oa]|quart[oa]|otr[oa]|outr[oa])\s+{_PERIOD}"
    r"\w+|(?:втор(?:ой|ая|ое)|трет(?:ий|ья|ье)|друг(?:ой|ая|ое))\s+(?!этап|год|квартал|полугоди|фаз|част|раз|день)\w+"
    r"|第[二三四五六](?:个|项|起|例)|另一(?:个|项|起)|(?:أما\s+)?\w+\s+(?:الثانية?|الثالثة?)\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(?\d")
_FULL_STOP = re.compile(r"[.!?…。！？؟:：][\"”»’)）』」]*$")
_FEW = 8  # words
_LEAD = 90  # characters in which a paragraph names what it is about
_WHOLE_STORY = 30  # words; a shorter item or paragraph tells nothing by itself


def continues(before: list[TextPart], part: TextPart, language: str | None, vocabulary: Vocabulary) -> bool:
    """Whether `part` belongs to the text that `before` ends; the first of `before` may be the heading over it.

    It does when a sentence runs over the page, when it is an item of a list, when it opens by pointing back ("The
    system", "Depuis lors"), or when no number sets it apart and it tells no story of its own; but none of these when it
    opens with a country as its title, first names a doer from a country that was not named before, or counts on to the
    next story ("The second case").
    """
    if is_torn(before[-1], part):
        return True
    long = count_words(part.text) >= _WHOLE_STORY
    is_titled = long and titled(part.text, find_actors(part.text[:_LEAD], vocabulary)) is not None
    if is_titled or _counts_on(before[-1], part, long=long):
        return False
    if part.marker and not _NUMBERED.match(part.marker):
        return not (long and names_new_doer(before, part, vocabulary))
    if not wording_for(language).sequel.match(spelled_alike(part.text).lower()):
        if part.marker or (long and lead_of(part.text, language)):
            return False
        if long and any(year.kind is YearKind.EVENT for year in find_years(part.text)):
            return False
    return not names_new_doer(before, part, vocabulary)


def _counts_on(before: TextPart, part: TextPart, *, long: bool) -> bool:
    """Whether `part` opens as the next in a row does: "The second case", or a recital after another one's comma."""
    if before.text.rstrip().endswith((",", ";")) and is_preamble(part.text):
        return True
    return (long or part.marker is not None) and _ANOTHER.match(part.text) is not None


def is_loose(before: TextPart, part: TextPart) -> bool:
    """Whether `part` is a few words that tell nothing after a finished sentence: a signature, a greeting, a caption."""
    few = part.marker is None and count_words(part.text) <= _FEW and not any(map(str.isdigit, part.text))
    ended = _SENTENCE_END.search(before.text) is not None
    return few and ended and not part.text[:1].islower() and not _FULL_STOP.search(part.text)


def is_torn(before: TextPart, part: TextPart) -> bool:
    """Whether one sentence was cut in two between the parts."""
    if part.marker and not part.text[:1].islower():
        return False
    runs_on = (
        part.text[:1].islower()
        or _JOINS.search(before.text) is not None
        or (before.text.endswith(("،", "，", "、")) and part.text[:1].isalpha())
    )
    return runs_on and not _SENTENCE_END.search(before.text)


def names_new_doer(before: list[TextPart], part: TextPart, vocabulary: Vocabulary) -> bool:
    """Whether the first words of `part` name a country, or a body of a country, that `before` does not name."""
    countries = {actor.country for actor in find_actors(part.text[:_LEAD], vocabulary) if actor.country}
    known = (
        {mention.code for told in before for mention in vocabulary.find("country", told.text)} if countries else set()
    )
    return bool(countries - known)
