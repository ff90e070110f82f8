"""Questions of surveys as they are printed."""

from ingest.wording.questions import is_question, question_before


def test_questions_are_known_by_mark_or_number() -> None:
    assert is_question("What has been done?")
    assert is_question("Q4. Measures to green trade")
    assert is_question("Pregunta 3: tecnología")
    assert not is_question("Since 2013 we have used an algorithm that scores declarations.")


def test_a_numbered_question_is_told_from_the_answer_behind_it() -> None:
    assert "Pregunta 1. ¿Ha medido su huella? (acción 2) " == question_before(
        "Pregunta 1. ¿Ha medido su huella? (acción 2) Sí."
    )
    assert "" == question_before("¿Y los animales? Una asociación los recoge.")
    assert "" == question_before("Question 1. Which measures were taken?")
