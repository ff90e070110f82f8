import pytest

from api.words import TONGUES, choose_tongue, load_words


def test_every_word_is_said_in_every_tongue() -> None:
    for section in load_words().sections.values():
        for key, entry in section.items():
            assert set(TONGUES) == set(entry), key
            assert all(entry.values()), key


def test_the_blanks_to_fill_in_are_the_same_in_every_tongue() -> None:
    for key, entry in load_words().sections["interface"].items():
        blanks = {tuple(sorted(part.partition("}")[0] for part in text.split("{")[1:])) for text in entry.values()}
        assert 1 == len(blanks), key


def test_values_are_filled_in() -> None:
    assert "Page 3 de Rapport" == load_words().say("fr", "page_of", page=3, document="Rapport")


def test_what_has_no_name_is_called_by_its_code() -> None:
    assert "xx" == load_words().name("en", "language", "xx")


@pytest.mark.parametrize(
    ("asked", "accepted", "expected"),
    [
        (None, "", "en"),
        (None, "fr-CH, fr;q=0.9, en;q=0.8", "fr"),
        (None, "de, es;q=0.5, en;q=0.2", "es"),
        (None, "en;q=0.1, es;q=0.7", "es"),
        (None, "ja", "en"),
        (None, "fr;q=nonsense, es", "es"),
        ("es", "fr", "es"),
        ("klingon", "fr", "fr"),
    ],
)
def test_the_address_chooses_the_tongue_before_the_browser_does(
    asked: str | None, accepted: str, expected: str
) -> None:
    assert expected == choose_tongue(asked, accepted)
