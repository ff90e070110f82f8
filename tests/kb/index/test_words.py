"""The words of a text: what each language, number and code becomes, and how much each weighs."""

import logging
import subprocess
import sys

import pytest

from kb.index.words import SparseVector, length, sparse_document, sparse_query, tokens


def weights(vector: SparseVector) -> dict[int, float]:
    return dict(zip(vector.indices, vector.values, strict=True))


def score(question: str, languages: tuple[str, ...], text: str, language: str | None) -> float:
    """What an engine computes, with every IDF 1."""
    document = weights(sparse_document(text, language))
    return sum(value * document.get(index, 0.0) for index, value in weights(sparse_query(question, languages)).items())


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The seized wastes", "en", ["seized", "en:seiz", "wastes", "en:wast"]),
        ("Les déchets saisis", "fr", ["dechets", "fr:dechet", "saisis", "fr:sais"]),
        ("la gestión de residuos", "es", ["gestion", "es:gestion", "residuos", "es:residu"]),
        ("os resíduos e a fiscalização", "pt", ["residuos", "pt:residu", "fiscalizacao", "pt:fiscaliz"]),
        ("контроль за отходами", "ru", ["контроль", "ru:контрол", "отходами", "ru:отход"]),
        ("die Straße", "de", ["strasse", "de:strass"]),
        ("الجمارك", "ar", ["الجمارك", "ar:جمارك"]),
        ("打击洋垃圾走私", "zh", ["打击", "垃圾", "洋垃圾", "走私"]),
        ("ASYCUDA", None, ["asycuda"]),
    ],
)
def test_words_are_folded_and_stemmed_in_their_language(text: str, language: str | None, expected: list[str]) -> None:
    assert expected == tokens(text, () if language is None else (language,))


def test_a_question_has_stems_of_each_likely_language() -> None:
    assert ["transit", "en:transit", "fr:trans"] == tokens("transit", ("en", "fr"))


def test_arabic_letters_vowels_and_digits_are_made_even() -> None:
    assert tokens("الإدارة", ("ar",)) == tokens("الإدَارَة", ("ar",))
    assert tokens("اداره", ("ar",))[0] == tokens("إدارة", ("ar",))[0]
    assert ["2023"] == tokens("٢٠٢٣", ("ar",))


def test_scripts_choose_their_language_whatever_the_text_is_said_to_be() -> None:
    assert tokens("отходами", ("ru",)) == tokens("отходами", ("en",))
    assert ["customs", "en:custom", "海关"] == tokens("customs 海关", ("en",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3923.30", ["3923", "30", "392330"]),
        ("99,000", ["99", "000", "99000"]),
        ("HFC-134a", ["hfc", "134a", "hfc134a"]),
        ("R-410A", ["410a", "r410a"]),
        ("R410A", ["r410a"]),
        ("75-45-6", ["75", "45", "6", "75456"]),
        ("e-waste", ["waste", "ewaste"]),
        ("2019-2020", ["2019", "2020"]),
        ("return-refill", ["return", "refill"]),
        ("2020.The", ["2020"]),
        ("7", ["7"]),
    ],
)
def test_numbers_are_kept_and_codes_also_stand_joined(text: str, expected: list[str]) -> None:
    assert expected == [token for token in tokens(text, ("en",)) if ":" not in token]


def test_a_soft_hyphen_does_not_cut_a_word() -> None:
    assert tokens("packaging", ("en",)) == tokens("pack\u00adaging", ("en",))


@pytest.mark.parametrize(
    ("text", "language"),
    [("the of and how", "en"), ("où sont les", "fr"), ("¿dónde está?", "es"), ("что и как", "ru"), ("我们的", "zh")],
)
def test_stop_words_say_nothing(text: str, language: str) -> None:
    assert [] == tokens(text, (language,))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("free", "en"), ("goods", "en"), ("empty", "en"), ("UK", "en"), ("EU", "fr"), ("retour", "fr"),
        ("trata", "es"), ("вода", "ru"),
    ],
)  # fmt: skip
def test_words_that_a_question_about_customs_hinges_on_are_kept(text: str, language: str) -> None:
    assert 1 == length(text, language)


def test_a_word_counts_the_same_whether_its_stem_differs_or_not() -> None:
    assert pytest.approx(score("green", ("en",), "green", "en")) == score("packaging", ("en",), "packaging", "en")


def test_a_number_counts_as_much_as_a_word() -> None:
    assert pytest.approx(score("2024", ("en",), "2024", "en")) == score("packaging", ("en",), "packaging", "en")


def test_another_ending_and_a_name_in_another_language_count_half() -> None:
    exact = score("waste", ("en",), "waste", "en")
    assert pytest.approx(exact / 2) == score("wastes", ("en",), "waste", "en")
    assert pytest.approx(exact / 2) == score("CITES", ("fr",), "CITES", "en")
    assert exact > score("wastes", ("en",), "waste", "en") > 0


def test_stems_of_different_languages_do_not_meet() -> None:
    assert 0 == score("transits", ("fr",), "transit", "en")


def test_weights_are_those_of_bm25() -> None:
    [value] = sparse_document("2024 2024", None, average_length=2).values
    assert pytest.approx(2 * 2.2 / (2 + 1.2)) == value
    [value] = sparse_document("2024", None, average_length=2).values
    assert pytest.approx(2.2 / (1 + 1.2 * (0.25 + 0.75 / 2))) == value


def test_a_longer_text_gives_a_word_less_weight() -> None:
    assert score("2024", (), "2024", None) > score("2024", (), "2024 " + "2025 " * 50, None)


def test_indices_rise_and_are_the_same_in_every_process() -> None:
    vector = sparse_document("Customs seized 3923.30 plastic waste", "en")
    assert sorted(set(vector.indices)) == list(vector.indices)
    program = "from kb.index.words import sparse_query; print(sparse_query('waste', ()).indices[0])"
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert sparse_query("waste", ()).indices == (int(printed),)


def test_a_text_without_words_gives_an_empty_vector() -> None:
    assert SparseVector((), ()) == sparse_document(" ; ", "en") == sparse_query("the", ("en",))


def test_chinese_is_cut_without_a_word_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        assert ["海关"] == tokens("海关", ("zh",))
    assert [] == caplog.records
