"""Remarks on a stored entry for whoever works on it: what the checks need, but nothing that the reader may not see."""

from collections.abc import Collection
from datetime import date

from kb.access import Reader
from kb.curation.checks.inspection import inspect
from kb.curation.checks.remark import Entry, Remark
from kb.errors import NotFound
from kb.practice import DocumentId, Practice, PracticeId, SourceDocument
from kb.store.archive import Archive
from kb.store.likenesses import Likeness, LikenessKind


def remarks_on(
    archive: Archive,
    practice: Practice,
    document: SourceDocument,
    reader: Reader,
    *,
    today: date,
    confirmed: Collection[str] = (),
) -> tuple[Remark, ...]:
    """All remarks, gravest first. A submitter is not told of twins that they may not see."""
    own = (practice.id, document.id)
    pairs = archive.likenesses.pairs_with(own)
    alike = [pair for pair in pairs if _sees_other(archive, pair, own, reader)]
    return inspect(Entry(practice, document, today, alike, frozenset(confirmed)))


def _sees_other(archive: Archive, pair: Likeness, own: Collection[str], reader: Reader) -> bool:
    other = pair.other if pair.one in own else pair.one
    if pair.kind is LikenessKind.RETOLD:
        return bool(archive.practices.visible([PracticeId(other)], reader))
    try:
        archive.practices.document(DocumentId(other), reader)
    except NotFound:
        return False
    return True
