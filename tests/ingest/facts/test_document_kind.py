import pytest

from ingest.facts.document_kind import document_kind
from ingest.facts.issuer import Issuer
from kb.practice import DocumentKind
from tests.ingest.hand_made import NOBODY, numbered, paragraph, table


@pytest.mark.parametrize(
    ("first_page", "title", "kind"),
    [
        (
            "PERMANENT TECHNICAL COMMITTEE 249th/250th Sessions Purpose of document",
            "Status",
            DocumentKind.WORKING_PAPER,
        ),
        ("Comité technique permanent Objet du document", "Rapport", DocumentKind.WORKING_PAPER),
        ("RILO Asia/Pacific bulletin", "Environmental crime", DocumentKind.RILO_REPORT),
        ("Participating administrations", "Operation DEMETER: report", DocumentKind.OPERATION_REPORT),
        ("Adoptée à Bakou", "Déclaration sur les douanes vertes", DocumentKind.DECLARATION),
        ("UNEP OzonAction", "Case sheets", DocumentKind.PARTNER_CASE_STUDY),
        ("Encuesta: respuestas de los Miembros", "Encuesta sobre aduanas verdes", DocumentKind.SURVEY_ANSWERS),
        ("Circular No. 51/2020 Subject: durable containers", "Durable containers", DocumentKind.OTHER),
        ("Some thoughts", None, DocumentKind.OTHER),
    ],
)
def test_kinds_are_told_by_words(first_page: str, title: str | None, kind: DocumentKind) -> None:
    assert kind is document_kind(first_page, title, NOBODY, ()).kind


def test_what_an_administration_sends_is_its_submission() -> None:
    guess = document_kind("Good practices", "Good practices", Issuer("Tulli", "FIN"), ())
    assert (DocumentKind.MEMBER_SUBMISSION, "Tulli sent it") == (guess.kind, guess.reason)


def test_many_questions_make_survey_answers() -> None:
    asked = table(*((f"Q{n}. What has been done?", "Much") for n in range(5)))
    assert DocumentKind.SURVEY_ANSWERS is document_kind("Form", None, NOBODY, (asked,)).kind


def test_clauses_after_a_preamble_make_a_declaration() -> None:
    clauses = (
        paragraph("RECOGNIZING that trade moves across borders,"),
        numbered("1.", "WE UNDERTAKE to consider restrictions;"),
        numbered("2.", "WE ENCOURAGE administrations to introduce technology;"),
        numbered("3.", "WE REQUEST the Chair to report."),
    )
    assert DocumentKind.DECLARATION is document_kind("Baku, 2024", None, NOBODY, clauses).kind
