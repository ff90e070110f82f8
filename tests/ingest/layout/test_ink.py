"""Which words leave no ink, asked of pages by the places of their words alone."""

from dataclasses import dataclass

from ingest.layout.ink import Sheet, Sight, look_at
from tests.ingest.pdf_writer import document, page

WHITE = b"1 g BT /F1 12 Tf 72 700 Td (Nobody sees this.) Tj ET "
BLACK = b"0 g BT /F1 12 Tf 72 600 Td (Everybody sees this.) Tj ET "
CONTENT = document(page(WHITE + BLACK))


@dataclass
class Place:
    x: float
    y: float
    width: float
    height: float


WORDS = (Place(72, 90, 90, 13), Place(72, 190, 100, 13))


def test_the_word_without_ink_is_named_by_its_index() -> None:
    assert {1: Sight(frozenset({0}))} == look_at(CONTENT, [Sheet(1, (600, 800), WORDS)], 10)


def test_a_page_turned_upright_is_looked_at_as_turned() -> None:
    turned = tuple(Place(word.y, 600 - word.x - word.width, word.height, word.width) for word in WORDS)
    assert {1: Sight(frozenset({0}))} == look_at(CONTENT, [Sheet(1, (800, 600), turned, 90)], 10)


def of_size(width: int, height: int) -> bytes:
    objects = page(WHITE + BLACK)
    return document(objects | {3: objects[3].replace(b"0 0 600 800", b"0 0 %d %d" % (width, height))})


def test_a_large_page_is_drawn_coarser() -> None:
    words = tuple(Place(word.x, word.y + 2570, word.width, word.height) for word in WORDS)
    assert {1: Sight(frozenset({0}))} == look_at(of_size(2384, 3370), [Sheet(1, (2384, 3370), words)], 10)


def test_a_page_on_which_letters_would_be_specks_is_left_out() -> None:
    assert {} == look_at(of_size(12000, 12000), [Sheet(1, (12000, 12000), WORDS)], 10)


def test_a_word_off_the_page_has_no_ink() -> None:
    assert {1: Sight(frozenset({0}))} == look_at(CONTENT, [Sheet(1, (600, 800), (Place(700, 90, 90, 13),))], 10)


def test_a_page_that_is_not_there_is_left_out() -> None:
    assert {} == look_at(CONTENT, [Sheet(2, (600, 800), WORDS)], 10)


def test_what_is_no_document_is_left_out() -> None:
    assert {} == look_at(b"%PDF-1.4 nothing here", [Sheet(1, (600, 800), WORDS)], 10)


def test_no_page_is_begun_when_the_time_is_over() -> None:
    assert {} == look_at(CONTENT, [Sheet(1, (600, 800), WORDS)], -1)


def test_a_page_without_anything_odd_is_not_drawn() -> None:
    nowhere = (Place(10, 10, 20, 20),)
    assert {1: Sight()} == look_at(document(page(BLACK)), [Sheet(1, (600, 800), nowhere)], 10)
