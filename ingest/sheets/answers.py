"""Tells the candidates in a survey's answers: what is substantial, of whom, and to which question. Reads no deeds."""

# ruff: noqa: RUF001 - questions are set with typographic quotes

import re
from collections.abc import Iterator

from ingest.candidate.segments import Candidate, Shape, TextPart
from ingest.fields.found import Found, quote
from ingest.fields.told import Told
from ingest.finders.grouping import group
from ingest.finders.question_answers import is_answer
from ingest.parsed import Block, BlockKind
from ingest.sheets.labels import Label
from ingest.sheets.survey import Answer, Respondent
from ingest.text.lengths import count_words
from kb.vocabulary import Vocabulary

_BESIDE = 12  # words; a longer answer tells a measure of its own
_FOLLOWS_UP = re.compile(
    r"^\W*(?:if (?:yes|so|applicable|you)\b|(?:please )?(?:describe|specify|explain|elaborate|(?:provide )?details)\b"
    r"|si (?:oui|c['’]est le cas|tel est le cas)|dans l['’]affirmative|(?:veuillez )?(?:décrire|préciser|décrivez"
    r"|précisez)|si la respuesta|en caso (?:afirmativo|de)|de ser así|en su caso|(?:por favor )?(?:describa|especifique"
    r"|detalle)|если да|(?:пожалуйста )?(?:опишите|укажите)|se sim|em caso afirmativo|descreva|إذا كان(?:ت)?|يرجى"
    r"|如果?(?:有|是)|若(?:有|是)|请(?:说明|描述|详述))",
    re.IGNORECASE,
)
_NO = re.compile(r"^\W*(?:no|none|non|aucune?|нет|não|ninguna?|لا|كلا|否|无|没有)\W*$", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n+")


def told_by(respondent: Respondent, language: str | None, vocabulary: Vocabulary) -> list[Told]:
    """The candidates of one administration in the order of its answers, each with the country and the body stated."""
    stated = {**_country(respondent, vocabulary), **_administration(respondent, vocabulary)}
    beside = tuple(answer.text for answer in respondent.answers if _is_beside(answer))
    senders = tuple(part for _, part in reversed(respondent.senders))
    return [
        Told(Candidate(Shape.ANSWER, parts, None, (*beside, *asked, *senders)), stated)
        for answer, asked in _substantial(respondent)
        for parts in _practices(answer.text, asked, language, vocabulary)
    ]


def _is_beside(answer: Answer) -> bool:
    return not is_answer(answer.text.text) and 1 < count_words(answer.text.text) <= _BESIDE


def _substantial(respondent: Respondent) -> Iterator[tuple[Answer, tuple[TextPart, ...]]]:
    """Each answer that tells something, with its question, and with the question before that it follows up.

    What follows up a question that was answered with no tells nothing that was done.
    """
    before: Answer | None = None
    for answer in respondent.answers:
        follows = before is not None and _FOLLOWS_UP.match(answer.question.text) is not None
        if is_answer(answer.text.text) and not (follows and before and _NO.match(before.text.text)):
            yield answer, (before.question, answer.question) if follows and before else (answer.question,)
        if not follows:
            before = answer


def _practices(
    text: TextPart, asked: tuple[TextPart, ...], language: str | None, vocabulary: Vocabulary
) -> list[tuple[TextPart, ...]]:
    """The paragraphs of one cell in groups, if each group is an answer by itself; else all as one."""
    blocks = [Block(BlockKind.PARAGRAPH, line, text.page) for line in _PARAGRAPH.split(text.text)]
    groups = [tuple(parts) for parts in group(blocks, asked[-1], language, vocabulary)]
    if all(is_answer(" ".join(part.text for part in parts)) for parts in groups):
        return groups
    return [tuple(part for parts in groups for part in parts)]


def _country(respondent: Respondent, vocabulary: Vocabulary) -> dict[str, Found[str]]:
    """The one country that the nearest label names."""
    for _, part in sorted(respondent.senders, key=lambda sender: sender[0] is not Label.COUNTRY):
        mentions = vocabulary.find("country", part.text)
        if len({mention.code for mention in mentions}) == 1:
            first = mentions[0]
            return {"country": Found(first.code, quote(part, first.start, first.end))}
    return {}


def _administration(respondent: Respondent, vocabulary: Vocabulary) -> dict[str, Found[str]]:
    """What stands under the label of the administration, unless that is only a country's name."""
    for label, part in respondent.senders:
        if label is not Label.ADMINISTRATION:
            continue
        named = sum(mention.end - mention.start for mention in vocabulary.find("country", part.text))
        if named < len(part.text.strip()):
            return {"administration": Found(part.text, quote(part, 0, len(part.text)))}
    return {}
