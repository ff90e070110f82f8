"""Run-in titles: the short phrase before a paragraph's story ("Seoul workshop. The office held …"). Judges by form."""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation and typographic signs

import re
from dataclasses import replace

from ingest.candidate.segments import TextPart
from ingest.text.lengths import count_words
from ingest.text.sentences import Sentence, split_sentences
from ingest.wording.languages import wording_for
from ingest.wording.spelling import spelled_alike

_LONGEST = 6  # words
_LEAD_COLON = re.compile(r"^(?P<lead>[^.:;,?!。：；，？！،؛]{3,60})(?::\s+(?=[A-ZÀ-ÞА-ЯЁ\"“«\u0620-\u064a])|：(?=\S))")


def lead_of(text: str, language: str | None) -> str | None:
    """The run-in title of `text` without its closing mark, or None: a few words without a verb, then the story."""
    colon = _LEAD_COLON.match(text)
    if colon and count_words(colon["lead"]) <= _LONGEST:
        return colon["lead"]
    sentences = split_sentences(text)
    if len(sentences) > 1 and _is_lead(sentences[0], language):
        return sentences[0].text.rstrip(".:!?。：！？ ")
    return None


def split_at_leads(part: TextPart, language: str | None) -> list[TextPart]:
    """`part` cut before each run-in title, if it begins with one; the pieces keep the whole part's box."""
    sentences = split_sentences(part.text)
    if len(sentences) < 4 or not _is_lead(sentences[0], language):  # noqa: PLR2004 - two titles and two stories
        return [part]
    starts = [sentence.start for sentence in sentences[:-1] if _is_lead(sentence, language)]
    ends = [*starts[1:], len(part.text)]
    pieces = [part.text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    return [replace(part, text=text, marker=part.marker if not place else None) for place, text in enumerate(pieces)]


def _is_lead(sentence: Sentence, language: str | None) -> bool:
    wording, said = wording_for(language), spelled_alike(sentence.text).lower()
    return (
        count_words(sentence.text) <= _LONGEST
        and sentence.text.endswith((".", "。"))
        and not (wording.deed.search(said) or wording.past.search(said))
        and not wording.sequel.match(said)
    )
