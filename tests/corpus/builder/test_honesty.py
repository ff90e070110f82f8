"""A telling that says more than its page or its source is refused."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from corpus.build.blocks import Block
from corpus.build.document import Document
from corpus.build.facts import Fact
from corpus.build.honesty import known_numbers, numbers, objections
from corpus.build.telling import Telling

TEXT = (
    "In October 2022 a unit in Seoul steered the edition. Officers used risk indicators and a list of routes "
    "and hotspots, and they reported 139 seizures with 3,647 tonnes of waste and 8,662 pieces that were not weighed."
)
TELLING = Telling(practice="P002", title="DEMETER VIII", summary="There were 139 seizures.", language="en", year=2022)


@pytest.fixture
def document() -> Document:
    body = (Block("paragraph", text=TEXT),)
    return Document(
        "draft", "draft.pdf", "letter", "other", "typst", ("en",), "Draft", None, "Somebody", None, "public", None, body
    )


def found(telling: Telling, text: str, document: Document, facts: Mapping[str, Fact]) -> str:
    return "; ".join(objections(telling, text, document, facts["P002"]))


def test_a_telling_that_keeps_to_its_page_and_its_source_passes(document: Document, facts: Mapping[str, Fact]) -> None:
    assert "" == found(TELLING, TEXT, document, facts)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"year": 2021}, "does not tell these numbers of its year, GCAP items or HS codes: ['2021']"),
        ({"gcap_items": (25,), "gcap_stated": True}, "HS codes: ['25']"),
        ({"hs_codes": ("3827",)}, "HS codes: ['3827']"),
        ({"summary": "There were 140 seizures."}, "the summary has numbers that its text does not tell: ['140']"),
        ({"outcome": "25 t of gas"}, "the outcome has numbers that its text does not tell: ['25']"),
        ({"quote": "Officers used no indicators at all but went by luck"}, "the quote does not stand in its text"),
        ({"quote": "Officers used risk indicators"}, "the quote must have 8 to 20 words"),
    ],
)
def test_a_claim_that_the_page_does_not_bear_out_is_refused(
    document: Document, facts: Mapping[str, Fact], change: Mapping[str, object], words: str
) -> None:
    assert words in found(replace(TELLING, **change), TEXT, document, facts)  # type: ignore[arg-type]


def test_a_number_that_the_source_does_not_know_is_refused(document: Document, facts: Mapping[str, Fact]) -> None:
    assert "that the source does not know: ['77']" in found(TELLING, f"{TEXT} All 77 went home.", document, facts)


def test_a_telling_in_passing_is_refused(document: Document, facts: Mapping[str, Fact]) -> None:
    assert "is told in 4 words" in found(TELLING, "There were 139 seizures.", document, facts)


def test_chinese_ten_thousands_are_numbers_like_others(facts: Mapping[str, Fact]) -> None:
    assert numbers("26\u4e2a\u3001425,000\u5428") == numbers("26\u4e2a\u300142.5\u4e07\u5428")
    assert {"22630000", "22", "63"} <= known_numbers(facts["P036"])
    assert "1200000" in known_numbers(facts["P068"])


def test_thousands_signs_do_not_make_other_numbers() -> None:
    assert numbers("3,647 t and 43\u00a0009 sq ft in 2020, 118 tusks") == {"3647", "43009", "2020", "118"}


def test_a_month_or_a_small_number_in_words_may_be_told_in_digits(facts: Mapping[str, Fact]) -> None:
    assert {"2", "10", "69", "50000"} <= known_numbers(facts["P035"])
