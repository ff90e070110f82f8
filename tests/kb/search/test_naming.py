"""A question that is an identifier is told from one that only mentions it."""

from collections import Counter

import pytest

from kb.search.naming import naming_of, undotted
from kb.search.word_book import WordBook

BOOK = WordBook(
    Counter({"sunat": 3, "sent": 40, "waste": 60, "gnugget": 1, "olive": 1, "cites": 50}),
    acronyms=Counter({"sunat": 3, "sent": 1, "cites": 50}),
    titles={str(number): ("title", "en") for number in range(100)},
)


def named(text):
    return naming_of(text, BOOK, ("en",))


@pytest.mark.parametrize(
    ("text", "codes", "words"),
    [
        ("HS 39.23", ("hs:3923",), ()),
        ("Operation DEMETER VIII", ("operation:demeter viii",), ()),
        ("DEMETER", ("name:demeter",), ()),
        ("SYDONIA World", ("name:asycuda",), ()),
        ("R.I.L.O. ESA", ("name:rilo esa",), ()),
        ("SENT system", ("acronym:sent",), ()),
        ("sunat", ("acronym:sunat",), ()),
        ("CITES", ("acronym:cites",), ()),
        ("cites?", ("acronym:cites",), ()),
        ("rilo esa", ("name:rilo esa",), ()),
        ("пункт 19 Плана действий", ("gcap:19",), ()),
        ("gnugget", (), ("gnugget",)),
        ("2023", ("year:2023",), ()),
        ("circular EC-DEM-9010/E", ("reference:ecdem9010e",), ()),
    ],
)
def test_an_identifier_alone_is_named(text, codes, words):
    naming = named(text)
    assert (codes, words, True) == (naming.codes, naming.words, naming.alone)


@pytest.mark.parametrize(
    "text",
    ["waste", "ozone therapy for knees", "Oklahoma City Thunder schedule", "which waste was seized in Y48 cases"],
)
def test_a_question_that_asks_for_more_is_not_alone(text):
    assert not named(text).alone


def test_a_known_code_tells_its_meaning():
    assert "plastic waste" in named("Y48").meaning


def test_what_nobody_carries_is_told_as_it_was_written():
    assert ("HFC-134a",) == named("HFC-134a").unmatched(["refrigerant:22"])
    assert () == named("HFC-134a").unmatched(["refrigerant:134a"])


def test_stops_within_an_acronym_are_dropped():
    assert "RILO ESA Harare" == undotted("R.I.L.O. ESA Harare")
