from collections.abc import Iterable

from liteparse import ParsedPage, TextItem, WordBox

from ingest.layout.glyph_places import Glyph
from ingest.layout.right_to_left import Fragment, in_reading_order
from ingest.layout.visual_order import runs_leftward, with_words_spelled

_SIZE = 10.0  # points that each letter is wide and high
_KASRA = "\u0650"


def test_a_word_given_from_its_end_is_spelled_from_its_beginning() -> None:
    assert "على" == _read(_page("ىلع"), _from_left("ى", "ل", "ع"))


def test_a_word_given_from_its_beginning_stays() -> None:
    assert "على" == _read(_page("على"), reversed(_from_left("ى", "ل", "ع")))


def test_the_lam_of_lam_alef_comes_first_however_the_file_gives_it() -> None:
    for sign in ("ال", "لا"):
        assert "بلاد" == _read(_page(f"د{sign}ب", letters=3), _from_left("د", sign, "ب"))


def test_other_letters_drawn_as_one_sign_are_turned_with_their_word() -> None:
    assert "على" == _read(_page("ىلع", letters=2), _from_left("ىل", "ع"))


def test_the_letters_of_a_sign_are_turned_where_the_parser_turned_whole_lines() -> None:
    glyphs = [("م", 2.0), ("ال", 1.0), ("ىل", 0.0)]
    assert "ملالى" == _read(_page("مالىل", letters=3), glyphs)


def test_a_word_that_the_parser_cut_is_joined_where_no_space_stands() -> None:
    glyphs = [*_from_left("ة", "ي", "ن", "ط"), ("و", 4.1), (" ", 8.0)]
    assert "وطنية" == _read(_page("ةينط", "و", gap=0.1), glyphs)


def test_words_stay_apart_where_a_space_stands_between_them_however_narrow() -> None:
    glyphs = [*_from_left("ن", "م"), (" ", 2.0), ("ع", 2.09), ("ن", 3.09), ("م", 4.09)]
    assert "منع من" == _read(_page("نم", "عنم", gap=0.09), glyphs)


def test_a_space_within_a_letter_parts_nothing() -> None:
    glyphs = [*_from_left("ر", "ي"), (" ", 1.7), *[("غ", 2.05), ("ت", 3.05)], (" ", 8.0)]
    assert "تغير" == _read(_page("ري", "غت", gap=0.05), glyphs)


def test_vowel_signs_stay_on_their_letters() -> None:
    assert f"م{_KASRA}ن" == _read(_page(f"ن{_KASRA}م", letters=2), [*_from_left("ن", "م"), (_KASRA, 1.3)])


def test_numbers_and_marks_on_a_word_are_put_by_their_places() -> None:
    assert "و25." == _read(_page(".25و"), _from_left(".", "2", "5", "و"))


def test_a_word_whose_letters_are_not_where_it_stands_is_left_as_it_is() -> None:
    assert "ىلع" == _read(_page("ىلع"), _from_left("ى", "م", "ع"))


def test_a_page_whose_letters_were_not_placed_is_left_as_it_is() -> None:
    page = _page("ىلع")
    assert [page] == with_words_spelled([page], {})


def test_a_page_runs_leftward_with_any_arabic_word() -> None:
    assert runs_leftward(_page("Basel", "على"))
    assert not runs_leftward(_page("2021", "Basel"))


def _page(*words: str, gap: float = 1.0, letters: int | None = None) -> ParsedPage:
    """A page with one line of words from left to right, of so many letters each, `gap` letters between them."""
    boxes: list[WordBox] = []
    x = 0.0
    for word in words:
        width = (letters or len(word)) * _SIZE
        boxes.append(WordBox(word, x, 10.0, width, _SIZE))
        x += width + gap * _SIZE
    return ParsedPage(1, 500.0, 500.0, "", text_items=[TextItem(" ".join(words), 0.0, 10.0, x, _SIZE, words=boxes)])


def _from_left(*signs: str) -> list[tuple[str, float]]:
    """Signs with their places from left to right; a sign may be of several letters."""
    return [(sign, float(place)) for place, sign in enumerate(signs)]


def _read(page: ParsedPage, signs: Iterable[tuple[str, float]]) -> str:
    """The page's line as it is read, after its words were spelled by `signs`, which come in the file's order."""
    letters = [(letter, place) for sign, place in signs for letter in sign]
    glyphs = [_glyph(letter, place, order) for order, (letter, place) in enumerate(letters)]
    words = with_words_spelled([page], {1: glyphs})[0].text_items[0].words
    return in_reading_order([Fragment(word.text, word.x, word.x + word.width) for word in words], _SIZE)


def _glyph(letter: str, place: float, order: int) -> Glyph:
    x, size = place * _SIZE, 0.0 if letter.isspace() else _SIZE
    return Glyph(letter, x, 20.0, x, x + size * (0.4 if letter == _KASRA else 1), size, order)
