"""Two revisions compared."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kb.curation.diff import Change, diff
from kb.practice import Evidence, Level, State
from tests.samples import document, practice

OWN = practice(document())


def test_equal_revisions_differ_in_nothing() -> None:
    assert () == diff(OWN, replace(OWN, revision=7))


def test_fields_are_told_before_and_after_in_the_practice_s_order() -> None:
    changed = replace(OWN, title="Crates", country=None, state=State.PUBLISHED, level=Level.MEMBERS)
    expected = (
        Change("title", OWN.title, "Crates"),
        Change("country", "KEN", None),
        Change("state", "draft", "published"),
        Change("level", "public", "members"),
    )
    assert expected == diff(OWN, changed)


def test_evidence_is_compared_field_by_field() -> None:
    changed = replace(OWN, evidence={**OWN.evidence, "year": Evidence(2, "in 2021", verified=True)})
    (change,) = diff(OWN, changed)
    assert ("evidence.year", None, 2) == (change.field, change.before, change.after["page"])


@settings(deadline=None, max_examples=30)
@given(title=st.text(max_size=5), items=st.lists(st.integers(1, 40), max_size=3).map(tuple))
def test_the_way_back_tells_the_same_fields_the_other_way_round(title: str, items: tuple[int, ...]) -> None:
    changed = replace(OWN, title=title, gcap_items=items)
    there, back = diff(OWN, changed), diff(changed, OWN)
    assert there == tuple(Change(one.field, one.after, one.before) for one in back)
