"""The index is a copy of the store: it catches up, is mended, and can be made again."""

import shutil

import pytest

from kb.errors import IndexInUse, IndexMismatch
from kb.index.current_index import CurrentIndex
from kb.index.shelves import EdgeShelf
from kb.practice import Level, point_ids
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder


def counts(house):
    return [house.index.serving.count(level) for level in Level]


def test_a_draft_is_copied_to_the_desk_only(house):
    source = document()
    house.add(source, practice(source), publish=False)
    assert 1 == house.follower.catch_up()
    assert [0, 0, 3] == counts(house)


def test_a_published_practice_is_copied_to_every_level_that_may_see_it(house):
    public, members = document("a.pdf"), document("b.pdf", access=Level.MEMBERS)
    house.add(public, practice(public))
    house.add(members, practice(members))
    house.follower.catch_up()
    assert [3, 6, 6] == counts(house)


def test_publishing_moves_a_copied_draft(house):
    source = document()
    house.add(source, practice(source), publish=False)
    house.follower.catch_up()
    house.archive.practices.publish_document(source.id, "secretary")
    assert house.follower.waiting()
    assert 1 == house.follower.catch_up()
    assert not house.follower.waiting()
    assert [3, 3, 3] == counts(house)


def test_catching_up_twice_copies_nothing_more(house):
    source = document()
    house.add(source, practice(source))
    house.follower.catch_up()
    snapshot = house.index.snapshot(Level.SECRETARIAT)
    assert 0 == house.follower.catch_up()
    assert snapshot == house.index.snapshot(Level.SECRETARIAT)


def test_a_rebuilt_index_holds_the_same_and_serves_under_another_id(house):
    source = document()
    house.add(source, practice(source), practice(source, 2))
    house.follower.catch_up()
    before = house.index.serving.id
    assert 2 == house.follower.rebuild()
    assert before != house.index.serving.id
    assert [6, 6, 6] == counts(house)
    assert [] == house.follower.differences()


def test_a_deleted_index_is_copied_again_at_the_next_start(open_house, tmp_path):
    house = open_house()
    source = document()
    house.add(source, practice(source))
    house.follower.catch_up()
    house.close()
    shutil.rmtree(tmp_path / "index")
    again = open_house()
    again.follower.repair()
    assert [3, 3, 3] == counts(again)


def test_points_that_were_lost_are_noticed_and_mended(house):
    source = document()
    made = practice(source)
    house.add(source, made)
    house.follower.catch_up()
    house.index.serving.delete(Level.PUBLIC, [made.id])
    assert [f"The index for public readers does not hold practice {made.id} as the store has it."] == (
        house.follower.differences()
    )
    house.follower.repair()
    assert [] == house.follower.differences()
    assert [3, 3, 3] == counts(house)


def test_practices_without_vectors_of_the_model_are_refused_with_the_command_to_run(house):
    source = document()
    made = practice(source)
    house.archive.practices.add_drafts(
        source, [made], "another model", {point: ToyEmbedder().embed_query("x") for point in point_ids(made)}
    )
    with pytest.raises(IndexMismatch, match="gckb rebuild-index"):
        house.follower.catch_up()


def test_an_index_has_one_owner(house, tmp_path):
    folder = tmp_path / "index"
    with pytest.raises(IndexInUse):
        CurrentIndex(folder, EdgeShelf(folder, ToyEmbedder.model_id, ToyEmbedder.dimension, 2))


def test_an_index_that_was_left_half_built_is_dropped_at_the_next_start(open_house, tmp_path):
    house = open_house()
    house.index.begin().close()
    house.close()
    again = open_house()
    assert 1 == sum(path.is_dir() for path in (tmp_path / "index").iterdir())
    assert [0, 0, 0] == counts(again)
