"""Titles and summaries in other languages, on either database and with a real index."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kb.access import ANONYMOUS, SECRETARIAT
from kb.curation.merging import merge, undo_merge
from kb.curation.translating import remove_translation, translate
from kb.errors import InvalidRequest, NotAllowed, NotFound, StaleRevision
from kb.knowledge_base import KnowledgeBase
from kb.opening import open_knowledge_base
from kb.people.actor import PROGRAM, Actor, Role, UserId
from kb.practice import Practice, PracticeId, Translation
from kb.reembedding import embed_corrected
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder

SOURCE, SECOND = document("kenya.pdf"), document("again.pdf")
OWN, AGAIN = practice(SOURCE), practice(SECOND)
FRENCH = Translation("fr", "Cageots consignés", "La douane dispense les cageots consignés de déclaration écrite.")


@pytest.fixture
def archive(tmp_path: Path, database_url: str) -> Iterator[Archive]:
    with closing(open_archive(Settings(home=tmp_path, database_url=database_url))) as opened:
        toy = ToyEmbedder()
        for source, made in ((SOURCE, OWN), (SECOND, AGAIN)):
            points = embed_practices(toy, [made], load_vocabulary())
            opened.practices.add_drafts(source, [made], toy.model_id, points)
            opened.practices.publish_document(source.id, "a test")
        yield opened


@pytest.fixture
def base(archive: Archive, tmp_path: Path, database_url: str) -> Iterator[KnowledgeBase]:
    settings = Settings(home=tmp_path, database_url=database_url, relevance_floor=0.0)
    with open_knowledge_base(settings, embedder=ToyEmbedder()) as opened:
        yield opened


def put(archive: Archive, given: Translation, actor: Actor = PROGRAM) -> None:
    translate(archive, OWN.id, given, actor, expected=record(archive).revision)


def embed(archive: Archive) -> None:
    embed_corrected(archive, ToyEmbedder(), load_vocabulary())


def record(archive: Archive) -> Practice:
    return archive.practices.practice(OWN.id, SECRETARIAT)[0]


def scores(base: KnowledgeBase, text: str) -> dict[PracticeId, float]:
    found = base.search(base.query(text, literal=True), ANONYMOUS, noted=False)
    return {hit.practice.id: hit.score for hit in found.hits}


def index_faults(base: KnowledgeBase) -> list[str]:
    return [line for line in base.fsck() if "index" in line]


def test_a_translation_is_kept_beside_the_original_and_found(archive: Archive, base: KnowledgeBase) -> None:
    before = scores(base, "cageots consignés")
    put(archive, FRENCH)
    embed(archive)
    base.catch_up()
    after = scores(base, "cageots consignés")
    assert before[OWN.id] < after[OWN.id]
    assert before[OWN.id] == before[AGAIN.id]
    assert after[OWN.id] > after[AGAIN.id]
    assert replace(OWN, translations=(FRENCH,)) == replace(record(archive), state=OWN.state, revision=OWN.revision)
    assert [] == index_faults(base)
    assert [] == archive.practices.without_vectors(ToyEmbedder.model_id)


def test_a_second_one_in_the_language_takes_the_first_ones_place(archive: Archive) -> None:
    put(archive, FRENCH)
    better = replace(FRENCH, title="Cageots réutilisables")
    put(archive, better)
    assert (better,) == record(archive).translations


def test_what_is_taken_away_is_found_no_more_and_the_audit_tells_both(archive: Archive, base: KnowledgeBase) -> None:
    before = scores(base, "cageots consignés")
    put(archive, FRENCH)
    base.catch_up()
    remove_translation(archive, OWN.id, "fr", PROGRAM, expected=record(archive).revision)
    base.catch_up()
    assert before == scores(base, "cageots consignés")
    assert [] == index_faults(base)
    told = archive.audit.links(subject=OWN.id)
    assert ["translate", "untranslate"] == [link.action for link in told]
    kept, gone = (link.detail["changes"]["translation fr"] for link in told)
    assert kept == gone[::-1]


def test_the_words_of_a_translation_are_found_before_a_worker_has_embedded_it(
    archive: Archive, base: KnowledgeBase
) -> None:
    before = scores(base, "cageots consignés")
    put(archive, FRENCH)
    base.catch_up()
    assert before[OWN.id] < scores(base, "cageots consignés")[OWN.id]
    assert [] == index_faults(base)


def test_whoever_read_an_earlier_revision_translates_nothing(archive: Archive) -> None:
    put(archive, FRENCH)
    with pytest.raises(StaleRevision):
        translate(archive, OWN.id, FRENCH, PROGRAM, expected=record(archive).revision - 1)


def test_translations_stay_through_a_merge_and_its_undoing(archive: Archive, base: KnowledgeBase) -> None:
    put(archive, FRENCH)
    merge(archive, OWN.id, AGAIN.id, PROGRAM)
    base.catch_up()
    assert [] == index_faults(base)
    undo_merge(archive, AGAIN.id, PROGRAM)
    base.catch_up()
    assert (FRENCH,) == record(archive).translations
    assert [] == index_faults(base)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (replace(FRENCH, language="French"), "language"),
        (replace(FRENCH, language="en"), "language"),
        (replace(FRENCH, title=" "), "title"),
        (replace(FRENCH, summary="x" * 3001), "summary"),
    ],
)
def test_what_is_no_translation_is_refused_by_field(given: Translation, field: str, archive: Archive) -> None:
    with pytest.raises(InvalidRequest) as refused:
        put(archive, given)
    assert field == refused.value.field


def test_only_the_desk_translates_and_only_what_is_there(archive: Archive) -> None:
    officer = Actor(UserId("o"), "Otto", frozenset({Role.OFFICER}))
    with pytest.raises(NotAllowed):
        put(archive, FRENCH, officer)
    with pytest.raises(NotFound):
        translate(archive, PracticeId("nothing"), FRENCH, PROGRAM, expected=1)
    with pytest.raises(NotFound):
        remove_translation(archive, OWN.id, "fr", PROGRAM, expected=record(archive).revision)
