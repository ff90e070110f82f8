"""A question finds what its reader may see, in an order that depends on nothing but the content."""

import pytest

from kb.access import ANONYMOUS, SECRETARIAT
from kb.index.passage_index import IndexFilter
from kb.practice import Level, Passage
from kb.search.query import SearchQuery
from kb.search.searcher import Searcher
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder


def ask(house, text, reader=ANONYMOUS, limit=10, **filters):
    return house.searcher.search(SearchQuery(text, IndexFilter(**filters), limit), reader)


def ids(answer):
    return [hit.practice.id for hit in answer.hits]


@pytest.fixture
def two(house):
    """A practice on crates and one on dogs, in two documents."""
    crates, dogs = document("crates.pdf"), document("dogs.pdf")
    house.add(crates, practice(crates))
    house.add(
        dogs,
        practice(
            dogs,
            title="Sniffer dogs find ivory",
            summary="Sniffer dogs of the Tanzania Revenue Authority find ivory at the port.",
            outcome=None,
            administration="Tanzania Revenue Authority",
            country="TZA",
            year=2019,
            themes=("wildlife_cites",),
            gcap_items=(25,),
            meas=("CITES",),
            hs_codes=(),
            technologies=(),
            passages=(Passage(1, "Sniffer dogs find ivory at the port. CITES Appendix II applies."),),
        ),
    )
    house.follower.catch_up()
    return practice(crates).id, practice(dogs).id


def test_the_practice_that_shares_the_words_comes_first(house, two):
    crates, dogs = two
    assert dogs == ids(ask(house, "sniffer dogs ivory"))[0]
    assert crates == ids(ask(house, "returnable crates declaration"))[0]


def test_a_hit_carries_its_best_passage_with_document_and_page(house, two):
    hit = ask(house, "crates cross in 5 minutes").hits[0]
    assert (2, "Crates cross in 5 minutes.") == (hit.passages[0].page, hit.passages[0].text)
    assert "crates.pdf" == hit.document.file_name


def test_a_code_finds_its_practice_in_any_writing(house, two):
    assert two[0] == ids(ask(house, "392330"))[0]
    assert two[1] == ids(ask(house, "annexe II"))[0]


@pytest.mark.parametrize(
    "filters",
    [
        {"countries": ("TZA",)},
        {"regions": ("ESA",), "themes": ("wildlife_cites",)},
        {"year_to": 2020},
        {"gcap_items": (25, 3)},
        {"meas": ("CITES",)},
    ],
)
def test_a_filter_keeps_what_fulfils_it(house, two, filters):
    assert [two[1]] == ids(ask(house, "customs", **filters))


def test_facets_count_practices_not_passages(house, two):
    facets = ask(house, "customs").facets
    assert {"KEN": 1, "TZA": 1} == facets["country"]
    assert {"ESA": 2} == facets["region"]


def test_the_limit_cuts_hits_and_not_facets(house, two):
    answer = ask(house, "customs", limit=1)
    assert 1 == len(answer.hits)
    assert 2 == sum(answer.facets["country"].values())


def test_a_draft_is_found_by_the_secretariat_only(house):
    source = document()
    house.add(source, practice(source), publish=False)
    house.follower.catch_up()
    assert [] == ids(ask(house, "returnable crates"))
    assert [practice(source).id] == ids(ask(house, "returnable crates", SECRETARIAT))


def test_adding_a_draft_changes_nothing_that_an_anonymous_reader_gets(house, two):
    before = ask(house, "returnable crates ivory")
    hidden = document("hidden.pdf")
    house.add(hidden, practice(hidden), practice(hidden, 2), publish=False)
    members = document("members.pdf", access=Level.MEMBERS)
    house.add(members, practice(members))
    house.follower.catch_up()
    after = ask(house, "returnable crates ivory")
    assert (before.hits, before.facets) == (after.hits, after.facets)


def test_an_id_that_the_store_does_not_show_is_dropped_and_counted(house, two):
    source = document("secret.pdf")
    house.add(source, practice(source), publish=False)
    house.follower.catch_up()
    desk = house.index.serving
    points = house.follower._points(
        practice(source), source, house.archive.practices.vectors_of([practice(source).id], "toy-words-384")
    )
    desk.upsert(Level.PUBLIC, points)
    assert set(two) == set(ids(ask(house, "returnable crates")))
    assert 1 == house.searcher.dropped(ANONYMOUS)


def test_the_answer_names_snapshot_and_model(house, two):
    answer = ask(house, "crates")
    assert (house.index.snapshot(Level.PUBLIC), "toy-words-384") == (answer.snapshot, answer.model)
    assert answer == ask(house, "crates")


def test_an_answer_whose_best_hit_is_below_the_floor_is_empty(house, two):
    best = ask(house, "returnable crates").hits[0].relevance
    strict = Searcher(house.archive.practices, house.index, ToyEmbedder(), best * 1.01, house.searcher._reading)
    answer = strict.search(SearchQuery("returnable crates", IndexFilter()), ANONYMOUS)
    assert ((), {}) == (answer.hits, {name: counts for name, counts in answer.facets.items() if counts})


def test_behind_a_good_hit_weaker_ones_are_shown_too(house, two):
    hits = ask(house, "returnable crates declaration").hits
    floor = min(hits[0].relevance, hits[1].relevance * 4)
    assert hits[1].relevance < floor
    mild = Searcher(house.archive.practices, house.index, ToyEmbedder(), floor, house.searcher._reading)
    assert 2 == len(mild.search(SearchQuery("returnable crates declaration", IndexFilter()), ANONYMOUS).hits)


def test_a_question_that_is_a_code_gets_what_carries_it_first_and_surely(house, two):
    answer = ask(house, "HS 39.23")
    assert (two[0], True) == (answer.hits[0].practice.id, answer.hits[0].relevance > 0.9)
    assert () == answer.unmatched
    assert all(hit.relevance <= 0.5 for hit in answer.hits[1:])


def test_a_code_that_no_visible_practice_carries_finds_nothing_and_says_so(house, two):
    answer = ask(house, "HFC-134a")
    assert ([], ("HFC-134a",)) == (ids(answer), answer.unmatched)


def test_a_rare_name_alone_finds_its_practice(house, two):
    assert two[1] == ids(ask(house, "tanzania"))[0]
    assert ask(house, "ivory").hits[0].relevance > 0.9


def test_a_mistyped_rare_word_is_corrected_and_said_unless_asked_literally(house, two):
    answer = ask(house, "Tanzenia")
    assert ({"Tanzenia": "tanzania"}, two[1]) == (dict(answer.corrected), ids(answer)[0])
    literal = house.searcher.search(SearchQuery("Tanzenia", IndexFilter(), literal=True), ANONYMOUS)
    assert {} == literal.corrected


def test_a_hidden_word_cannot_be_guessed_through_corrections(house, two):
    members = document("members.pdf", access=Level.MEMBERS)
    house.add(members, practice(members, title="Zanzibarium"))
    house.follower.catch_up()
    assert {} == ask(house, "Zanzibarrium").corrected
    assert {"Zanzibarrium": "zanzibarium"} == ask(house, "Zanzibarrium", SECRETARIAT).corrected


def test_words_suggest_filters_and_set_none(house, two):
    answer = ask(house, "crates in Kenya since 2020")
    assert [("country", "KEN", "Kenya"), ("year_from", "2020", "since 2020")] == [
        (hint.name, hint.value, hint.text) for hint in answer.suggested_filters
    ]
    assert 2 == len(answer.hits)
    assert "year_from" not in [hint.name for hint in ask(house, "crates since 2020", year_to=2022).suggested_filters]


def test_what_is_nearest_is_only_what_the_reader_may_see(house, two):
    secret = document("secret.pdf", access=Level.MEMBERS)
    house.add(secret, practice(secret, title="Secret returnable crates"))
    house.follower.catch_up()
    shown = {reader: ask(house, "3917.21", reader) for reader in (ANONYMOUS, SECRETARIAT)}
    assert all(not answer.hits and answer.nearest for answer in shown.values())
    titles = {reader: [hit.practice.title for hit in answer.nearest] for reader, answer in shown.items()}
    assert "Secret returnable crates" not in titles[ANONYMOUS]
    assert "Secret returnable crates" in titles[SECRETARIAT]
