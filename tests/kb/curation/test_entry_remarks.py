"""Remarks on stored entries, by who looks."""

from datetime import date
from pathlib import Path

import pytest

from kb.access import SECRETARIAT, Reader
from kb.curation.entry_remarks import remarks_on
from kb.practice import Level
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.store.likenesses import LikenessKind, likeness
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder


@pytest.mark.parametrize(("reader", "expected"), [(SECRETARIAT, 1), (Reader(Level.MEMBERS), 0)])
def test_a_submitter_is_not_told_of_a_draft_that_is_not_theirs(
    reader: Reader, expected: int, tmp_path: Path, database_url: str
) -> None:
    archive = open_archive(Settings(home=tmp_path, database_url=database_url))
    toy, sources = ToyEmbedder(), [document("one.pdf"), document("other.pdf")]
    one, other = (practice(source) for source in sources)
    for source, own in zip(sources, (one, other), strict=True):
        points = embed_practices(toy, [own], load_vocabulary())
        archive.practices.add_drafts(source, [own], toy.model_id, points)
    archive.likenesses.put(sources[0].id, [likeness(LikenessKind.RETOLD, one.id, other.id, 0.9)])
    found = remarks_on(archive, one, sources[0], reader, today=date(2024, 6, 1))
    archive.close()
    assert expected == len(found)
