"""What the truth and the traps claim stands on the pages, read by an extractor that the product's parser is not."""

from collections.abc import Mapping, Sequence
from typing import Any

from corpus.build.facts import Fact
from corpus.build.page_text import squashed
from corpus.build.quotes import split_words
from corpus.build.telling import Trap

Lines = Sequence[Mapping[str, Any]]
Pages = Mapping[str, Sequence[str]]


def test_each_quote_of_a_telling_stands_on_one_of_its_pages(tellings: Lines, page_texts: Pages) -> None:
    lost = [
        (line["document"], line["quote"])
        for line in tellings
        if not any(squashed(line["quote"]) in page_texts[line["document"]][page - 1] for page in line["pages"])
    ]
    assert [] == lost


def test_each_quote_of_a_trap_stands_on_its_page(traps: Lines, page_texts: Pages) -> None:
    lost = [
        (line["document"], line["quote"])
        for line in traps
        if squashed(line["quote"]) not in page_texts[line["document"]][line["page"] - 1]
    ]
    assert [] == lost


def test_each_quote_has_eight_to_twenty_words(tellings: Lines) -> None:
    assert [] == [line["quote"] for line in tellings if not 8 <= len(split_words(line["quote"])) <= 20]


def test_no_two_tellings_of_a_document_share_a_quote(tellings: Lines) -> None:
    quotes = [(line["document"], line["quote"]) for line in tellings]
    assert len(quotes) == len(set(quotes))


def test_no_trap_is_a_telling(tellings: Lines, traps: Lines) -> None:
    told = {(line["document"], line["quote"]) for line in tellings}
    assert set() == told & {(line["document"], line["quote"]) for line in traps}


def test_each_telling_is_of_a_fact_and_goes_no_further_than_it(tellings: Lines, facts: Mapping[str, Fact]) -> None:
    for line in tellings:
        fact = facts[line["id"]]
        said = f"{fact.what} {fact.outcome}"
        assert line["year"] in {fact.year, None} or str(line["year"]) in said, line["id"]
        assert line["country"] in {fact.country, None}, line["id"]
        assert set(line["gcap_items"]) <= set(fact.gcap_items), line["id"]
        assert set(line["themes"]) <= set(fact.themes), line["id"]
        assert set(line["meas"]) <= set(fact.meas), line["id"]
        assert set(line["technologies"]) <= set(fact.technologies), line["id"]


def test_the_manifest_names_the_practices_that_are_told(tellings: Lines, documents: Lines) -> None:
    told: dict[str, set[str]] = {document["file_name"]: set() for document in documents}
    for line in tellings:
        told[line["document"]].add(line["id"])
    assert told == {document["file_name"]: set(document["practices"]) for document in documents}


def test_each_document_has_traps_of_more_than_one_sort(documents: Lines, traps: Lines) -> None:
    for document in documents:
        own = [line["trap"] for line in traps if line["document"] == document["file_name"]]
        assert len(own) >= 4, document["file_name"]
        assert len(set(own)) >= 2, document["file_name"]
        assert set(own) <= set(Trap), document["file_name"]
