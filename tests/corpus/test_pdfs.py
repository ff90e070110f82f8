"""The committed PDFs are those of the manifest, and each says on its first page what it is."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from corpus.build.facts import Fact
from corpus.build.folders import DOCUMENTS, FACTS, NOTICES, PDFS
from corpus.build.page_text import by_pypdf, squashed
from corpus.build.reading import read_document
from corpus.build.typst_engine import render

Documents = Sequence[Mapping[str, Any]]
Pages = Mapping[str, Sequence[str]]
MEBIBYTE = 1 << 20
LARGEST_PAGE = 300_000


def test_each_pdf_is_the_one_of_the_manifest(documents: Documents) -> None:
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in PDFS.glob("*.pdf")}
    assert {document["file_name"]: document["sha256"] for document in documents} == found


def test_each_pdf_has_the_pages_of_the_manifest(documents: Documents, page_texts: Pages) -> None:
    expected = {document["file_name"]: document["pages"] for document in documents}
    assert expected == {name: len(pages) for name, pages in page_texts.items()}


def test_each_first_page_says_in_its_languages_that_it_is_a_reconstruction(
    documents: Documents, page_texts: Pages
) -> None:
    wordings = yaml.safe_load(NOTICES.read_text(encoding="utf-8"))
    missing = [
        (document["file_name"], language)
        for document in documents
        for language in document["languages"]
        if squashed(wordings[language]["sentence"]) not in page_texts[document["file_name"]][0]
    ]
    assert [] == missing


def test_each_first_page_names_all_public_sources(documents: Documents, page_texts: Pages) -> None:
    unnamed = [
        (document["file_name"], source["title"])
        for document in documents
        for source in (*document["sources"], *document["background"])
        if squashed(source["title"]) not in page_texts[document["file_name"]][0]
    ]
    assert [] == unnamed


def test_each_document_lists_the_address_of_each_source(documents: Documents, page_texts: Pages) -> None:
    unlisted = [
        (document["file_name"], source["url"])
        for document in documents
        for source in (*document["sources"], *document["background"])
        if squashed(source["url"]) not in "".join(page_texts[document["file_name"]])
    ]
    assert [] == unlisted


def test_every_kind_of_document_is_there(documents: Documents) -> None:
    expected = {
        "member_submission",
        "survey_answers",
        "declaration",
        "rilo_report",
        "operation_report",
        "partner_case_study",
        "working_paper",
        "other",
    }
    assert expected == {document["kind"] for document in documents}


def test_the_pdfs_stay_small(documents: Documents) -> None:
    assert 20 * MEBIBYTE > sum((PDFS / document["file_name"]).stat().st_size for document in documents)


def test_a_second_build_gives_the_same_bytes(documents: Documents, facts: Mapping[str, Fact]) -> None:
    document = read_document(DOCUMENTS / "de-baku-declaration.yaml", facts)
    committed = {entry["file_name"]: entry["sha256"] for entry in documents}
    assert committed[document.file_name] == hashlib.sha256(render(document, facts)).hexdigest()


def test_a_scanned_page_holds_no_text_and_is_small(documents: Documents) -> None:
    scans = [document for document in documents if document["scan"]]
    assert scans
    for document in scans:
        pdf = (PDFS / document["file_name"]).read_bytes()
        assert "" == "".join(by_pypdf(pdf)[page - 1].strip() for page in document["scanned_pages"])
        assert document["pages"] * LARGEST_PAGE > len(pdf), document["file_name"]


def test_each_page_that_is_not_for_all_bears_its_marking(
    documents: Documents, page_texts: Pages, facts: Mapping[str, Fact]
) -> None:
    closed = [document for document in documents if document["access"] != "public"]
    assert closed
    for document in closed:
        marking = squashed(read_document(DOCUMENTS / document["built_from"], facts).marking or "")
        assert marking, document["file_name"]
        assert all(marking in page for page in page_texts[document["file_name"]]), document["file_name"]


def test_each_fact_has_its_own_id_and_a_source(facts: Mapping[str, Fact]) -> None:
    lines = Path(FACTS).read_text(encoding="utf-8").splitlines()
    assert 200 == len(facts) == len(lines)
    assert [] == [fact.id for fact in facts.values() if not (fact.source_title and fact.publisher)]
