"""The layouts of Word papers by the names that documents use. Types nothing."""

from collections.abc import Mapping

from corpus.build.docx.layout import Layout
from corpus.build.docx.layouts.case_sheets import CASE_SHEETS
from corpus.build.docx.layouts.circular import CIRCULAR
from corpus.build.docx.layouts.declaration import DECLARATION
from corpus.build.docx.layouts.letter import LETTER
from corpus.build.docx.layouts.member_submission import MEMBER_SUBMISSION
from corpus.build.docx.layouts.operation_report import OPERATION_REPORT
from corpus.build.docx.layouts.rilo_report import RILO_REPORT
from corpus.build.docx.layouts.survey_answers import SURVEY_ANSWERS
from corpus.build.docx.layouts.working_paper import WORKING_PAPER

LAYOUTS: Mapping[str, Layout] = {
    "case_sheets": CASE_SHEETS,
    "circular": CIRCULAR,
    "declaration": DECLARATION,
    "letter": LETTER,
    "member_submission": MEMBER_SUBMISSION,
    "operation_report": OPERATION_REPORT,
    "rilo_report": RILO_REPORT,
    "survey_answers": SURVEY_ANSWERS,
    "working_paper": WORKING_PAPER,
}
