"""Puts neighbouring paragraphs together that tell one thing. Never looks across a heading."""

import re
from collections.abc import Iterable

from ingest.candidate.continuity import continues
from ingest.candidate.leads import split_at_leads
from ingest.candidate.outline import Section
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
    """The nearest heading over `section`, and the wider ones from the outermost on."""
    parts = tuple(map(part_of, section.headings))
    return (parts[-1] if parts else None), parts[:-1]


def group(
    blocks: Iterable[Block], heading: TextPart | None, language: str | None, vocabulary: Vocabulary
) -> list[list[TextPart]]:
    """The text blocks in groups of those that go on with each other; `heading` is what stands over them all."""
    over = [heading] if heading else []
    groups: list[list[TextPart]] = []
    for block in filter(is_text, blocks):
        spoken = detect_language(block.text) or language
        for part in split_at_leads(part_of(block), spoken):
            if groups and continues([*over, *groups[-1]], part, spoken, vocabulary):
                groups[-1].append(part)
            else:
                groups.append([part])
    return groups
