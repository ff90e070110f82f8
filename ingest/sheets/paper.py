"""A spreadsheet of answers as the paper that practices are read from. It has no first page to say what it is."""

from dataclasses import replace

from ingest.facts.issuer import Issuer
from ingest.facts.paper import Paper, read_paper
from ingest.parsed import ParsedPdf
from ingest.sheets.answers import told_by
from ingest.sheets.survey import read_survey
from ingest.wording.customs import is_about_customs
from kb.practice import DocumentKind
from kb.vocabulary import Vocabulary


def read_sheet_paper(parsed: ParsedPdf, vocabulary: Vocabulary) -> Paper:
    """The survey in `parsed.sheets` with its candidates told; kind, sender and date are those of a survey's answers.

    A date in an answer is none of the document, nor is the first administration its sender.
    """
    survey = read_survey(parsed, vocabulary)
    paper = read_paper(survey.parsed, vocabulary)
    told = tuple(one for respondent in survey.respondents for one in told_by(respondent, paper.language, vocabulary))
    facts = replace(
        paper.facts, title=parsed.facts.title, reference=None, issuer=Issuer(), issued_on=None, year=None, dated=None
    )
    return replace(
        paper,
        facts=facts,
        kind=DocumentKind.SURVEY_ANSWERS,
        about=None,
        head=(),
        about_customs=is_about_customs((" ".join(survey.parsed.page_texts),)),
        told=told,
    )
