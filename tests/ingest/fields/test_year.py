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
