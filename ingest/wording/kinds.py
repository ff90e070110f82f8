"""Words by which papers say of what kind they are, on their first page and in their titles."""

# ruff: noqa: RUF001 - the typographic quotes of French papers
import re
from dataclasses import dataclass

from kb.practice import DocumentKind


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak for a kind: `points` on the first page, and as many again as `in_title` in the title."""

    points: float
    in_title: float
    pattern: re.Pattern[str]


def _cue(points: float, in_title: float, *alternatives: str) -> Cue:
    return Cue(points, in_title, re.compile("|".join(alternatives), re.IGNORECASE))


CUES: dict[DocumentKind, tuple[Cue, ...]] = {
    DocumentKind.DECLARATION: (
        _cue(
            0.5,
            4.0,
            r"\bdeclaration\b(?! of (?:goods|origin|conformity|interest))",
            r"\bdéclaration (?:de|sur|commune|conjointe|ministérielle)\b(?! en douane)",
            r"\bdeclaración (?:de|sobre|conjunta|ministerial)\b(?! de mercancías)",
        ),
        _cue(
            1.5,
            0.0,
            r"\bwe,? the (?:heads|ministers|directors|members|representatives)",
            r"\bnous,? (?:les )?(?:chefs|ministres|directeurs)",
            r"\bnosotros,? (?:los )?(?:jefes|ministros|directores)",
        ),
    ),
    DocumentKind.RILO_REPORT: (
        _cue(
            2.5,
            1.0,
            r"\bRILO\b(?!s)",
            r"\bRegional Intelligence Liaison Office\b",
            r"\bBRLR\b",
            r"\bbureau régional de liaison",
            r"\bORCV\b",
            r"\boficina regional de (?:enlace|vinculación)",
        ),
    ),
    DocumentKind.OPERATION_REPORT: (
        _cue(
            0.5,
            4.0,
            r"\boperations?\s+[A-Z][\w-]+",
            r"\bopérations?\s+(?!de\b)[A-Z«][\w-]+",
            r"\b(?:operación|operativo)\s+[A-Z«][\w-]+",
        ),
        _cue(
            1.0,
            1.0,
            r"\bparticipating (?:countries|administrations)",
            r"\bjoint customs operation",
            r"\bopérations? douanières? conjointes?",
            r"\boperaci(?:ón|ones) (?:aduaneras? )?conjuntas?",
            r"\b(?:administrations|pays) participant(?:e?s)",
            r"\b(?:administraciones|países) participantes",
        ),
    ),
    DocumentKind.SURVEY_ANSWERS: (
        _cue(0.8, 2.0, r"\bsurvey\b", r"\bquestionnaire\b", r"\benquête\b", r"\bencuesta\b", r"\bcuestionario\b"),
        _cue(
            1.2,
            2.0,
            r"\b(?:answers?|replies|responses) (?:received|to|from|by)\b",
            r"\bcompilation of (?:answers|replies|responses)",
            r"\bréponses (?:reçues|au|des|de)\b",
            r"\brespuestas (?:recibidas|al|de)\b",
        ),
    ),
    DocumentKind.PARTNER_CASE_STUDY: (
        _cue(
            2.0,
            2.0,
            r"\bcase[\s-]+(?:stud(?:y|ies)|sheets?)",
            r"\b(?:études?|fiches?) de cas\b",
            r"\b(?:estudios?|fichas?) de casos?\b",
            r"\b(?:magazine|newsletter|issue \d+)\b",
            r"\bbulletin (?:régional|d['’]information)",
            r"\bboletín (?:regional|informativo)",
            r"\bcasos y recursos\b",
        ),
        _cue(
            0.7, 0.5, r"\bOzonAction\b", r"\bUNODC\b", r"\bONUDC\b", r"\bUNEP\b", r"\bPNUE\b", r"\bPNUMA\b", r"\bNGO\b"
        ),
    ),
    DocumentKind.WORKING_PAPER: (
        _cue(
            1.5,
            0.5,
            r"\b(?:technical|enforcement|standing|system|nomenclature|scientific) committee\b",
            r"\bpolicy commission\b",
            r"\bcomité (?:technique|permanent|técnico)",
            r"\bcommission de politique",
            r"\bconference of the parties\b",
        ),
        _cue(
            1.5,
            0.0,
            r"\b\d+(?:st|nd|rd|th)(?:/\d+(?:st|nd|rd|th))? (?:session|meeting)",
            r"\b\d+(?:e|ème)s?(?:/\d+(?:e|ème)s?)? (?:session|réunion)",
            r"\b\d+\.?ª (?:sesión|reunión)",
        ),
        _cue(
            1.5,
            0.0,
            r"\b(?:item|point|punto) [\w.]+ (?:on|of|de|del|à) (?:the|l['’]|la)?\s*(?:provisional )?(?:agenda"
            r"|ordre du jour|orden)",
            r"\bagenda item\b",
        ),
        _cue(
            2.5,
            0.0,
            r"\bpurpose of (?:the )?document",
            r"\baction required\b",
            r"\bobjet du document",
            r"\bmesures? (?:attendues?|à prendre)",
            r"\bobjeto del documento",
            r"\bmedidas solicitadas",
        ),
    ),
    DocumentKind.MEMBER_SUBMISSION: (
        _cue(
            1.0,
            3.0,
            r"\bsubmission (?:by|of|from)\b",
            r"\bsubmitted by\b",
            r"\bcontribution (?:of|by|from|de|du|des|à)\b",
            r"\bprésentée? par\b",
            r"\bpresentad[oa] por\b",
            r"\bcontribución (?:de|del|al)\b",
            r"\bnational (?:report|contribution)\b",
        ),
        _cue(
            1.5,
            0.0,
            r"(?:to|to the|à l['’]attention du|a la|para la)\s+(?:secretariat|secrétariat|secretaría)\b",
            r"^(?:secretaría|secretariat|secrétariat) (?:de la|of the|de l['’])",
            r"\bour (?:administration|service|experience)\b",
            r"\bnotre (?:administration|service|pays)\b",
            r"\bnuestr[oa] (?:administración|servicio|país)\b",
        ),
    ),
    DocumentKind.OTHER: (
        _cue(
            2.5,
            2.0,
            r"\bcirculars?\s+(?:no|n°|nº|letter|\d)",
            r"\bcirculaire\s+(?:n°|no|\d)",
            r"\bcircular\s+(?:n[.º°]|núm|\d)",
        ),
        _cue(1.0, 1.0, r"\bsubject\s*:", r"\bobjet\s*:", r"\basunto\s*:"),
        _cue(
            1.0,
            0.0,
            r"\bdear (?:sir|madam|colleague|director)",
            r"\bsir/madam",
            r"\bmadame,? monsieur",
            r"\bestimad[oa]s?\b",
        ),
    ),
}
