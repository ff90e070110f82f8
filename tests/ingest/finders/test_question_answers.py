import pytest

from ingest.finders.question_answers import find, is_answer
from tests.ingest.hand_made import heading, manuscript, paragraph, table

ANSWER = (
    "Since 2013 we have used a rules-based algorithm that scores declarations for the risk of illegal waste and shows "
    "the official which regime applies."
)
REST = "cooled by seawater from a district system; sensors switch off what nobody needs at night in the whole building."


def test_a_substantial_answer_is_a_candidate_with_question_and_country() -> None:
    document = manuscript(
        heading("Netherlands"),
        table(("Question", "Answer"), ("Q5. New technology (GCAP-25)", ANSWER), ("Q6. Plans?", "N/A")),
    )
    (candidate,) = find(document)
    assert ANSWER == candidate.text
    assert ["Netherlands", "Q5. New technology (GCAP-25)"] == [part.text for part in candidate.context]


def test_the_country_holds_until_the_next_one() -> None:
    document = manuscript(
        heading("Finland"),
        heading("Answers", level=2),
        table(("Q1", ANSWER)),
        heading("Ireland"),
        table(("Q1", ANSWER)),
    )
    assert ["Finland", "Ireland"] == [candidate.context[0].text for candidate in find(document)]


def test_the_administration_in_a_table_is_context() -> None:
    document = manuscript(table(("Administration", "Tulli (Finnish Customs)"), ("Q1. Measures", ANSWER)))
    (candidate,) = find(document)
    assert "Tulli (Finnish Customs)" in [part.text for part in candidate.context]


def test_a_country_alone_in_a_row_holds_for_the_rows_below() -> None:
    document = manuscript(table(("Kenya", ""), ("Q1", ANSWER), ("Uganda", ""), ("Q1", ANSWER)))
    assert ["Kenya", "Uganda"] == [candidate.context[0].text for candidate in find(document)]


def test_an_answer_over_the_page_is_one_candidate() -> None:
    document = manuscript(
        table(("Question", "Answer"), ("Q2. Describe it.", f"{ANSWER} Our building is")),
        table(("Question", "Answer"), ("", REST), ("Q3. Plans?", "None"), page=2),
    )
    (candidate,) = find(document)
    assert [1, 2] == [part.page for part in candidate.parts]


def test_answers_in_paragraphs_stand_under_their_questions() -> None:
    document = manuscript(
        heading("Kenya"),
        paragraph("Q1. Which measures has your administration taken?"),
        paragraph(ANSWER),
        paragraph("Q2. Which are planned?"),
        paragraph("See annex 2"),
    )
    (candidate,) = find(document)
    assert "Q1. Which measures has your administration taken?" == candidate.context[-1].text


def test_where_all_questions_stand_first_each_answer_stands_alone() -> None:
    document = manuscript(
        heading("Kenya"),
        paragraph("Q1. Which measures?"),
        paragraph("Q2. Which technology?"),
        paragraph(ANSWER),
        paragraph(f"In 2021 the officers of the port went on. {ANSWER}"),
    )
    assert 2 == len(find(document))


@pytest.mark.parametrize("text", ["N/A", "See annex", "Néant", "Voir annexe 2", "No aplica", "Sí", "☒ Yes ☐ No", ""])
def test_empty_answers_are_none(text: str) -> None:
    assert not is_answer(text)


def test_stories_counted_in_one_cell_are_one_candidate_each() -> None:
    document = manuscript(table(("Q1. Measures", f"Yes (a) {ANSWER} (b) {REST[0].upper()}{REST[1:]}")))
    assert [f"(a) {ANSWER}", f"(b) {REST[0].upper()}{REST[1:]}"] == [candidate.text for candidate in find(document)]


def test_the_title_of_a_part_in_a_row_of_its_own_stands_over_the_answers_below() -> None:
    document = manuscript(
        table(
            ("Kenya", ""),
            ("B. Footprint of Customs (GCAP-3)", ""),
            ("1. Measures", ANSWER),
            ("C. Greening trade (GCAP-18)", ""),
            ("2. Incentives", ANSWER),
        )
    )
    assert [
        ["Kenya", "B. Footprint of Customs (GCAP-3)", "1. Measures"],
        ["Kenya", "C. Greening trade (GCAP-18)", "2. Incentives"],
    ] == [[part.text for part in candidate.context] for candidate in find(document)]


def test_a_question_in_a_row_of_its_own_is_asked_under_the_title_of_its_part() -> None:
    document = manuscript(table(("Part B (GCAP 3)", ""), ("Which measures were taken?", ""), ("Fleet", ANSWER)))
    (candidate,) = find(document)
    assert ["Part B (GCAP 3)", "Which measures were taken?", "Fleet"] == [part.text for part in candidate.context]


def test_a_table_that_asks_is_read_though_its_first_part_is_called_contact() -> None:
    document = manuscript(heading("Contact"), table(("1. Strategy or policy?", "No"), ("2. Tools in use", ANSWER)))
    assert [ANSWER] == [candidate.text for candidate in find(document)]


def test_a_question_with_its_answer_behind_it_in_one_paragraph_stands_over_the_answer() -> None:
    document = manuscript(paragraph(f"Question 1. Has Customs measured its footprint? (action 2) {ANSWER}"))
    (candidate,) = find(document)
    assert ANSWER == candidate.text
    assert ["Question 1. Has Customs measured its footprint? (action 2)"] == [part.text for part in candidate.context]
