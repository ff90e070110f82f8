"""Words broken at a line's end."""

import pytest

from ingest.layout.hyphens import joined, words_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("environmental screening", ["environ-", "mental screening"]),
        ("the Co-operation Council", ["the Co-", "operation Council"]),
        ("a non-tariff measure", ["a non-", "tariff measure"]),
        ("Asia-Pacific region", ["Asia-", "Pacific region"]),
        ("CUSTOMS", ["CUS-", "TOMS"]),
        ("low- and middle-income", ["low-", "and middle-income"]),
        ("HFC-134a gas", ["HFC-", "134a gas"]),
        ("2019-2020", ["2019-", "2020"]),
        ("in 2021 - with a dash", ["in 2021 -", "with a dash"]),
        ("one two", ["one", "two"]),
        ("one two", ["one", "", "two"]),
        ("", []),
    ],
)
def test_lines_are_joined_with_care_for_hyphens(text: str, lines: list[str]) -> None:
    assert text == joined(lines, frozenset())


def test_a_spelling_elsewhere_in_the_document_keeps_the_hyphen() -> None:
    words = words_of(["a risk-based approach"])
    assert "a risk-based control" == joined(["a risk-", "based control"], words)


def test_a_spelling_elsewhere_in_the_document_drops_the_hyphen() -> None:
    words = words_of(["the existing measures"])
    assert "Existing IE systems" == joined(["Ex-", "isting IE systems"], words)


def test_cooperation_elsewhere_does_not_rename_the_co_operation_council() -> None:
    words = words_of(["international cooperation"])
    assert "Customs Co-operation Council" == joined(["Customs Co-", "operation Council"], words)


def test_two_words_of_the_document_make_a_compound() -> None:
    words = words_of(["tuberculosis and the deaths associated with it"])
    assert "tuberculosis-associated deaths" == joined(["tuberculosis-", "associated deaths"], words)


def test_a_word_broken_at_a_lines_end_is_not_taken_for_a_word_of_the_document() -> None:
    assert frozenset({"the", "Waste", "waste"}) == words_of(["the Waste ship-"])
