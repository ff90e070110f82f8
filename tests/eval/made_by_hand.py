"""Truth, questions and practices for the judging tests, small enough to be checked by eye."""

from pathlib import Path

from eval.ground_truth import CorpusDocument, GroundTruth, Telling, Trap
from eval.queries import Kind, Query
from kb.practice import Passage, Practice
from tests.samples import document, practice

CRATES = Telling(
    "P1",
    "report.pdf",
    frozenset({1}),
    "waives the written decla-\nration for returnable crates",
    "en",
    administration="Kenya Revenue Authority",
    country="KEN",
    year=2021,
    themes=frozenset({"return_refill", "circular_economy"}),
    meas=frozenset({"Basel"}),
    stated_items=frozenset({18, 19}),
)
SEALS = Telling("P2", "report.pdf", frozenset({2, 3}), "seals with a chip are read at the gate", "en")
OZONE = Telling("P3", "rapport.pdf", frozenset({1}), "la douane saisit des bouteilles de R22", "fr")
TRAP = Trap("report.pdf", 1, "The Administration intends to examine the matter.", "intention")


def truth() -> GroundTruth:
    """Two documents with three tellings and a trap."""
    sources = (document("report.pdf"), document("rapport.pdf"))
    documents = {
        source.file_name: CorpusDocument(
            source.id,
            source.file_name,
            source.kind.value,
            "fr" if source.file_name == "rapport.pdf" else "en",
            Path("none"),
        )
        for source in sources
    }
    return GroundTruth((CRATES, SEALS, OZONE), (TRAP,), documents)


def query(id: str, language: str = "en", kind: Kind = Kind.NEED, **grades: int) -> Query:
    return Query(id, f"question {id}", language, "find_measure", grades, kind)


def far_query(id: str) -> Query:
    """One that nothing answers."""
    return Query(id, f"question {id}", "en", "far_field", {}, Kind.NO_ANSWER)


def crates(ordinal: int = 1, **changes: object) -> Practice:
    """The practice that tells CRATES."""
    return practice(document("report.pdf"), ordinal, **changes)


def seals(ordinal: int = 2) -> Practice:
    """The practice that tells SEALS, its sentence cut in two by the parser."""
    told = (Passage(2, "Seals with a chip are"), Passage(2, "read at the gate."))
    return practice(document("report.pdf"), ordinal, passages=told)
