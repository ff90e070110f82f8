"""Cuts a practice's own text into passages: pieces of one page, short enough to be embedded whole."""

from collections.abc import Iterator

from ingest.candidate.reading import Reading, ReadPart
from ingest.text.lengths import count_words
from kb.practice import Passage

LONGEST_PASSAGE = 150
"""Words; a longer paragraph is cut between sentences, so that one passage says one thing."""


def passages_of(reading: Reading) -> tuple[Passage, ...]:
    """The parts of `reading` in order; a sentence longer than LONGEST_PASSAGE stays whole."""
    return tuple(
        Passage(part.part.page, text, part.part.box, part.language) for part in reading.parts for text in _pieces(part)
    )


def _pieces(part: ReadPart) -> Iterator[str]:
    text = part.part.text
    start = end = words = 0
    for statement in part.statements:
        sentence = statement.sentence
        length = count_words(sentence.text)
        if words and words + length > LONGEST_PASSAGE:
            yield text[start:end].strip()
            start, words = sentence.start, 0
        end, words = sentence.end, words + length
    yield text[start:].strip()
