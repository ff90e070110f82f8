from ingest.finders.headings import find
from kb.practice import DocumentKind
from tests.ingest.hand_made import heading, manuscript, numbered, paragraph, table


def test_what_stands_under_a_heading_is_one_candidate() -> None:
    document = manuscript(
        heading("Poland: gas detectors"),
        paragraph("Officers of the Polish revenue administration inspected vehicles with detectors."),
        paragraph("The scheme that came to light consisted in reloading gas."),
    )
    (candidate,) = find(document)
    assert 2 == len(candidate.parts)
    assert candidate.heading is not None


def test_another_country_in_the_same_section_is_another_candidate() -> None:
    document = manuscript(
        heading("Seizures"),
        paragraph("In Kenya officers seized 41 t of timber at the port of Mombasa."),
        paragraph("In Indonesia officers seized 134 t of timber on board of a ship."),
    )
    assert 2 == len(find(document))


def test_numbered_paragraphs_tables_and_questions_are_left_to_others() -> None:
    assert [] == find(manuscript(heading("Dogs"), numbered("1.", "Kenya keeps dogs.")))
    assert [] == find(manuscript(heading("Dogs"), table(("Question", "Answer"))))
    assert [] == find(manuscript(heading("Q1. What has been done?"), paragraph("Much was done.")))


def test_clauses_of_a_declaration_are_left_to_others() -> None:
    clause = paragraph("WE UNDERTAKE to consider restrictions;")
    assert [] == find(manuscript(heading("Declaration"), clause, kind=DocumentKind.DECLARATION))


def test_text_without_any_heading_is_found() -> None:
    (candidate,) = find(manuscript(paragraph("Kenya trained 40 officers.")))
    assert None is candidate.heading


def test_results_under_a_heading_of_their_own_belong_to_what_was_done() -> None:
    document = manuscript(
        heading("Case 1. An electronic seal"),
        heading("What was done", level=2),
        paragraph("In 2017 the Rwanda Revenue Authority launched electronic seals for goods in transit."),
        heading("Results", level=2),
        paragraph("Stops on the way were cut by half."),
    )
    (candidate,) = find(document)
    assert 2 == len(candidate.parts)


def test_a_fact_box_is_context_and_a_signature_stands_apart() -> None:
    document = manuscript(
        heading("Case 1"),
        paragraph("Officers found mercury in 2022 in gravel."),
        table(("Country: Peru",), ("Route: Mexico",)),
        paragraph("The editors"),
        paragraph("It was sealed at once."),
    )
    first, signature = find(document)
    assert ["Country: Peru", "Route: Mexico"] == [part.text for part in first.context]
    assert (2, "The editors") == (len(first.parts), signature.text)


def test_recitals_outside_of_declarations_are_candidates_each() -> None:
    text = "NOTING that the Philippines set a rate of 0%, NOTING ALSO that India extended its exemptions,"
    assert 2 == len(find(manuscript(heading("Rates of duty"), paragraph(text))))
