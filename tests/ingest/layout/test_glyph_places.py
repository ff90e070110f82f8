from pathlib import Path

from ingest.layout.glyph_places import read_glyphs

BY_GLYPH = (Path(__file__).parent / "arabic_by_glyph.pdf").read_bytes()  # printed by Chromium 156


def test_each_letter_is_told_with_its_place_from_the_top_left() -> None:
    glyphs = [glyph for glyph in read_glyphs(BY_GLYPH, [(1, 0)], 20)[1] if 60 < glyph.base < 75]
    word = sorted((glyph for glyph in glyphs if 334 < glyph.pen < 357), key=lambda glyph: -glyph.pen)
    assert list("عرض") == [glyph.text for glyph in word]
    assert all(glyph.x0 < glyph.x1 and glyph.height > 0 for glyph in word)


def test_places_are_those_of_the_page_turned_back() -> None:
    upright, turned = (read_glyphs(BY_GLYPH, [(1, degrees)], 20)[1] for degrees in (0, 180))
    assert {(420 - round(glyph.pen), 595 - round(glyph.base)) for glyph in upright if glyph.text == "ع"} == {
        (round(glyph.pen), round(glyph.base)) for glyph in turned if glyph.text == "ع"
    }


def test_pages_that_are_not_there_are_left_out() -> None:
    assert {} == read_glyphs(BY_GLYPH, [(2, 0)], 20)


def test_a_file_that_cannot_be_opened_has_no_glyphs() -> None:
    assert {} == read_glyphs(b"%PDF-1.4\nnothing here", [(1, 0)], 20)


def test_no_page_is_begun_when_the_time_is_over() -> None:
    assert {} == read_glyphs(BY_GLYPH, [(1, 0)], -1)
