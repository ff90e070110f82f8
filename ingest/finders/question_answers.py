"""Finds candidates in answers: rows of question-and-answer tables, and paragraphs that stand under a question.

The country in a heading or in a row holds for all answers until the next one.
"""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from ingest.candidate.counted import split_at_counts
from ingest.candidate.manuscript import Manuscript
from ingest.candidate.outline import Section
from ingest.candidate.segments import Candidate, Shape, TextPart, part_of
from ingest.finders.grouping import group, is_text, may_hold_practices
from ingest.parsed import Block, BlockKind, Cell
from ingest.text.actors import ActorKind, find_actors
from ingest.text.lengths import count_words
from ingest.wording.notices import is_notice
from ingest.wording.questions import is_question
from ingest.wording.ticks import is_denied, without_ticks
from kb.vocabulary import Vocabulary

_NO_ANSWER = re.compile(
    r"^\W*(?:n\.?\s?/?\s?a|none|no|yes|nil|not applicable|no answer|no reply|see (?:also )?(?:the )?(?:annex|attach"
    r"|above|website|answer).*|as above|idem|s\.?\s?o|néant|oui|non|sans objet|sans réponse"
    r"|voir (?:l['’]|la |le )?(?:annexe|pièce|ci-dessus|réponse).*|no aplica|sí|ningun[oa]|sin respuesta|véase.*"
    r"|ver (?:el )?anexo.*|не ?применим[оа]|н ?/ ?[дп]|нет(?: (?:ответа|данных|сведений|информации))?|да"
    r"|(?:данных|сведений|информации|ответа|такой практики|практики) (?:нет|не имеется|не поступило|не представлено)"
    r"|(?:данные|сведения|информация|ответ) (?:отсутству[ею]т|не представлен[аоы]?)|отсутству[ею]т|не имеется|не имеем"
    r"|не (?:проводи|использу|применя|осуществля|ведё|веде)\w+(?: .{0,30})?|без ответа|затрудняемся ответить"
    r"|см\. (?:также )?(?:приложени|выше|ответ|сайт).*|аналогично|то же|لا ينطبق.*|لا (?:يوجد|توجد|جواب"
    r"|رد)(?: .{0,30})?|نعم(?:،.{0,40})?|لا|كلا"
    r"|يجاب لاحقا|انظر .*|不适用.*|无|没有|暂无.*|是|否|有|同上|未(?:答复|提供).*|(?:参见|详见|见)(?:附件|上文|前).*"
    r"|[☐☑☒✓✗x])?\W*$",
    re.IGNORECASE,
)
_TITLE_OF_PART = re.compile(r"\s*(?:[A-ZА-Я]|[IVX]{1,4})[.)]\s")  # "B. Footprint of Customs" names no sender
_COLUMN_NAME = 4  # words
_LONGEST_LINE = 40  # words
_ENOUGH = 14  # words; a shorter answer tells no measure
_REPLY = (
    r"(?:(?:reply|response|answer|réponse|respuesta|resposta|ответ|الرد|答复)s?(?:\s+(?:of|from|de|du|от))?"
    r"\s*(?:n[o°º]?\.?\s*|№\s*)?\d*\W{1,5})"
)
_REPLY_OF = re.compile(rf"^\W*{_REPLY}", re.IGNORECASE)
_ABOUT_SENDER = re.compile(
    rf"^\W*{_REPLY}?(?:name of|administration|country|member|contact|nom|pays|membre|administración|país|miembro|nombre"
    r"|наименование (?:администрации|таможен\w+|страны|органа|ведомства)|администрация|страна|государство|член ВТамО"
    r"|контакт\w*"
    r"|ФИО|фамилия|должность|таможенная служба|таможенная администрация|кем представлен\w*)\b"
    r"|^\W*(?:اسم (?:ال)?(?:إدارة|ادارة|دولة|جهة)|الإدارة|الدولة|البلد|العضو|جهة الاتصال|国家|成员|海关名称|国名"
    r"|答复方|填报单位|单位名称)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Over:
    """What stands over rows of a table in rows of its own: the title of a part, and a question in it."""

    title: TextPart | None = None
    question: TextPart | None = None

    @property
    def parts(self) -> tuple[TextPart, ...]:
        return tuple(part for part in (self.title, self.question) if part)

    def under(self, part: TextPart) -> "_Over":
        """The same after the next row of its own; a title ends what was asked before it."""
        return replace(self, question=part) if is_question(part.text) else _Over(part)


def find(document: Manuscript) -> list[Candidate]:
    """One candidate a substantial answer, with its question, country and the shorter cells of its row as context."""
    candidates: list[Candidate] = []
    scope: TextPart | None = None
    for section in document.sections:
        if not may_hold_practices(section) and not _asks_in_table(section):
            continue
        scope = _scope(section, document.vocabulary) or scope
        around = tuple(part_of(heading) for heading in section.headings)
        if scope and scope not in around:
            around = (scope, *around)
        candidates += _from_tables(section, around, document.vocabulary)
        if is_question_section(section):
            candidates += _from_paragraphs(section, around, document)
    return candidates


def is_question_section(section: Section) -> bool:
    """Whether paragraphs of `section` answer a question that stands over or among them."""
    asked = sum(is_question(block.text) for block in section.blocks if is_text(block))
    return (bool(section.headings) and is_question(section.headings[-1].text)) or asked > 1


def _asks_in_table(section: Section) -> bool:
    """Whether a table of `section` asks: then what is called "Contact" or the like is only its first part."""
    return any(is_question(cell.text) for block in section.blocks for row in block.rows for cell in row)


def is_answer(text: str) -> bool:
    """Whether `text` says enough to tell a measure; "N/A" and "see annex" do not."""
    silent = says_nothing(text) or is_denied(text) or is_question(text) or is_notice(text)
    return count_words(text) >= _ENOUGH and not silent


def says_nothing(text: str) -> bool:
    """Whether `text` only says that there is no answer, or yes, or where the answer stands."""
    return _NO_ANSWER.match(text) is not None


def _scope(section: Section, vocabulary: Vocabulary) -> TextPart | None:
    """The nearest heading that names whose answers these are, or the short line under it that says who sends them."""
    named = next((part_of(heading) for heading in section.headings[::-1] if is_sender(heading.text, vocabulary)), None)
    first = next(filter(is_text, section.blocks), None)
    if named is None and first and _ABOUT_SENDER.match(first.text) and count_words(first.text) <= _LONGEST_LINE:
        return part_of(first)
    return named


def _from_paragraphs(section: Section, around: tuple[TextPart, ...], document: Manuscript) -> Iterable[Candidate]:
    """Answers under their questions; where all questions stand first, each group of paragraphs is an answer."""
    question = next((part for part in around[::-1] if is_question(part.text)), None)
    answer: list[Block] = []
    asked_on_end = 0
    for block in [*filter(is_text, section.blocks), None]:
        if block is not None and not is_question(block.text):
            answer.append(block)
            continue
        groups = group(answer, around[-1] if around else None, document.language, document.vocabulary)
        apart = groups if asked_on_end > 1 else [list(chain.from_iterable(groups))]
        context = (*around, question) if question and question not in around and asked_on_end == 1 else around
        for parts in apart:
            if is_answer(" ".join(part.text for part in parts)):
                yield Candidate(Shape.ANSWER, (_said(parts[0]), *parts[1:]), None, context)
        asked_on_end = asked_on_end + 1 if not answer else 1
        question, answer = (part_of(block) if block else None), []


def _from_tables(section: Section, around: tuple[TextPart, ...], vocabulary: Vocabulary) -> list[Candidate]:
    candidates: list[Candidate] = []
    head: tuple[str, ...] = ()
    said, over = around, _Over()
    for table in (block for block in section.blocks if block.kind is BlockKind.TABLE):
        first = True
        for row in table.rows:
            texts = tuple(cell.text for cell in row)
            if texts == head:
                continue
            if first and candidates and _goes_on(candidates[-1], table, row):
                candidates[-1] = _longer(candidates[-1], table, row)
            elif _ABOUT_SENDER.match(texts[0]):
                said = (*around, *(_part(cell, table) for cell in row if find_actors(cell.text, vocabulary)))
            elif alone := _alone(row):
                part = _part(alone, table)
                if is_sender(alone.text, vocabulary) and not _TITLE_OF_PART.match(alone.text):
                    said, over = (*around, part), _Over()
                elif is_answer(alone.text):
                    candidates += _from_row(row, table, (*said, *over.parts))
                else:
                    over = over.under(part)
            else:
                candidates += _from_row(row, table, (*said, *over.parts))
            first = False
        head = _head(table) or head
    return candidates


def _alone(row: tuple[Cell, ...]) -> Cell | None:
    """The one filled cell of a row of several."""
    filled = [cell for cell in row if cell.text.strip()]
    return filled[0] if len(filled) == 1 < len(row) else None


def is_sender(text: str, vocabulary: Vocabulary) -> bool:
    """Whether `text` is little more than the name of a country or administration."""
    text = _REPLY_OF.sub("", text)
    named = (actor for actor in find_actors(text, vocabulary) if actor.kind is not ActorKind.ORGANISATION)
    return sum(actor.end - actor.start for actor in named) * 2 >= len(text)


def _head(table: Block) -> tuple[str, ...]:
    """The first row whose cells are all mere names of columns; it may be printed again on each page."""
    rows = (tuple(cell.text for cell in row) for row in table.rows)
    return next(
        (row for row in rows if len(row) > 1 and all(0 < count_words(text) <= _COLUMN_NAME for text in row)), ()
    )


def _from_row(row: tuple[Cell, ...], table: Block, around: tuple[TextPart, ...]) -> list[Candidate]:
    """Each substantial cell is an answer; the others of its row say to what, of whom and when."""
    answers = [cell for cell in row if is_answer(cell.text)]
    beside = tuple(_part(cell, table) for cell in row if cell not in answers and cell.text.strip())
    parts = (_said(_part(cell, table)) for cell in answers)
    told = (piece for part in parts for piece in split_at_counts(part) if is_answer(piece.text))
    return [Candidate(Shape.ANSWER, (piece,), None, (*around, *beside)) for piece in told]


def _goes_on(candidate: Candidate, table: Block, row: tuple[Cell, ...]) -> bool:
    """Whether the first row on a new page is the rest of the answer that the page before broke off."""
    return (
        candidate.parts[-1].page + 1 == table.page
        and len(row) > 1
        and not row[0].text.strip()
        and any(cell.text.strip() for cell in row)
    )


def _longer(candidate: Candidate, table: Block, row: tuple[Cell, ...]) -> Candidate:
    rest = tuple(_part(cell, table) for cell in row if cell.text.strip())
    return Candidate(candidate.shape, (*candidate.parts, *rest), candidate.heading, candidate.context)


def _said(part: TextPart) -> TextPart:
    """`part` without the boxes that were ticked before the answer."""
    return replace(part, text=without_ticks(part.text))


def _part(cell: Cell, table: Block) -> TextPart:
    return TextPart(cell.text, table.page, cell.box or table.box)
