"""What is done at the desk on both databases: by whom it may, once, from what was read, and all of it recorded."""

import os
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from kb.access import ANONYMOUS
from kb.curation.desk import Desk
from kb.curation.workflow import MOVES
from kb.errors import InvalidRequest, NotAllowed, NotFound, StaleRevision, Withdrawn, WrongState
from kb.people.actor import DESK, Actor, Role, UserId
from kb.practice import Evidence, Level, PracticeId, State
from kb.reembedding import embed_corrected
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder

SOURCE = document(access=Level.MEMBERS)
ENTRY = practice(SOURCE)


def person(role: Role, name: str = "") -> Actor:
    return Actor(UserId(name or role.value), role.value.title(), frozenset({role}), "KEN")


CURATOR, PUBLISHER, CONTRIBUTOR = (person(role) for role in (Role.CURATOR, Role.PUBLISHER, Role.CONTRIBUTOR))


@pytest.fixture
def archive(tmp_path: Path, database_url: str) -> Iterator[Archive]:
    opened = open_archive(Settings(home=tmp_path, database_url=database_url))
    vectors = embed_practices(ToyEmbedder(), [ENTRY], load_vocabulary())
    opened.practices.add_drafts(SOURCE, [ENTRY], ToyEmbedder.model_id, vectors)
    yield opened
    opened.close()


@pytest.fixture
def desk(archive: Archive) -> Desk:
    return Desk(archive, load_vocabulary())


def publish(desk: Desk, id: PracticeId = ENTRY.id) -> int:
    desk.move(id, State.SUBMITTED, CURATOR, expected=1)
    desk.move(id, State.IN_REVIEW, CURATOR, expected=2)
    return desk.move(id, State.PUBLISHED, PUBLISHER, expected=3).revision


def test_an_entry_goes_from_draft_to_readers_and_back(desk: Desk, archive: Archive):
    revision = publish(desk)
    assert State.PUBLISHED is archive.practices.practice(ENTRY.id, CONTRIBUTOR.reader)[0].state
    desk.move(ENTRY.id, State.WITHDRAWN, PUBLISHER, expected=revision, reason="The Member asked for it")
    with pytest.raises(Withdrawn, match="The Member asked for it"):
        archive.practices.practice(ENTRY.id, CONTRIBUTOR.reader)
    with pytest.raises(NotFound):
        archive.practices.practice(ENTRY.id, ANONYMOUS)
    actions = ["submitted", "in_review", "published", "withdrawn"]
    assert actions == [link.action for link in archive.audit.links(subject=ENTRY.id)]
    assert () == archive.audit.verify()[1]


def test_a_corrected_field_keeps_what_was_read(desk: Desk):
    quote = Evidence(2, "Crates cross in 5 minutes.")
    desk.correct(ENTRY.id, "country", "UGA", CURATOR, expected=1, evidence=quote)
    entry = desk.entry(ENTRY.id, CURATOR)
    assert ("UGA", "KEN", "corrected") == (
        entry.practice.country,
        entry.found.country,
        entry.verdicts["country"].verdict,
    )
    assert "Crates cross in 5 minutes." == entry.practice.evidence["country"].quote
    assert ["country", "evidence.country"] == [change.field for change in desk.difference(ENTRY.id, 1, 2, CURATOR)]


def test_a_revision_is_restored(desk: Desk):
    desk.correct(ENTRY.id, "title", "Crates without papers", CURATOR, expected=1)
    restored = desk.restore(ENTRY.id, 1, CURATOR, expected=2)
    assert (ENTRY.title, 3) == (restored.title, restored.revision)
    with pytest.raises(NotFound, match="revision"):
        desk.restore(ENTRY.id, 9, CURATOR, expected=3)


def test_who_read_an_older_revision_changes_nothing(desk: Desk):
    desk.accept(ENTRY.id, ["year"], CURATOR, expected=1)
    with pytest.raises(StaleRevision, match="read it again"):
        desk.correct(ENTRY.id, "year", 2022, CURATOR, expected=1)
    assert ENTRY.year == desk.entry(ENTRY.id, CURATOR).practice.year


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "<script>alert(1)</script>"),
        ("summary", "a\x00b"),
        ("title", "x" * 301),
        ("country", "ken"),
        ("year", 1492),
        ("year", "2021"),
        ("themes", ["nonsense"]),
        ("gcap_items", [41]),
        ("hs_codes", ["39.2"]),
        ("state", "published"),
        ("maturity", "eternal"),
    ],
)
def test_what_a_field_does_not_take_is_refused_with_the_field_named(desk: Desk, field: str, value: object):
    with pytest.raises(InvalidRequest) as refused:
        desk.correct(ENTRY.id, field, value, CURATOR, expected=1)
    assert field == refused.value.field


def test_what_somebody_was_not_allowed_is_recorded(desk: Desk, archive: Archive):
    with pytest.raises(NotAllowed):
        desk.move(ENTRY.id, State.SUBMITTED, PUBLISHER, expected=1)
    denied = archive.audit.links(subject=ENTRY.id)[-1]
    assert ("denied", "publisher", "submitted") == (denied.action, denied.actor, denied.detail["act"])


def test_a_contributor_edits_their_own_drafts_and_sees_no_others(desk: Desk):
    desk.correct(ENTRY.id, "year", 2022, CONTRIBUTOR, expected=1)
    desk.move(ENTRY.id, State.SUBMITTED, CONTRIBUTOR, expected=2)
    with pytest.raises(WrongState):
        desk.correct(ENTRY.id, "year", 2023, CONTRIBUTOR, expected=3)
    with pytest.raises(NotFound):
        desk.entry(ENTRY.id, replace(CONTRIBUTOR, country="UGA"))
    assert () == desk.queue(replace(CONTRIBUTOR, country="UGA"))
    assert [ENTRY.id] == [one.id for one in desk.queue(CONTRIBUTOR)]


def test_an_entry_is_opened_beyond_its_source_by_a_publisher_who_says_why(desk: Desk):
    with pytest.raises(NotAllowed):
        desk.set_level(ENTRY.id, Level.PUBLIC, CURATOR, expected=1, reason="why not")
    with pytest.raises(InvalidRequest, match="say why"):
        desk.set_level(ENTRY.id, Level.PUBLIC, PUBLISHER, expected=1)
    opened = desk.set_level(ENTRY.id, Level.PUBLIC, PUBLISHER, expected=1, reason="The Member agreed on 3 May")
    assert Level.PUBLIC is opened.level


def test_a_quote_that_is_not_on_its_page_keeps_an_entry_from_being_published(desk: Desk):
    lost = Evidence(2, "Nobody ever said this.")
    desk.correct(ENTRY.id, "year", 2022, CURATOR, expected=1, evidence=lost)
    desk.move(ENTRY.id, State.SUBMITTED, CURATOR, expected=2)
    desk.move(ENTRY.id, State.IN_REVIEW, CURATOR, expected=3)
    with pytest.raises(InvalidRequest, match="quote for year"):
        desk.move(ENTRY.id, State.PUBLISHED, PUBLISHER, expected=4)
    desk.correct(ENTRY.id, "year", 2022, CURATOR, expected=4, evidence=Evidence(2, "Crates cross in 5 minutes."))
    assert State.PUBLISHED is desk.move(ENTRY.id, State.PUBLISHED, PUBLISHER, expected=5).state


def test_what_is_withdrawn_is_not_opened_to_others(desk: Desk):
    revision = publish(desk)
    desk.move(ENTRY.id, State.WITHDRAWN, PUBLISHER, expected=revision, reason="asked")
    with pytest.raises(WrongState):
        desk.set_level(ENTRY.id, Level.PUBLIC, PUBLISHER, expected=revision + 1, reason="why not")


def test_a_corrected_card_is_embedded_anew_once(desk: Desk, archive: Archive):
    before = archive.practices.vectors_of([ENTRY.id], ToyEmbedder.model_id)
    desk.correct(ENTRY.id, "title", "Entirely other words", CURATOR, expected=1)
    assert 1 == embed_corrected(archive, ToyEmbedder(), load_vocabulary())
    after = archive.practices.vectors_of([ENTRY.id], ToyEmbedder.model_id)
    assert before.keys() == after.keys()
    assert any((before[point] != after[point]).any() for point in before)
    assert 0 == embed_corrected(archive, ToyEmbedder(), load_vocabulary())


def test_many_who_edit_at_once_lose_nothing(desk: Desk, archive: Archive):
    clients = int(os.environ.get("DESK_CLIENTS", "6"))
    edits = int(os.environ.get("DESK_EDITS", "60"))

    def edit(client: int) -> list[int]:
        dice, made = random.Random(client), []
        who = person(Role.CURATOR, f"curator {client}")
        while len(made) < edits // clients:
            seen = desk.entry(ENTRY.id, who).practice
            try:
                made.append(
                    desk.correct(ENTRY.id, "year", dice.randrange(1990, 2026), who, expected=seen.revision).revision
                )
            except StaleRevision:
                continue
        return made

    with ThreadPoolExecutor(clients) as pool:
        made = sorted(revision for numbers in pool.map(edit, range(clients)) for revision in numbers)
    assert list(range(2, 2 + len(made))) == made
    assert [1, *made] == [kept.number for kept in desk.history(ENTRY.id, CURATOR)]
    assert (len(made), ()) == archive.audit.verify()


class Walk(RuleBasedStateMachine):
    """Everybody tries every way from wherever the entry stands; a plain model says what must come of it."""

    archive: Archive
    source_number = 0

    def __init__(self) -> None:
        super().__init__()
        Walk.source_number += 1
        source = document(f"walk {Walk.source_number}.pdf")
        self.entry = practice(source)
        vectors = embed_practices(ToyEmbedder(), [self.entry], load_vocabulary())
        self.archive.practices.add_drafts(source, [self.entry], ToyEmbedder.model_id, vectors)
        self.desk = Desk(self.archive, load_vocabulary())
        self.state, self.revision, self.hands = State.DRAFT, 1, set()

    @rule(to=st.sampled_from(State), role=st.sampled_from(Role), name=st.sampled_from("ab"))
    def send_on(self, to: State, role: Role, name: str):
        who = person(role, f"{name} {role.value}")
        way = next((move for move in MOVES if (move.source, move.target) == (self.state, to)), None)
        sees = role in DESK or role is Role.CONTRIBUTOR
        may = sees and way is not None and role in way.roles
        if way is not None and way.by_another:
            may = may and bool(self.hands - {who.id})
        try:
            self.desk.move(self.entry.id, to, who, expected=self.revision, reason="because")
        except (NotFound, NotAllowed, WrongState):
            assert not may
        else:
            assert may
            self.hands = set() if to is State.PUBLISHED else self.hands | {who.id}
            self.state, self.revision = to, self.revision + 1

    @rule(year=st.integers(1990, 2025), role=st.sampled_from([Role.CURATOR, Role.PUBLISHER]))
    def correct(self, year: int, role: Role):
        who = person(role, f"a {role.value}")
        editable = {State.DRAFT, State.SUBMITTED, State.IN_REVIEW, State.CHANGES_ASKED}
        try:
            self.desk.correct(self.entry.id, "year", year, who, expected=self.revision)
        except WrongState:
            assert self.state not in editable
        else:
            assert self.state in editable
            self.revision, self.hands = self.revision + 1, self.hands | {who.id}

    @rule(behind=st.integers(1, 3))
    def come_late(self, behind: int):
        with pytest.raises(StaleRevision):
            self.desk.accept(self.entry.id, ["year"], CURATOR, expected=self.revision - behind)

    @invariant()
    def readers_see_it_only_when_it_is_published(self):
        assert (self.state is State.PUBLISHED) == bool(
            self.archive.practices.visible([self.entry.id], CONTRIBUTOR.reader)
        )

    def teardown(self):
        assert () == self.archive.audit.verify()[1]


def test_no_walk_through_the_states_leads_astray(archive: Archive):
    Walk.archive = archive
    checks = [HealthCheck.too_slow]
    run_state_machine_as_test(
        Walk, settings=settings(max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=checks)
    )
