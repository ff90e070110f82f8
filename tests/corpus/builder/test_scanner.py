"""Scanned pages are pictures without text, small, tilted, and the same for the same seed."""

import io
from collections.abc import Callable, Mapping

import pytest
from pypdf import PdfReader

from corpus.build.document import Document
from corpus.build.errors import AuthoringError
from corpus.build.facts import Fact
from corpus.build.page_text import by_poppler, by_pypdf
from corpus.build.scanner import scanned
from corpus.build.typst_engine import render

Draft = Callable[..., Document]
BODY = [{"paragraph": "The first page. " * 40}, {"page_break": True}, {"paragraph": "The second page. " * 40}]
LARGEST = 300_000


@pytest.fixture(scope="module")
def digital(draft: Draft, facts: Mapping[str, Fact]) -> bytes:
    return render(draft(body=BODY), facts)


def test_without_scan_the_pdf_is_left_as_it_is(draft: Draft, digital: bytes) -> None:
    assert digital == scanned(draft(body=BODY), digital)


def test_a_scan_has_the_pages_of_the_paper_and_no_text(draft: Draft, digital: bytes) -> None:
    scan = scanned(draft(body=BODY, scan={"seed": 3}), digital)
    assert ["", ""] == [page.strip() for page in by_pypdf(scan)] == [page.strip() for page in by_poppler(scan)]


@pytest.mark.parametrize("colour", ["gray", "black"])
def test_a_scanned_page_is_small_and_of_the_size_of_the_paper(draft: Draft, digital: bytes, colour: str) -> None:
    scan = scanned(draft(body=BODY, scan={"seed": 3, "noise": 1, "colour": colour}), digital)
    pages = PdfReader(io.BytesIO(scan)).pages
    assert len(pages) * LARGEST > len(scan)
    assert [(595, 842)] * 2 == [(int(page.mediabox.width), round(page.mediabox.height)) for page in pages]


def test_the_same_seed_gives_the_same_bytes_and_another_gives_others(draft: Draft, digital: bytes) -> None:
    first, again, other = (scanned(draft(body=BODY, scan={"seed": seed}), digital) for seed in (3, 3, 4))
    assert first == again
    assert first != other


def test_a_stamp_changes_only_the_first_scanned_page(draft: Draft, digital: bytes) -> None:
    plain, stamped = (
        PdfReader(io.BytesIO(scanned(draft(body=BODY, scan={"seed": 3, "noise": 0, **stamp}), digital))).pages
        for stamp in ({}, {"stamp": ["RECEIVED", "Registry"]})
    )
    assert [False, True] == [one.images[0].data == two.images[0].data for one, two in zip(plain, stamped, strict=True)]


def test_named_pages_are_scanned_and_the_others_keep_their_text(draft: Draft, digital: bytes) -> None:
    first, second = by_pypdf(scanned(draft(body=BODY, scan={"seed": 3, "pages": [2]}), digital))
    assert "The first page." in first
    assert "" == second.strip()


def test_a_page_that_is_not_there_is_refused(draft: Draft, digital: bytes) -> None:
    with pytest.raises(AuthoringError, match=r"names the pages \[3\]"):
        scanned(draft(body=BODY, scan={"seed": 3, "pages": [3]}), digital)
