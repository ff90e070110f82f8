"""Puts neighbouring paragraphs together that tell one thing. Never looks across a heading."""

import re
from collections.abc import Iterable

from ingest.candidate.continuity import continues, is_loose
from ingest.candidate.counted import split_at_counts
from ingest.candidate.doers import split_at_doers
from ingest.candidate.leads import split_at_leads
from ingest.candidate.outline import Section
from ingest.candidate.recitals import RECITALS, is_preamble, split_at_recitals
from ingest.candidate.segments import TextPart, part_of
from ingest.parsed import Block, BlockKind
from ingest.text.language import detect_language
from ingest.wording.headings import is_formal
from kb.vocabulary import Vocabulary

NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d{1,2}){0,2}[.)]?$")
"""A printed paragraph number: "12.", "3)", "4.2"."""


def is_text(block: Block) -> bool:
    """Whether `block` is running text."""
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING) and any(
        map(str.isalpha, block.text)
    )


def is_numbered(block: Block) -> bool:
    """Whether a paragraph number stands before `block`."""
    return is_text(block) and block.marker is not None and NUMBER.match(block.marker) is not None


def may_hold_practices(section: Section) -> bool:
    """Whether none of the headings over `section` announces formalities."""
    return not any(is_formal(heading.text) for heading in section.headings)


def headings_over(section: Section) -> tuple[TextPart | None, tuple[TextPart, ...]]:
    """The nearest heading over `section`; the wider ones from the outermost on, and what stands beside the text."""
    parts = tuple(map(part_of, section.headings))
    return (parts[-1] if parts else None), (*parts[:-1], *map(part_of, section.beside))


def group(
    blocks: Iterable[Block], heading: TextPart | None, language: str | None, vocabulary: Vocabulary
) -> list[list[TextPart]]:
    """The text blocks in groups of those that go on with each other; `heading` is what stands over them all.

    Words that stand alone after the text, as a signature does, are a group of their own and part nothing.
    """
    over = [heading] if heading else []
    groups: list[list[TextPart]] = []
    current: list[TextPart] = []
    for block in filter(is_text, blocks):
        spoken = detect_language(block.text) or language
        for part in _parts(block, spoken, vocabulary):
            if current and is_loose(current[-1], part):
                groups.append([part])
            elif current and continues([*over, *current], part, spoken, vocabulary):
                current.append(part)
            else:
                current = [part]
                groups.append(current)
    return groups


def _parts(block: Block, language: str | None, vocabulary: Vocabulary) -> list[TextPart]:
    """A block's text, cut where it tells more than one thing."""
    part = part_of(block)
    recitals = split_at_recitals(part)
    if len(recitals) > (1 if is_preamble(part.text) else RECITALS):
        return recitals
    counted = split_at_counts(part)
    if len(counted) > 1:
        return counted
    return [piece for titled in split_at_leads(part, language) for piece in split_at_doers(titled, vocabulary)]
