"""Pages turned into pictures of themselves look the same and hold no text."""

from collections.abc import Callable

from liteparse import LiteParse

from ingest.layout.pictured import as_pictures

MakePdf = Callable[[list[list[str]]], bytes]


def texts(content: bytes) -> list[str]:
    return [page.text.strip() for page in LiteParse(ocr_enabled=False, quiet=True).parse(content).pages]


def pixels(content: bytes) -> list[bytes]:
    options = {"ocr_enabled": False, "quiet": True, "extract_screenshots": True, "dpi": 50}
    return [shot.image_bytes for shot in LiteParse(**options).parse(content).screenshots]


def test_the_pages_named_lose_their_text_and_no_other_page(make_pdf: MakePdf) -> None:
    content = make_pdf([["one"], ["two"], ["three"]])
    assert ["", "two", ""] == texts(as_pictures(content, (1, 3)))


def test_the_pages_look_the_same(make_pdf: MakePdf) -> None:
    content = make_pdf([["Kenya introduced risk profiles."]])
    assert pixels(content) == pixels(as_pictures(content, (1,)))
