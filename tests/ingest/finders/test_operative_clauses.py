from ingest.finders.operative_clauses import find
from kb.practice import DocumentKind
from tests.ingest.hand_made import heading, manuscript, numbered, paragraph


def test_the_opening_each_paragraph_of_the_preamble_and_each_clause_are_candidates() -> None:
    document = manuscript(
        heading("DECLARATION ON GREEN CUSTOMS"),
        paragraph("We, the Heads of Customs, HAVING MET in Baku for a dialogue,"),
        paragraph("RECOGNIZING that trade moves across borders,"),
        paragraph("and that waste does so too,"),
        numbered("1.", "WE UNDERTAKE to establish a network of contact points:"),
        numbered("(a)", "one for each administration;"),
        numbered("2.", "WE REQUEST the Chair to report."),
        kind=DocumentKind.DECLARATION,
    )
    assert [1, 2, 2, 1] == [len(candidate.parts) for candidate in find(document)]


def test_a_preamble_set_as_one_paragraph_is_cut_at_its_openings() -> None:
    document = manuscript(
        paragraph("Réunis à Bakou, Conscients du préjudice, Rappelant que Kenya Customs forme des chiens,"),
        numbered("1.", "Nous décidons de créer un réseau ;"),
        kind=DocumentKind.DECLARATION,
    )
    assert ["Réunis à Bakou,", "Conscients du préjudice,", "Rappelant que Kenya Customs forme des chiens,"] == [
        candidate.text for candidate in find(document)[:3]
    ]


def test_clauses_are_known_in_french_and_spanish() -> None:
    french = manuscript(paragraph("NOUS NOUS ENGAGEONS à créer un réseau ;"), kind=DocumentKind.DECLARATION)
    spanish = manuscript(paragraph("NOS COMPROMETEMOS a crear una red;"), kind=DocumentKind.DECLARATION)
    assert [1, 1] == [len(find(french)), len(find(spanish))]


def test_sections_without_clauses_are_left_to_others() -> None:
    assert [] == find(manuscript(paragraph("The Declaration was adopted in 2024."), kind=DocumentKind.DECLARATION))


def test_a_numbered_paragraph_is_a_clause_of_its_own_whatever_its_verb() -> None:
    clauses = (numbered("1.", "Nous décidons de créer un réseau ;"), numbered("2.", "Les services se consulteront."))
    assert 2 == len(find(manuscript(*clauses, kind=DocumentKind.DECLARATION)))
