"""Finds candidates in declarations: who met where, and each paragraph of the preamble and each operative clause."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re

from ingest.candidate.manuscript import Manuscript
from ingest.candidate.outline import Section
from ingest.candidate.recitals import RECITALS, is_preamble, split_at_recitals
from ingest.candidate.segments import Candidate, Shape, TextPart, part_of
from ingest.finders.grouping import headings_over, is_numbered, is_text, may_hold_practices
from ingest.text.actors import find_actors
from ingest.text.country_titles import titled
from kb.vocabulary import Vocabulary

_OPERATIVE = re.compile(
    r"^\W*(?:(?:we|nous|nosotros|nos|hereby|also|further|strongly|jointly|en outre|également|además|asimismo|se)\s+)*"
    r"(?:intend|commit|agree|undertake|resolve|decide|invite|encourage|request|call|urge|recommend|adopt|endorse"
    r"|welcome|support|affirm|declare|establish|pledge|instruct|promote|strengthen"
    r"|avons l['’]intention|s['’]engage|engageons|prions|conv(?:ient|enons|iennent)|décid|encourag|demand"
    r"|recommand|adopt|appel(?:le|ons)|prie|charge|affirm|déclar|exhort"
    r"|compromet|tenemos la intención|acord|acuerda|decid|invita|alent|alienta|solicita|recomiend|adopta|exhorta"
    r"|insta|encarga|declara|resuelve|pide"
    r"|(?:(?:мы|настоящим|также|далее)\s+)*(?:заявля|обязуе|договорил|призыва|поруча|прос[ия]т|просим|рекоменду|приветству"
    r"|поддержива|реша[ею]|решил|постановля|намерен|соглаша|принима|утвержда|подтвержда|созда[её]|учрежда|предлага"
    r"|выража[ею]|одобря|содейству|укрепля|поощря|условил))",
    re.IGNORECASE,
)

# The same in Arabic and Chinese, where nothing but a verb of this kind opens a paragraph of a declaration.
_PREAMBLE_TOO = re.compile(
    r"^\W*(?:و?(?:إذ|اذ)\s+\w+|إدراك[اً]*|اقتناع[اً]*|إيمان[اً]*|وعي[اً]*|استناد[اً]*|وبعد|回顾|铭记|认识到|意识到|忆及|考虑到|注意到|深信|确信|重申|关切|赞赏|承认)"
)
_OPERATIVE_TOO = re.compile(
    r"^\W*(?:نحن\s+)?(?:و?(?:نتعهد|نلتزم|نعتزم|نتفق|نقرر|ندعو|نشجع|نطلب|نوصي|نعتمد|نرحب|نؤكد|نعلن|نحث|نعرب|تتعهد|تلتزم|تتفق|تقرر|تدعو|تشجع|تطلب|توصي|تعتمد"
    r"|ترحب|تؤكد|تعلن|تحث|يتعهد|يقرر|يدعو|يشجع|يطلب|يوصي|يعتمد|يرحب|يؤكد|يعلن|يحث)\b"
    r"|(?:我们)?(?:承诺|同意|决定|邀请|鼓励|请|呼吁|敦促|建议|通过|欢迎|支持|申明|宣布|保证|致力|加强))"
)
# Who met, where and when: "We, the Heads of Customs, having met in …".
_OPENING = re.compile(
    r"^\W*(?:(?:we|nous|nosotros),?\s+(?:the|les?|los|las|chefs|ministres|directeurs|jefes|ministros)"
    r"|мы,?\s+(?:руководители|главы|министры|директора|участники|представители|члены|нижеподписавшиеся)"
    r"|(?:собравшись|встретившись)\b"
    r"|(?:having met|gathered|réunie?s|reunid[oa]s)\b)",
    re.IGNORECASE,
)


def find(document: Manuscript) -> list[Candidate]:
    """One candidate a clause with the sub-paragraphs under it; whether it tells a deed is not asked here."""
    candidates: list[Candidate] = []
    for section in filter(may_hold_practices, document.sections):
        candidates += _from_section(section, document.vocabulary)
    return candidates


def applies(section: Section) -> bool:
    """Whether `section` holds clauses, a preamble or its opening."""
    return any(
        _begins(block.text) or len(split_at_recitals(part_of(block))) > RECITALS
        for block in section.blocks
        if is_text(block)
    )


def is_operative(text: str) -> bool:
    """Whether `text` opens with the verb of an operative clause: "Commit to", "Invitent", "Acuerdan"."""
    return _OPERATIVE.match(text) is not None or _OPERATIVE_TOO.match(text) is not None


def _begins(text: str) -> bool:
    return is_preamble(text) or is_operative(text) or _OPENING.match(text) is not None


def _from_section(section: Section, vocabulary: Vocabulary) -> list[Candidate]:
    if not applies(section):
        return []
    clauses: list[list[TextPart]] = []
    for block in filter(is_text, section.blocks):
        for part in split_at_recitals(part_of(block)):
            alone = is_numbered(block) or _begins(part.text) or titled(part.text, find_actors(part.text, vocabulary))
            if alone or not clauses:
                clauses.append([part])
            else:
                clauses[-1].append(part)
    nearest, wider = headings_over(section)
    return [Candidate(Shape.CLAUSE, tuple(clause), nearest, wider) for clause in clauses]
