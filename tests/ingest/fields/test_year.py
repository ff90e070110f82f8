from ingest.facts.document_facts import read_facts
from ingest.fields.year import find_year
from kb.practice import DocumentKind
from tests.ingest.hand_made import VOCABULARY, paragraph, parsed, reading

FACTS = read_facts(parsed(paragraph("Baku, November 2025")), VOCABULARY)


def year(text: str, *under: str, kind: DocumentKind = DocumentKind.OTHER) -> int | None:
    found = find_year(reading(text, under=under), kind, FACTS)
    return found.value if found else None


def test_the_latest_year_of_the_deeds_counts() -> None:
    assert 2020 == year("Waste came in during 2018. Officers returned it between January 2019 and March 2020.")


def test_a_cited_law_counts_only_without_a_better_year() -> None:
    assert 2018 == year("Under Decree 5 of 2012 officers checked all permits in 2018.")
    assert 1972 == year("The Convention of 1972 provides for free admission.")


def test_goals_and_years_to_come_do_not_count() -> None:
    assert None is year("We record all emissions, which fall by 2030.")
    assert 2023 == year("In 2023 Customs adopted targets for the year 2040.")


def test_a_heading_tells_the_year_when_the_text_does_not() -> None:
    assert 2014 == year("Officers returned the waste.", "Award 2014")


def test_what_a_declaration_declares_is_done_on_its_day() -> None:
    assert 2025 == year("We, the Heads of Customs, having met in Baku.", kind=DocumentKind.DECLARATION)
    assert None is year("Officers met in Baku.")


def test_what_was_done_by_a_year_gone_by_was_done_in_it() -> None:
    undated = read_facts(parsed(paragraph("Bulletin")), VOCABULARY)
    text = "By 2018 Kenya Customs introduced certificates online. Emissions fall by 2040."
    for facts in (FACTS, undated):
        found = find_year(reading(text), DocumentKind.OTHER, facts)
        assert found is not None
        assert 2018 == found.value


def test_the_date_of_a_reply_is_not_the_year_of_the_measure() -> None:
    assert None is year("Officers returned the waste.", "Wellington, 27 March 2025")


def test_the_number_of_its_own_act_tells_the_year_and_a_cited_one_does_not() -> None:
    assert 2020 == year("Circular 51/2020 exempts durable containers.")
    assert None is year("Under the government decree of 2018 officers ask for permits.")
    assert None is year("Before HS 2022 officers found no code for them.")


def test_a_plan_was_made_in_its_first_year_wherever_its_sentence_names_it() -> None:
    assert 2022 == year("Para o período de 2022 a 2025 a alfândega, com todo o pessoal, dispõe de um programa.")


def test_this_year_and_last_are_those_of_the_paper() -> None:
    assert 2025 == year(
        "Officers have used the boat since April of this year, says Kenya Customs, which this year built it."
    )
    assert 2024 == year("Last year officers opened 40 containers.")


def test_what_a_report_tells_without_a_year_was_done_in_its_operation() -> None:
    facts = read_facts(
        parsed(paragraph("11 March 2024"), paragraph("The operational phase ran from 5 to 30 June 2023.")), VOCABULARY
    )
    told = reading("Officers in Banjul opened 22 containers and found scrap in nine.")
    found = find_year(told, DocumentKind.OPERATION_REPORT, facts)
    assert found
    assert (2023, False) == (found.value, found.evidence.stated)
    assert None is find_year(told, DocumentKind.OTHER, facts)


def test_what_an_operations_report_tells_without_a_year_is_of_the_reports_own() -> None:
    assert 2025 == year("Officers opened 312 cars at Cotonou.", kind=DocumentKind.OPERATION_REPORT)


def test_a_bulletin_tells_its_own_year_with_a_month_alone() -> None:
    assert 2025 == year("The branch weighed one cylinder in twenty in July.", kind=DocumentKind.RILO_REPORT)
    assert None is year("The branch weighs what may be a cylinder.", kind=DocumentKind.RILO_REPORT)
