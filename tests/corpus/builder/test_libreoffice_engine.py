"""LibreOffice sets every block in every layout, and the clock leaves no trace. All papers are converted in one run."""

import io
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from corpus.build.document import Document
from corpus.build.errors import AuthoringError
from corpus.build.facts import Fact
from corpus.build.libreoffice_engine import converted, dated, written
from corpus.build.notice import notice
from corpus.build.page_text import by_poppler, squashed

Draft = Callable[..., Document]
ARABIC = {"languages": ["ar", "en"], "title": "استمارة الجمارك الخضراء", "marking": "للأعضاء فقط"}
MADE = date(2025, 6, 16)


@pytest.fixture(scope="module")
def pdfs(draft: Draft, layouts: list[str], facts: Mapping[str, Fact]) -> Mapping[str, bytes]:
    """The document with every block in each layout, once more in the first, in Arabic, and with plain headings."""
    drafts = {layout: draft(layout=layout) for layout in layouts}
    drafts["again"] = drafts[layouts[0]]
    drafts["arabic"] = draft(layout="working_paper", **ARABIC)
    drafts["plain"] = draft(look={"font": "times", "bookmarks": False})
    made = converted([written(document, facts) for document in drafts.values()], tagged=True)
    return dict(zip(drafts, (dated(pdf, MADE) for pdf in made), strict=True))


def _pages(pdf: bytes) -> list[str]:
    return [squashed(page) for page in by_poppler(pdf)]


def test_each_layout_prints_the_words_of_every_block(
    pdfs: Mapping[str, bytes], draft: Draft, layouts: list[str]
) -> None:
    document = draft()
    for layout in layouts:
        text = "".join(_pages(pdfs[layout]))
        assert [] == [piece for block in document.body for piece in block.pieces() if squashed(piece) not in text]
        assert squashed("The words of the footnote") in text


def test_each_layout_prints_the_marking_on_each_page(pdfs: Mapping[str, bytes], layouts: list[str]) -> None:
    for layout in layouts:
        assert all("membersonly" in page for page in _pages(pdfs[layout])), layout


def test_each_layout_says_on_its_first_page_that_it_is_a_reconstruction(
    pdfs: Mapping[str, bytes], draft: Draft, layouts: list[str], facts: Mapping[str, Fact]
) -> None:
    sentences = notice(draft(), facts).sentences
    for layout in layouts:
        assert all(squashed(sentence) in _pages(pdfs[layout])[0] for sentence in sentences), layout


def test_the_address_of_each_source_stands_at_the_end(pdfs: Mapping[str, bytes]) -> None:
    assert squashed("https://example.org/source-of-tests") in _pages(pdfs["arabic"])[-1]


def test_the_contents_name_the_pages_of_the_headings(pdfs: Mapping[str, bytes]) -> None:
    pages = _pages(pdfs["circular"])
    (turned,) = [number for number, page in enumerate(pages, 1) if "wordsofaturnedpage" in page]
    assert f"turnedheading{turned}" in pages[0]


def test_a_landscape_block_turns_its_page_only(pdfs: Mapping[str, bytes]) -> None:
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(pdfs["letter"])).pages]
    assert 1 == len([box for box in boxes if box.width > box.height])


def test_headings_are_bookmarks_unless_the_look_forbids_it(pdfs: Mapping[str, bytes]) -> None:
    titles = [entry.title for entry in PdfReader(io.BytesIO(pdfs["circular"])).outline if not isinstance(entry, list)]
    assert ["I.\u2002First heading", "Turned heading"] == titles
    assert [] == PdfReader(io.BytesIO(pdfs["plain"])).outline


def test_a_second_conversion_gives_the_same_bytes(pdfs: Mapping[str, bytes], layouts: list[str]) -> None:
    assert pdfs[layouts[0]] == pdfs["again"]


def test_the_date_of_the_pdf_is_that_of_the_document(pdfs: Mapping[str, bytes]) -> None:
    metadata = PdfReader(io.BytesIO(pdfs["letter"])).metadata
    assert metadata is not None
    assert "D:20250616090000Z'" == str(metadata["/CreationDate"])


def test_arabic_lines_begin_at_the_right(pdfs: Mapping[str, bytes], tmp_path: Path) -> None:
    reader = PdfReader(io.BytesIO(pdfs["arabic"]))
    starts: list[float] = []

    def note(text: str, _: list[float], place: list[float], *__: object) -> None:
        if "plain paragraph" in text:
            starts.append(place[4])

    for page in reader.pages:
        page.extract_text(visitor_text=note)
    assert starts
    assert min(starts) > 100


def test_a_font_that_only_typst_has_is_refused(draft: Draft, facts: Mapping[str, Fact]) -> None:
    with pytest.raises(AuthoringError, match="no font libertinus"):
        written(draft(look={"font": "libertinus"}), facts)


def test_a_turned_page_in_a_box_is_refused(draft: Draft, facts: Mapping[str, Fact]) -> None:
    with pytest.raises(AuthoringError, match="cannot stand inside"):
        written(draft(body=[{"box": [{"landscape": [{"paragraph": "Text."}]}]}]), facts)


def test_a_length_of_no_known_form_is_refused(draft: Draft, facts: Mapping[str, Fact]) -> None:
    with pytest.raises(AuthoringError, match="'1 inch' is no length"):
        written(draft(body=[{"paragraph": "Text.", "indent": "1 inch"}]), facts)


def test_a_row_of_another_length_is_refused(draft: Draft, facts: Mapping[str, Fact]) -> None:
    with pytest.raises(AuthoringError, match="a table of 2 columns cannot take"):
        written(draft(body=[{"table": [["a", "b"], ["c"]]}]), facts)
