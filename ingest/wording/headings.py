"""Headings that say what a part of a paper is for, in several languages, not what it tells."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re

# Parts that hold no practice in any document.
_FORMAL = re.compile(
    r"^(?:[IVXLC\d]+[.)]\s*|[A-Z][.)]\s+|annex\w*\s+\w+[.:\s–-]*)*(?:"
    r"purpose of (?:the )?document|action required.*|actions? (?:requested|proposed)|agenda|(?:table of )?contents"
    r"|acknowledge?ments?|thanks"
    r"|(?:public )?sources?(?: of .*| and .*| used.*)?|references|bibliography|further reading"
    r"|abbreviations(?: and acronyms)?|acronyms|glossary|disclaimer|contacts?(?: (?:details|points?|persons?"
    r"|information))?|list of .*"
    r"|about this (?:document|reconstruction|paper|compilation)|note on .*|imprint|copyright.*|signatories"
    r"|signatures?|closing|distribution|addressees"
    r"|objet du document|mesures? (?:attendues?|à prendre|demandées?).*|suites? à donner.*|ordre du jour"
    r"|table des matières|sommaire|remerciements|sources(?: .*)?|références|bibliographie|abréviations.*|sigles.*"
    r"|glossaire"
    r"|avertissement|contacts?|signataires|points? de contact"
    r"|objeto del documento|finalidad del documento|medidas? (?:solicitadas?|requeridas?).*|acción solicitada.*"
    r"|orden del día|índice|contenido|agradecimientos|fuentes(?: .*)?|referencias|bibliografía|abreviaturas.*"
    r"|siglas.*|glosario"
    r"|advertencia|aviso|firmas|signatarios|contacto"
    r")\s*[:.]?$",
    re.IGNORECASE,
)
# Parts that seldom hold one: what was before, what is to come, what all agree on.
_AROUND = re.compile(
    r"\b(?:background|introduction|context|foreword|preface|next steps|way forward|future (?:work|plans)|outlook"
    r"|conclusions?|lessons|challenges|general(?: remarks)?|scope|method(?:ology)?|definitions?|plans"
    r"|contexte|avant-propos|préface|prochaines étapes|perspectives|suite des travaux|généralités|méthode"
    r"|méthodologie|défis|enjeux"
    r"|antecedentes|introducción|contexto|prólogo|presentación|próximos pasos|perspectivas|conclusiones|generalidades"
    r"|método|metodología|desafíos|retos)\b",
    re.IGNORECASE,
)


def is_formal(heading: str) -> bool:
    """Whether what stands under `heading` is only formalities ("Sources", "Remerciements", "Orden del día")."""
    return _FORMAL.match(heading.strip()) is not None


def is_around(heading: str) -> bool:
    """Whether `heading` announces what lies around the practices: background, outlook, generalities."""
    return len(heading.split()) <= 6 and _AROUND.search(heading) is not None  # noqa: PLR2004 - a longer one tells something
