"""Public collections in BEIR layout, their texts told as practices so that the product's own search ranks them.

Reads three files; ranks nothing, and knows no collection by name.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.errors import CannotJudge
from eval.lines import read_lines
from eval.queries import Query
from kb.language import likely_languages
from kb.practice import DocumentId, Passage, Practice, PracticeId, SourceDocument, practice_id

MOST_TEXTS = 6_000
_LONGEST = 1_000
"""Characters of a passage, about as many as a long paragraph of a paper has."""

_SENTENCE = re.compile(r"(?<=[.!?。؟।])\s+")


@dataclass(frozen=True, slots=True)
class Collection:
    """The texts that are searched, as practices of one document, and the questions that judge the search.

    `ids` maps a practice to its text's own id, `texts` counts those of the files, from which these may be a sample.
    """

    name: str
    document: SourceDocument
    practices: tuple[Practice, ...]
    ids: Mapping[PracticeId, str]
    queries: tuple[Query, ...]
    texts: int


def read_collection(folder: Path, most: int = MOST_TEXTS) -> Collection:
    """Read corpus.jsonl, queries.jsonl and qrels.tsv of `folder`. Raises `CannotJudge`.

    Of more than `most` texts those with a judgment are kept, and of the others those whose id's hash is lowest: the
    same ones each time. A sample makes each question easier and none harder than another.
    """
    try:
        grades = _read_grades(folder / "qrels.tsv")
        lines = read_lines(folder / "corpus.jsonl")
        judged = {id for its in grades.values() for id in its}
        kept = {line["_id"] for line in sorted(lines, key=lambda line: _turn(line["_id"], judged))[:most]}
        document = _document(folder.name)
        told = {line["_id"]: _practice(line, document.id, n) for n, line in enumerate(lines) if line["_id"] in kept}
        queries = tuple(_queries(read_lines(folder / "queries.jsonl"), grades, told))
    except (KeyError, ValueError) as error:
        raise CannotJudge(
            f"{folder} is not in BEIR layout ({error!r}); its files need _id, text and scores."
        ) from error
    if not queries:
        raise CannotJudge(f"No question of {folder} has a judged text; look at its qrels.tsv.")
    ids = {practice.id: id for id, practice in told.items()}
    return Collection(folder.name, document, tuple(told.values()), ids, queries, len(lines))


def _read_grades(path: Path) -> dict[str, dict[str, int]]:
    """Grades above 0 by question and text, from tab-separated lines under a line of heads."""
    if not path.is_file():
        raise CannotJudge(f"{path} is not there; name a folder that holds corpus.jsonl, queries.jsonl and qrels.tsv.")
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        question, text, grade = line.split("\t")
        if int(grade) > 0:
            grades[question][text] = int(grade)
    return grades


def _turn(id: str, judged: set[str]) -> tuple[bool, str]:
    return id not in judged, hashlib.sha256(id.encode()).hexdigest()


def _document(name: str) -> SourceDocument:
    return SourceDocument(DocumentId(hashlib.sha256(name.encode()).hexdigest()), name)


def _practice(line: Mapping[str, Any], document: DocumentId, place: int) -> Practice:
    """A text with its title as the card says it, and cut into passages."""
    title, text = " ".join(line.get("title", "").split()), " ".join(line["text"].split())
    return Practice(
        id=practice_id(document, place + 1, 1),
        document_id=document,
        title=title,
        summary=text,
        language=likely_languages(f"{title} {text}")[0],
        passages=tuple(Passage(place + 1, piece) for piece in _pieces(text or title)),
    )


def _pieces(text: str) -> Iterator[str]:
    """Whole sentences, as many as a passage takes; one that is longer stands alone."""
    piece = ""
    for sentence in _SENTENCE.split(text):
        if piece and len(piece) + len(sentence) >= _LONGEST:
            yield piece
            piece = ""
        piece = f"{piece} {sentence}".strip()
    yield piece


def _queries(
    lines: list[dict[str, Any]], grades: Mapping[str, Mapping[str, int]], told: Mapping[str, Practice]
) -> Iterator[Query]:
    """The questions that a text answers, with the practice ids of those that do."""
    for line in lines:
        its = {str(told[id].id): grade for id, grade in grades.get(line["_id"], {}).items() if id in told}
        if its:
            yield Query(line["_id"], line["text"], likely_languages(line["text"])[0], "collection", its)
