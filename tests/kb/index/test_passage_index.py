"""The contract of a passage index, kept by Qdrant Edge and by the class for a Qdrant server alike."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from kb.errors import IndexMismatch
from kb.index.passage_index import IndexFilter, IndexPoint, Leg, LegHit, PassageIndex
from kb.index.words import SparseVector, sparse_marks, sparse_query
from kb.practice import DocumentKind, Level, PracticeId

MakePoint = Callable[..., IndexPoint]
Opener = Callable[[str, int], PassageIndex]

ALL = IndexFilter()
EAST = np.array([1, 0, 0, 0], dtype=np.float32)
MEANING = Leg("meaning", dense=EAST)
PUBLIC = Level.PUBLIC


def words(text: str, **options: object) -> Leg:
    return Leg("words", sparse=sparse_query(text, ("en",)), **options)  # type: ignore[arg-type]


def practices(hits: list[LegHit]) -> list[str]:
    return [hit.practice_id for hit in hits]


def ask(index: PassageIndex, leg: Leg, filter: IndexFilter = ALL, level: Level = PUBLIC) -> list[LegHit]:
    [hits] = index.query(level, [leg], filter)
    return hits


def test_a_point_is_found_with_its_score_and_payload(index: PassageIndex, point: MakePoint) -> None:
    stored = point(
        "a", ordinal=3, degrees=60, country="KEN", year=2021, themes=("waste",), gcap_items=(25,), codes=("x",)
    )
    index.upsert(PUBLIC, [stored])
    [hit] = ask(index, MEANING)
    assert stored.payload == hit.payload
    assert (stored.id, "a", 3, False) == (hit.id, hit.practice_id, hit.ordinal, hit.card)
    assert pytest.approx(0.5, abs=1e-3) == hit.score


def test_each_leg_gets_its_own_hits_in_one_call(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point("a", "ozone", degrees=0), point("b", "ivory", degrees=90, codes=("hs:39",))])
    meaning, ivory, codes = index.query(
        PUBLIC, [Leg("m", dense=EAST, limit=1), words("ivory"), Leg("codes", codes=("hs:39",))], ALL
    )
    assert [["a"], ["b"], ["b"]] == [practices(hits) for hits in (meaning, ivory, codes)]


def test_no_leg_gives_no_list(index: PassageIndex) -> None:
    assert [] == index.query(PUBLIC, [], ALL)


def test_a_leg_asks_cards_or_passages_or_both(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point("a", degrees=10, codes=("x",)), point("b", ordinal=0, degrees=5, codes=("x",))])
    for leg in ({"dense": EAST}, {"sparse": sparse_query("waste", ("en",))}, {"codes": ("x",)}):
        assert ["a"] == practices(ask(index, Leg("cards", cards=True, **leg)))
        assert ["b"] == practices(ask(index, Leg("texts", cards=False, **leg)))
        assert {"a", "b"} == set(practices(ask(index, Leg("both", **leg))))


def test_a_leg_over_cards_and_passages_is_one_list_by_score(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point("a", degrees=20), point("b", ordinal=0, degrees=10), point("c", degrees=30)])
    assert ["b", "a", "c"] == practices(ask(index, MEANING))
    assert ["b", "a"] == practices(ask(index, Leg("meaning", dense=EAST, limit=2)))


def test_a_leg_without_words_finds_nothing(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point("a")])
    meaning, nothing = index.query(PUBLIC, [MEANING, Leg("words", sparse=SparseVector((), ()))], ALL)
    assert (["a"], []) == (practices(meaning), nothing)


def test_a_point_without_words_is_still_found_by_meaning(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point("a", "the of and")])
    assert ["a"] == practices(ask(index, MEANING))


def test_codes_are_matched_whole_and_scored_by_how_many_are_shared(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [
        point("a", codes=("hs:39",)), point("b", codes=("hs:39", "hs:392330")), point("c", codes=("hs:3923",)),
    ])  # fmt: skip
    hits = ask(index, Leg("codes", codes=("hs:39", "hs:392330")))
    assert [("b", 2.0), ("a", 1.0)] == [(hit.practice_id, hit.score) for hit in hits]


@pytest.mark.parametrize(
    "filter",
    [
        IndexFilter(countries=("KEN", "FRA")),
        IndexFilter(regions=("esa",)),
        IndexFilter(year_from=2020),
        IndexFilter(year_to=2020, year_from=2020),
        IndexFilter(themes=("waste", "wildlife")),
        IndexFilter(gcap_items=(26,)),
        IndexFilter(meas=("basel",)),
        IndexFilter(kinds=(DocumentKind.DECLARATION,)),
        IndexFilter(languages=("fr",)),
        IndexFilter(countries=("KEN",), themes=("waste",), year_to=2021),
    ],
    ids=lambda chosen: "+".join(condition.field for condition in chosen.conditions()),
)
def test_a_filter_keeps_what_fulfils_it_in_every_leg(
    index: PassageIndex, point: MakePoint, filter: IndexFilter
) -> None:
    wanted = {
        "country": "KEN", "region": "esa", "year": 2020, "themes": ("ozone", "waste"), "gcap_items": (25, 26),
        "meas": ("basel",), "kind": DocumentKind.DECLARATION, "language": "fr", "codes": ("x",),
    }  # fmt: skip
    other = {
        "country": "DEU",
        "region": "europe",
        "year": 2019,
        "themes": ("ozone",),
        "gcap_items": (25,),
        "codes": ("x",),
    }
    index.upsert(PUBLIC, [point("wanted", **wanted), point("other", **other), point("bare", codes=("x",))])
    answers = index.query(PUBLIC, [MEANING, words("waste"), Leg("codes", codes=("x",))], filter)
    assert [["wanted"]] * 3 == [practices(hits) for hits in answers]


def test_different_filters_must_all_hold(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point("a", country="KEN", year=2020), point("b", country="KEN", year=2010)])
    assert ["a"] == practices(ask(index, MEANING, IndexFilter(countries=("KEN",), year_from=2015)))


def test_levels_are_separate(index: PassageIndex, point: MakePoint) -> None:
    for level in Level:
        index.upsert(level, [point(f"only {level}")])
    assert [[f"only {level}"] for level in Level] == [practices(ask(index, MEANING, level=level)) for level in Level]
    index.clear(Level.MEMBERS)
    assert [1, 0, 1] == [index.count(level) for level in Level]


def test_equal_scores_are_ordered_by_id_and_cut_there(index: PassageIndex, point: MakePoint) -> None:
    twins = [point(f"p{number}", ordinal=0) for number in range(12)]
    index.upsert(PUBLIC, twins[::-1])
    expected = sorted(twin.id for twin in twins)[:4]
    for leg in (Leg("m", dense=EAST, limit=4), words("waste", limit=4)):
        assert expected == [hit.id for hit in ask(index, leg)]


def test_the_same_question_gives_the_same_answer(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point(f"p{number}", "waste " * (number % 3 + 1), degrees=number) for number in range(40)])
    legs = [Leg("m", dense=EAST, limit=10), words("waste", limit=10)]
    first = index.query(PUBLIC, legs, ALL)
    assert [first] * 5 == [index.query(PUBLIC, legs, ALL) for _ in range(5)]


def test_writing_a_point_again_replaces_it(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point("a", "ozone", country="KEN")])
    assert ["KEN"] == [hit.payload.country for hit in ask(index, MEANING)]
    index.upsert(PUBLIC, [point("a", "ivory", country="FRA", revision=2)])
    assert ["FRA"] == [hit.payload.country for hit in ask(index, MEANING)]
    assert ([], ["a"]) == (ask(index, words("ozone")), practices(ask(index, words("ivory"))))
    assert {"a": (2, 1)} == index.contents(PUBLIC)


def test_deleting_a_practice_removes_all_its_points_and_no_others(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point("a"), point("a", ordinal=0), point("b")])
    assert 2 == len([hit for hit in ask(index, MEANING) if hit.practice_id == "a"])
    index.delete(PUBLIC, [PracticeId("a"), PracticeId("unknown")])
    assert ["b"] == practices(ask(index, MEANING))
    assert 1 == index.count(PUBLIC)


def test_the_contents_tell_lowest_revision_and_number_of_points(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point("a", revision=3), point("a", ordinal=0, revision=2), point("b")])
    assert {"a": (2, 2), "b": (1, 1)} == index.contents(PUBLIC)
    assert {} == index.contents(Level.SECRETARIAT)


def test_more_points_than_a_batch_and_a_page_are_written_and_listed(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point(f"p{number}", "waste") for number in range(1203)])
    assert (1203, 1203) == (index.count(PUBLIC), len(index.contents(PUBLIC)))


def test_rare_words_weigh_more_and_deleted_points_leave_the_statistics(index: PassageIndex, point: MakePoint) -> None:
    rare, many = [point("rare", "2025")], [point(f"many{number}", "2024") for number in range(3)]
    index.upsert(PUBLIC, [*rare, *many])
    weight = rare[0].sparse.values[0]
    [hit] = ask(index, words("2025"))
    assert pytest.approx(weight * _idf(4, 1), rel=1e-3) == hit.score
    index.delete(PUBLIC, [PracticeId("many0"), PracticeId("many1")])
    [hit] = ask(index, words("2025"))
    assert pytest.approx(weight * _idf(2, 1), rel=1e-3) == hit.score


def test_cards_and_passages_have_word_statistics_of_their_own(index: PassageIndex, point: MakePoint) -> None:
    card = point("a", "2025")
    index.upsert(PUBLIC, [card, point("b", "2024"), *(point("a", "2025", ordinal=number) for number in range(5))])
    [hit] = ask(index, words("2025", cards=True))
    assert pytest.approx(card.sparse.values[0] * _idf(2, 1), rel=1e-3) == hit.score


def test_marks_weigh_as_the_question_says_however_many_cards_have_them(index: PassageIndex, point: MakePoint) -> None:
    has = {"a": ("ozone", "ship"), "b": ("ozone",), "c": ("ship",)}
    index.upsert(PUBLIC, [replace(point(id), marks=sparse_marks(dict.fromkeys(its, 1.0))) for id, its in has.items()])
    hits = ask(index, Leg("marks", marks=sparse_marks({"ozone": 3.0, "ship": 0.5})))
    assert [("a", 3.5), ("b", 3.0), ("c", 0.5)] == [(hit.practice_id, hit.score) for hit in hits]


def test_marks_are_no_words(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [replace(point("a", "waste"), marks=sparse_marks({"ozone": 1.0}))])
    assert [] == ask(index, words("ozone"))
    assert [] == ask(index, Leg("marks", marks=sparse_marks({"waste": 1.0})))


def test_opening_again_finds_everything_and_the_same_id(opener: Opener, point: MakePoint) -> None:
    index = opener("toy", 4)
    index.upsert(PUBLIC, [point("a", "ozone", country="KEN")])
    id, snapshot = index.id, index.snapshot_id(PUBLIC)
    again = opener("toy", 4)
    assert (id, snapshot, 1) == (again.id, again.snapshot_id(PUBLIC), again.count(PUBLIC))
    assert ["a"] == practices(ask(again, words("ozone"), IndexFilter(countries=("KEN",))))


@pytest.mark.parametrize(("model", "dimension"), [("other", 4), ("toy", 8)])
def test_an_index_of_another_model_is_refused_with_the_command_to_run(
    opener: Opener, model: str, dimension: int
) -> None:
    opener("toy", 4)
    with pytest.raises(IndexMismatch, match="gckb rebuild-index"):
        opener(model, dimension)


def test_every_write_changes_the_snapshot_and_no_question_does(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(Level.MEMBERS, [point("a")])
    others = index.snapshot_id(Level.MEMBERS)
    seen = [index.snapshot_id(PUBLIC)]
    writes: list[Callable[[], None]] = [
        lambda: index.upsert(PUBLIC, [point("a")]),
        lambda: index.delete(PUBLIC, [PracticeId("a")]),
        lambda: index.clear(PUBLIC),
    ]
    for write in writes:
        write()
        seen.append(index.snapshot_id(PUBLIC))
        ask(index, MEANING)
        assert seen[-1] == index.snapshot_id(PUBLIC)
    assert len(seen) == len(set(seen))
    assert all(snapshot.startswith(index.id) for snapshot in seen)
    assert others == index.snapshot_id(Level.MEMBERS)


def test_removing_and_writing_nothing_is_no_write(index: PassageIndex, point: MakePoint) -> None:
    index.upsert(PUBLIC, [point("a")])
    seen = index.snapshot_id(PUBLIC)
    index.delete(PUBLIC, [PracticeId("another")])
    index.upsert(PUBLIC, [])
    assert seen == index.snapshot_id(PUBLIC)


def test_a_leg_takes_one_kind_of_question() -> None:
    with pytest.raises(ValueError, match="exactly one"):
        Leg("two", dense=EAST, codes=("x",))
    with pytest.raises(ValueError, match="exactly one"):
        Leg("none")


def _idf(points: int, with_word: int) -> float:
    """Robertson's IDF as Qdrant computes it: ln((N - n + 0.5) / (n + 0.5) + 1)."""
    return math.log((points - with_word + 0.5) / (with_word + 0.5) + 1)
