"""A spreadsheet of answers as the paper that practices are read from. It has no first page to say what it is."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.facts.document_facts import DocumentFacts
from ingest.facts.issuer import Issuer
from ingest.facts.paper import Paper, read_paper
from ingest.fields.told import Told
from ingest.parsed import ParsedPdf
from ingest.sheets.answers import told_by
from ingest.sheets.entries import Entered, doubts_of, told_in
from ingest.sheets.survey import Respondent, read_survey
from ingest.sheets.template import Column, load_template
from ingest.wording.customs import is_about_customs
from kb.practice import DocumentKind, Level
from kb.vocabulary import Vocabulary


def read_sheet_paper(parsed: ParsedPdf, vocabulary: Vocabulary) -> Paper:
    """The survey in `parsed.sheets` with its candidates told; kind, sender and date are those of a survey's answers.

    A date in an answer is none of the document, nor is the first administration its sender.
    """
    survey = read_survey(parsed, vocabulary)
    paper = read_paper(survey.parsed, vocabulary)
    told = tuple(one for respondent in survey.respondents for one in _told(respondent, paper.language, vocabulary))
    facts = replace(
        paper.facts, title=survey.title, reference=None, issuer=Issuer(), issued_on=None, year=None, dated=None
    )
    return replace(
        paper,
        facts=_held_back(facts, survey.respondents, vocabulary),
        kind=DocumentKind.SURVEY_ANSWERS,
        kind_confidence=1.0,
        about=None,
        head=(),
        about_customs=is_about_customs((" ".join(survey.parsed.page_texts),)),
        told=told,
    )


def _told(respondent: Respondent, language: str | None, vocabulary: Vocabulary) -> list[Told]:
    if not respondent.entered:
        return told_by(respondent, language, vocabulary)
    entry = told_in(respondent.entered, vocabulary)
    return [entry] if entry else []


def _held_back(facts: DocumentFacts, respondents: Iterable[Respondent], vocabulary: Vocabulary) -> DocumentFacts:
    """`facts` with the doubts of the template's rows; for Members unless each row may be read by everybody.

    The file is one: whoever may read one row of it may save them all.
    """
    rows = [respondent.entered for respondent in respondents if respondent.entered]
    doubts = [doubt for row in rows for doubt in doubts_of(row, vocabulary)]
    kept = [row for row in rows if not _is_public(row)]
    if kept and facts.access is Level.PUBLIC:
        page = next(iter(kept[0].values())).page
        doubts.append(f"Row {page} does not say that everybody may read it; the practices of the file are for Members.")
        facts = replace(facts, access=Level.MEMBERS)
    return replace(facts, warnings=(*facts.warnings, *doubts))


def _is_public(row: Entered) -> bool:
    return Column.PUBLISH in row and load_template().is_public(row[Column.PUBLISH].text)
