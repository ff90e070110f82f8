# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs
import pytest

from ingest.candidate.segments import TextPart
from ingest.fields.gcap_items import find_gcap_items, names_plan
from ingest.fields.item_column import find_items_in_column
from ingest.wording.questions import is_question
from tests.ingest.hand_made import table


def items(text: str, heading: str | None = None) -> tuple[int, ...]:
    found = find_gcap_items([TextPart(text, 1)], [TextPart(heading, 1)] if heading else [])
    return found.value if found else ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as asked for by GCAP item 19", (19,)),
        ("under GCAP-18 and GCAP-19", (18, 19)),
        ("GCAP’s 5, 6, 8, 20, 21 and 27 were delivered", (5, 6, 8, 20, 21, 27)),
        ("action 18 of the Plan", (18,)),
        ("item 19 of the Green Customs Action Plan", (19,)),
        ("point 19 du Plan d'action", (19,)),
        ("la medida 18 del Plan de Acción", (18,)),
        ("mesures 3, 18 et 19 du Plan d'action pour des douanes vertes (GCAP)", (3, 18, 19)),
    ],
)
def test_items_are_read_in_each_language(text: str, expected: tuple[int, ...]) -> None:
    assert expected == items(text)


@pytest.mark.parametrize(
    "text",
    ["item 6 on the Agenda", "the GCAP holds 40 action items", "GCAP 2023", "paragraph 19", "GCAP-41", "3 measures"],
)
def test_other_numbers_are_no_items(text: str) -> None:
    assert () == items(text)


def test_a_heading_of_a_paper_on_the_plan_names_items_bare() -> None:
    assert (3,) == items("Le parc automobile a été renouvelé.", "Notre propre empreinte (mesure 3)")


def test_the_text_goes_before_the_heading() -> None:
    assert (25,) == items("Done under GCAP-25.", "GCAP-18")


def test_the_plan_is_known_by_its_names() -> None:
    assert names_plan("le Plan d'action pour des douanes vertes")
    assert not names_plan("a plan for action")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("См. пункты 18 и 25 Плана действий.", (18, 25)),
        ("В Плане действий этому посвящён пункт 19.", (19,)),
        ("пункт 19 ПДЗТ", (19,)),
        ("План действий по зелёной таможне (пункты 3 и 26)", (3, 26)),
    ],
)
def test_items_are_named_in_russian(text: str, expected: tuple[int, ...]) -> None:
    assert expected == items(text)


@pytest.mark.parametrize(
    "text",
    [
        "This is agenda item 3 and does not concern the GCAP.",
        "The GCAP was discussed under item 5 of the agenda.",
        "The tool is not for GCAP item 18.",
        "Le GCAP, point 6 de l'ordre du jour, a été salué.",
    ],
)
def test_items_of_the_agenda_and_denied_ones_are_none(text: str) -> None:
    assert None is find_gcap_items([TextPart(text, 1)])


def test_in_a_paper_on_the_plan_a_tag_first_or_in_brackets_is_an_item() -> None:
    tagged = find_gcap_items([TextPart("Item 18 (greening of trade). A trader fills in one form.", 1)], tagged=True)
    assert tagged is not None
    assert (18,) == tagged.value
    assert None is find_gcap_items([TextPart("Item 18 of the list was seized.", 1)])


def test_a_column_of_items_tells_the_item_of_its_row() -> None:
    grid = table(("Measure", "GCAP item"), ("Crates come back.", "18 and 19"), ("Gas was seized.", "25"))
    beside = [TextPart(cell.text, 1, cell.box) for cell in grid.rows[2]]
    found = find_items_in_column(beside, [grid])
    assert found is not None
    assert ((25,), "25") == (found.value, found.evidence.quote)
    assert None is find_items_in_column(beside, [table(("Measure", "Pages"), ("Gas was seized.", "25"))])


def test_portuguese_papers_call_the_plan_and_its_items_by_their_own_names() -> None:
    found = find_gcap_items([TextPart("boas práticas (item 3 do Plano de Ação para a Aduana Verde)", 1)])
    assert found is not None
    assert (3,) == found.value


def test_items_asked_for_behind_a_question_and_plans_in_small_letters_are_read():
    assert (3,) == items("Мера относится к пункту 3 плана действий.")
    assert is_question("3. Do you use new technology? (GCAP item 25)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(item 3). Done under item 19 of the same Plan", (3, 19)),
        ("Au titre du point 3 du même Plan, rien n'est imprimé.", (3,)),
        ("según el punto 19 del mismo Plan", (19,)),
        ("conforme o item 19 do mesmo Plano", (19,)),
        ("мера по пункту 19 того же плана", (19,)),
        ("عملا بالبند 19 من الخطة نفسها", (19,)),
        ("ولا أرقام فيه (البند 3).", (3,)),
        ("符合同一计划第19项的要求", (19,)),
        ("做法已公布（第18、25项）。", (18, 25)),
    ],
)
def test_a_paper_on_the_plan_calls_it_the_same_plan_or_puts_the_item_in_brackets(
    text: str, expected: tuple[int, ...]
) -> None:
    found = find_gcap_items([TextPart(text, 1)], tagged=True)
    assert found is not None
    assert expected == found.value


def test_the_number_of_a_decree_beside_an_item_is_none() -> None:
    assert (19,) == items(
        "Sans caution (décision n° 38-DGD du 5 juin), au point 19 du Plan d'action pour une douane verte."
    )


def test_the_relevant_items_may_be_named_after_their_verb() -> None:
    assert (3,) == items("The relevant GCAP items are, in our understanding, 3.")


@pytest.mark.parametrize(
    "text",
    [
        "adopté par le plan d'action pour une douane verte",
        "el plan de acción de aduana verde",
        "o plano de ação para a alfândega verde",
        "план действий «Зелёная таможня»",
        "the green customs action plan",
    ],
)
def test_the_plan_is_known_in_small_letters_too(text: str) -> None:
    assert names_plan(text)
