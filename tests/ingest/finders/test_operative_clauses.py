from ingest.finders.operative_clauses import find
from kb.practice import DocumentKind
from tests.ingest.hand_made import heading, manuscript, numbered, paragraph


def test_the_opening_and_each_clause_are_candidates_and_the_preamble_is_none() -> None:
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
    assert [1, 2, 1] == [len(candidate.parts) for candidate in find(document)]


def test_clauses_are_known_in_french_and_spanish() -> None:
    french = manuscript(paragraph("NOUS NOUS ENGAGEONS à créer un réseau ;"), kind=DocumentKind.DECLARATION)
    spanish = manuscript(paragraph("NOS COMPROMETEMOS a crear una red;"), kind=DocumentKind.DECLARATION)
    assert [1, 1] == [len(find(french)), len(find(spanish))]


def test_sections_without_clauses_are_left_to_others() -> None:
    assert [] == find(manuscript(paragraph("The Declaration was adopted in 2024."), kind=DocumentKind.DECLARATION))
