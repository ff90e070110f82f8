"""When the operation that a report is on was carried out. Says nothing of single cases in it."""

from collections.abc import Iterable

from ingest.candidate.segments import TextPart, part_of
from ingest.facts.dates import find_dates
from ingest.parsed import Block
from ingest.text.sentences import split_sentences
from ingest.wording.operations import CARRIED_OUT


def carried_out(blocks: Iterable[Block], issued: int | None) -> tuple[int, TextPart] | None:
    """The year, not after that of issue, and the first words that say when: "ran from 5 to 30 June 2023"."""
    for block in blocks:
        for sentence in split_sentences(block.text):
            if not CARRIED_OUT.search(sentence.text):
                continue
            dates = [found for found in find_dates(sentence.text) if issued is None or found.value.year <= issued]
            if dates:
                words = block.text[sentence.start + dates[-1].start : sentence.start + dates[-1].end]
                place = part_of(block)
                return dates[-1].value.year, TextPart(words, place.page, place.box)
    return None
