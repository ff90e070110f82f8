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


@pytest.mark.parametrize(
    ("first_page", "title", "kind"),
    [
        ("COMITÊ TÉCNICO Nº 2 Reunião ordinária (Ponto 7 da agenda)", "Agenda verde", DocumentKind.WORKING_PAPER),
        ("Ofício Circular nº 7/2025 Assunto: resíduos", "Resíduos", DocumentKind.OTHER),
        ("Inquérito: respostas das administrações", "Inquérito", DocumentKind.SURVEY_ANSWERS),
        ("Administrações participantes", "Operação MAR LIMPO: resultados", DocumentKind.OPERATION_REPORT),
        ("Second Meeting", "Recommendation on tariffs", DocumentKind.DECLARATION),
        ("ALERT 77-B Refuse declared as plastic", "Bulletin", DocumentKind.RILO_REPORT),
        ("Cahier n° 9", "La mer", DocumentKind.PARTNER_CASE_STUDY),
        ("Standing Committee 9th meeting", "Co-operation with customs", DocumentKind.WORKING_PAPER),
    ],
)
def test_kinds_are_told_by_what_papers_are_called(first_page: str, title: str, kind: DocumentKind) -> None:
    assert kind is document_kind(first_page, title, NOBODY, ()).kind


def test_the_more_speaks_for_a_kind_before_all_others_the_surer_it_is() -> None:
    little = document_kind("RILO", None, NOBODY, ())
    much = document_kind("RILO bulletin ALERT 77-B", "RILO bulletin", NOBODY, ())
    assert 0.5 < little.confidence < much.confidence <= 1


def test_a_paper_of_which_as_much_speaks_for_two_kinds_is_of_none() -> None:
    guess = document_kind("RILO circular no. 5", None, NOBODY, ())
    assert (DocumentKind.OTHER, 0.5) == (guess.kind, guess.confidence)
