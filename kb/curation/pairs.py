"""Pairs that look alike, as the Secretariat reads them. Only for who may see everything; decides nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.access import SECRETARIAT
from kb.practice import DocumentId, PracticeId
from kb.store.archive import Archive
from kb.store.likenesses import Likeness, LikenessKind


@dataclass(frozen=True, slots=True)
class Side:
    """One of a pair: its id and title, and where it is found. Of a document `page` is None."""

    id: str
    title: str
    document: DocumentId
    file_name: str
    language: str | None
    page: int | None
    state: str | None
    level: str


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair with both its sides; `kind` is same_text or retold, `score` how likely the two are one (0 to 1)."""

    kind: LikenessKind
    score: float
    one: Side
    other: Side


def views_of(archive: Archive, pairs: Iterable[Likeness]) -> list[PairView]:
    """`pairs` in their order, with titles and places."""
    listed = list(pairs)
    retold = sorted({PracticeId(id) for pair in listed if pair.kind is LikenessKind.RETOLD for id in _ids(pair)})
    papers = sorted({DocumentId(id) for pair in listed if pair.kind is LikenessKind.SAME_TEXT for id in _ids(pair)})
    sides = _practices(archive, retold)
    sides |= {id: _document(archive, id) for id in papers}
    return [PairView(pair.kind, pair.score, sides[pair.one], sides[pair.other]) for pair in listed]


def _ids(pair: Likeness) -> tuple[str, str]:
    return pair.one, pair.other


def _practices(archive: Archive, ids: list[PracticeId]) -> dict[str, Side]:
    return {
        id: Side(
            id,
            practice.title,
            document.id,
            document.file_name,
            practice.language,
            practice.passages[0].page if practice.passages else None,
            practice.state,
            practice.level,
        )
        for id, (practice, document) in archive.practices.fetch(ids).items()
    }


def _document(archive: Archive, id: DocumentId) -> Side:
    document = archive.practices.document(id, SECRETARIAT)
    language = document.languages[0] if document.languages else None
    return Side(id, document.title or document.file_name, id, document.file_name, language, None, None, document.access)
