"""Two practices made one and parted again, on either database and with a real index."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kb.access import ANONYMOUS, SECRETARIAT
from kb.curation.merging import merge, note_adaptation, undo_adaptation, undo_merge
from kb.errors import MergeRefused, NotAllowed, NotFound
from kb.knowledge_base import KnowledgeBase
from kb.opening import open_knowledge_base
from kb.people.actor import PROGRAM, Actor, Role, UserId
from kb.practice import Level, Passage, Practice, PracticeId
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store import mergers
from kb.store.archive import Archive, open_archive
from kb.store.likenesses import LikenessKind, likeness
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder

CURATOR = Actor(UserId("c"), "Cora", frozenset({Role.CURATOR}))
OFFICER = Actor(UserId("o"), "Otto", frozenset({Role.OFFICER}))
KENYA, KENYA_AGAIN, PERU = document("kenya.pdf"), document("kenia.pdf"), document("peru.pdf")
ENGLISH = practice(KENYA)
SPANISH = practice(
    KENYA_AGAIN,
    title="Cajones retornables",
    summary="La aduana admite cajones retornables.",
    language="es",
    passages=(Passage(3, "La aduana de Kenia admite cajones retornables sin papeles."),),
)
OTHER = practice(PERU, title="Ozone", summary="Gases seized.", passages=(Passage(1, "Refrigerant gases were seized."),))


@dataclass
class Place:
    """An open knowledge base and its store."""

    base: KnowledgeBase
    archive: Archive

    def add(self, name: str, found: Practice, *, publish: bool = True, access: Level = Level.PUBLIC) -> None:
        toy, source = ToyEmbedder(), replace(document(name), access=access)
        points = embed_practices(toy, [found], load_vocabulary())
        self.archive.practices.add_drafts(source, [found], toy.model_id, points)
        if publish:
            self.archive.practices.publish_document(source.id, "a test")
        self.base.catch_up()

    def found(self, text: str) -> list[tuple[PracticeId, str | None]]:
        """What an anonymous reader finds: ids, each with the file that its first passage stands in."""
        answer = self.base.search(self.base.query(text), ANONYMOUS, noted=False)
        return [(hit.practice.id, (hit.passages[0].source or hit.document).file_name) for hit in answer.hits]

    def record(self, id: PracticeId) -> Practice:
        return self.base.practice(id, SECRETARIAT)[0]


@pytest.fixture
def place(tmp_path: Path, database_url: str) -> Iterator[Place]:
    settings = Settings(home=tmp_path, database_url=database_url, relevance_floor=0.0)
    archive = open_archive(settings)
    with open_knowledge_base(settings, embedder=ToyEmbedder()) as opened:
        made = Place(opened, archive)
        made.add("kenya.pdf", ENGLISH)
        made.add("kenia.pdf", SPANISH)
        made.add("peru.pdf", OTHER)
        yield made
    archive.close()


def test_a_practice_is_found_by_what_another_language_tells_of_it_and_the_other_is_gone(place: Place) -> None:
    merge(place.archive, ENGLISH.id, SPANISH.id, PROGRAM)
    place.base.catch_up()
    assert (ENGLISH.id, "kenia.pdf") == place.found("cajones retornables sin papeles")[0]
    assert (ENGLISH.id, "kenya.pdf") == place.found("written declaration for returnable crates")[0]
    with pytest.raises(NotFound):
        place.base.practice(SPANISH.id, SECRETARIAT)
    last = place.record(ENGLISH.id).passages[-1]
    assert (KENYA_AGAIN.id, "es", 3) == (last.source and last.source.id, last.language, last.page)
    assert KENYA_AGAIN.id == place.base.document(KENYA_AGAIN.id, ANONYMOUS)[0].id
    assert () == tuple(line for line in place.base.fsck() if "missing" not in line)


def test_undoing_gives_back_what_was_there_but_for_the_revision(place: Place) -> None:
    asked = "cajones retornables sin papeles"
    before = (place.record(ENGLISH.id), place.record(SPANISH.id), place.found(asked))
    merge(place.archive, ENGLISH.id, SPANISH.id, PROGRAM)
    place.base.catch_up()
    assert ENGLISH.id == undo_merge(place.archive, SPANISH.id, PROGRAM)
    place.base.catch_up()
    after = (place.record(ENGLISH.id), place.record(SPANISH.id), place.found(asked))
    assert before == (*(replace(one, revision=2) for one in after[:2]), after[2])


def test_both_are_written_down_and_the_chain_holds(place: Place) -> None:
    merge(place.archive, ENGLISH.id, SPANISH.id, PROGRAM)
    undo_merge(place.archive, SPANISH.id, PROGRAM)
    assert ["found", "merge", "unmerge"] == [kept.action for kept in place.archive.revisions.history(SPANISH.id)]
    told = place.archive.audit.links(subject=ENGLISH.id)
    assert ["merge", "unmerge"] == [link.action for link in told]
    assert {"folded": SPANISH.id, "state_before": "published"} == told[0].detail
    assert () == place.archive.audit.verify()[1]


def test_whatever_is_merged_and_parted_the_index_agrees_with_the_store(place: Place) -> None:
    dice, ids = random.Random(6), [ENGLISH.id, SPANISH.id, OTHER.id]
    before = {id: place.record(id).passages for id in ids}
    for _ in range(12):
        one, other = dice.sample(ids, 2)
        try:
            if dice.random() < 0.5:
                merge(place.archive, one, other, PROGRAM)
            else:
                undo_merge(place.archive, other, PROGRAM)
        except (MergeRefused, NotFound):
            continue
        place.base.catch_up()
        assert [] == [line for line in place.base.fsck() if "index" in line]
        assert [] == place.archive.practices.without_vectors(ToyEmbedder.model_id)
    for id in ids:
        try:
            undo_merge(place.archive, id, PROGRAM)
        except NotFound:
            continue
    assert before == {id: place.record(id).passages for id in ids}


def test_parting_an_earlier_one_leaves_the_later_one_in_its_place(place: Place) -> None:
    merge(place.archive, ENGLISH.id, SPANISH.id, PROGRAM)
    merge(place.archive, ENGLISH.id, OTHER.id, PROGRAM)
    undo_merge(place.archive, SPANISH.id, PROGRAM)
    place.base.catch_up()
    texts = [passage.text for passage in place.record(ENGLISH.id).passages]
    assert [*(passage.text for passage in ENGLISH.passages), OTHER.passages[0].text] == texts
    assert ENGLISH.id == place.found("refrigerant gases were seized")[0][0]


def test_a_pair_that_was_merged_is_looked_at_and_listed_no_more(place: Place) -> None:
    pair = likeness(LikenessKind.RETOLD, ENGLISH.id, SPANISH.id, 0.9)
    place.archive.likenesses.put(KENYA.id, [pair])
    assert [pair] == place.archive.likenesses.pairs()
    merge(place.archive, ENGLISH.id, SPANISH.id, PROGRAM)
    assert [] == place.archive.likenesses.pairs()


def _members_only(place: Place) -> PracticeId:
    source = replace(document("members.pdf"), access=Level.MEMBERS)
    hidden = practice(source, level=Level.PUBLIC)
    place.add("members.pdf", hidden, access=Level.MEMBERS)
    return hidden.id


def _draft(place: Place) -> PracticeId:
    draft = practice(document("draft.pdf"))
    place.add("draft.pdf", draft, publish=False)
    return draft.id


@pytest.mark.parametrize(
    ("kept", "folded", "said"),
    [
        (lambda _: ENGLISH.id, lambda _: ENGLISH.id, "itself"),
        (lambda _: ENGLISH.id, _members_only, "fewer readers"),
        (_draft, lambda _: ENGLISH.id, "other way round"),
    ],
)
def test_what_cannot_be_made_one_is_refused_with_what_to_do(
    kept: Callable[[Place], PracticeId], folded: Callable[[Place], PracticeId], said: str, place: Place
) -> None:
    with pytest.raises(MergeRefused, match=said):
        merge(place.archive, kept(place), folded(place), PROGRAM)


def test_what_is_merged_or_holds_others_is_not_merged_again(place: Place) -> None:
    merge(place.archive, ENGLISH.id, SPANISH.id, PROGRAM)
    with pytest.raises(MergeRefused, match="already"):
        merge(place.archive, OTHER.id, SPANISH.id, PROGRAM)
    with pytest.raises(MergeRefused, match="Others are merged"):
        merge(place.archive, OTHER.id, ENGLISH.id, PROGRAM)


@pytest.mark.parametrize(("actor", "said"), [(OFFICER, "curator"), (CURATOR, "publisher")])
def test_only_a_publisher_merges_what_is_published(actor: Actor, said: str, place: Place) -> None:
    with pytest.raises(NotAllowed, match=said):
        merge(place.archive, ENGLISH.id, SPANISH.id, actor)
    merge(place.archive, ENGLISH.id, SPANISH.id, PROGRAM)
    with pytest.raises(NotAllowed):
        undo_merge(place.archive, SPANISH.id, actor)
    with pytest.raises(NotFound):
        place.record(SPANISH.id)


def test_what_was_adapted_from_a_practice_was_from_what_that_is_merged_into(place: Place) -> None:
    note_adaptation(place.archive, SPANISH.id, OTHER.id, PROGRAM)
    merge(place.archive, ENGLISH.id, SPANISH.id, PROGRAM)
    with place.archive.database.reading() as connection:
        assert ((), (OTHER.id,)) == mergers.transfers(connection, ENGLISH.id)
        assert ((ENGLISH.id,), ()) == mergers.transfers(connection, OTHER.id)


def test_a_pair_of_which_one_was_adapted_from_the_other_is_settled(place: Place) -> None:
    pair = likeness(LikenessKind.RETOLD, ENGLISH.id, SPANISH.id, 0.9)
    place.archive.likenesses.put(KENYA.id, [pair])
    assert [pair] == place.archive.likenesses.pairs()
    note_adaptation(place.archive, SPANISH.id, ENGLISH.id, PROGRAM)
    assert [] == place.archive.likenesses.pairs()


def test_a_transfer_is_recorded_once_and_can_be_taken_back(place: Place) -> None:
    for _ in range(2):
        note_adaptation(place.archive, ENGLISH.id, OTHER.id, PROGRAM)
    with place.archive.database.reading() as connection:
        assert ((), (OTHER.id,)) == mergers.transfers(connection, ENGLISH.id)
        assert ((ENGLISH.id,), ()) == mergers.transfers(connection, OTHER.id)
    undo_adaptation(place.archive, ENGLISH.id, OTHER.id, PROGRAM)
    actions = [link.action for link in place.archive.audit.links(subject=OTHER.id)]
    assert ["adapted", "not_adapted"] == actions
