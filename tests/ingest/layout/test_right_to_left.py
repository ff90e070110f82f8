import pytest

from ingest.layout.characters import plain_line
from ingest.layout.right_to_left import Fragment, in_reading_order


def test_a_number_in_pieces_is_read_from_the_left_and_its_line_from_the_right() -> None:
    pieces = (("،201", 285.0, 307.0), ("2", 307.0, 314.0), ("عام", 318.0, 332.0), ("بالتعاون", 249.0, 281.0))
    assert "عام 2012، بالتعاون" == _read(*pieces)


def test_an_and_written_on_a_number_stays_before_it() -> None:
    pieces = (
        ("2", 314.0, 321.0),
        ("5و", 321.0, 334.0),
        ("1", 336.0, 343.0),
        ("8", 343.0, 350.0),
        ("البندان", 353.0, 385.0),
    )
    assert "البندان 18 و25" == _read(*pieces)


def test_a_stop_before_a_word_ends_it() -> None:
    assert "من ذلك." == _read((".ذلك", 453.0, 472.0), ("من", 475.0, 487.0))


def test_brackets_open_before_they_close() -> None:
    assert "النباتات (IPPC)" == _read((")IPPC(", 74.0, 109.0), ("النباتات", 112.0, 143.0))


def test_latin_words_follow_each_other_from_the_left() -> None:
    pieces = (("DEMETER", 100.0, 150.0), ("IX", 153.0, 165.0), ("عملية", 170.0, 200.0))
    assert "عملية DEMETER IX" == _read(*pieces)


def test_latin_words_that_touch_no_other_stay_apart() -> None:
    assert "مكتب RILO ME" == _read(("RILO ME", 100.0, 150.0), ("مكتب", 155.0, 180.0))


def test_brackets_stand_around_the_latin_words_between_them() -> None:
    pieces = (("(", 97.0, 100.0), ("Basel", 100.0, 120.0), ("Convention(", 123.0, 160.0), ("حاوية", 165.0, 190.0))
    assert "حاوية (Basel Convention)" == _read(*pieces)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("الجمـــارك", "الجمارك"),
        ("ﺍﻟﺠﻤﺎﺭﻙ", "الجمارك"),
        ("األمم", "الأمم"),
        ("االقتصاد", "الاقتصاد"),
        ("خالل", "خلال"),
        ("الأوزون", "الأوزون"),
    ],
)
def test_arabic_letters_are_spelled_plainly(printed: str, read: str) -> None:
    assert read == plain_line(printed)


def _read(*pieces: tuple[str, float, float]) -> str:
    return in_reading_order([Fragment(*piece) for piece in pieces], 13.0)
