"""Draws the ground truth from a document and its built PDF: each telling and each trap with page and quote."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from corpus.build.blocks import Block
from corpus.build.document import Document
from corpus.build.errors import AuthoringError
from corpus.build.facts import Fact
from corpus.build.honesty import objections
from corpus.build.page_text import extractions, squashed
from corpus.build.quotes import PageTexts, Place, find
from corpus.build.telling import Telling

_SHORTEST_TRAP = 5


@dataclass(frozen=True, slots=True)
class Truth:
    """The lines of truth.jsonl and traps.jsonl that one document gives, and its number of pages."""

    tellings: tuple[dict[str, Any], ...]
    traps: tuple[dict[str, Any], ...]
    pages: int


def truth(document: Document, pdf: bytes, facts: Mapping[str, Fact]) -> Truth:
    """What `document` tells, located in its `pdf`.

    Raises AuthoringError, naming each place, when a stretch is not found or a value is not borne out by its text.
    """
    extracted = extractions(pdf, document.language)
    texts = PageTexts.of(*extracted)
    tellings: list[dict[str, Any]] = []
    traps: list[dict[str, Any]] = []
    faults = list(_unmarked(document, extracted))
    for block in document.walk():
        if telling := block.telling:
            faults += _faults(telling, block, document, facts[telling.practice])
            place = find(texts, block.pieces(), quote=telling.quote, like=telling.summary)
            faults += [] if place else [f"{telling.practice}: no sentence of its text is found on a page"]
            tellings += [_telling_line(document, telling, place)] if place else []
        if block.trap:
            place = find(texts, block.pieces(), shortest=_SHORTEST_TRAP)
            faults += [] if place else [f"the trap {' '.join(block.pieces())[:60]!r} is not found on a page"]
            line = {"document": document.file_name, "trap": block.trap.value}
            traps += [line | {"page": place.page, "quote": place.quote}] if place else []
    if faults:
        raise AuthoringError(document.name, "; ".join(faults) + ".")
    return Truth(tuple(tellings), tuple(traps), len(extracted[0]))


def _unmarked(document: Document, extracted: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    wanted = squashed(document.marking or "")
    for page, text in enumerate(extracted[0], 1):
        if wanted not in squashed(text):
            yield f"page {page} does not bear the marking {document.marking!r}"


def _faults(telling: Telling, block: Block, document: Document, fact: Fact) -> Iterator[str]:
    for objection in objections(telling, " ".join(block.pieces()), document, fact):
        yield f"{telling.practice}: {objection}"


def _telling_line(document: Document, telling: Telling, place: Place) -> dict[str, Any]:
    values = asdict(telling)
    return {
        "id": values.pop("practice"),
        "document": document.file_name,
        "pages": list(place.pages),
        "quote": place.quote,
    } | {key: value for key, value in values.items() if key != "quote"}
