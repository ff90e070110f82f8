"""How questions of surveys are printed: with a mark at the end, or a number before them, in the WCO's languages."""

# ruff: noqa: RUF001 - papers are set with typographic signs and letters of several scripts

import re

_ASKS = re.compile(r"[?？؟]\s*(?:[(（][^()（）]{1,40}[)）])?\s*$")  # the items that it is asked for may follow
_NUMBERED_QUESTION = re.compile(
    r"\s*(?:Q(?:uestion|\.)?|Pregunta|Question)\s*(?:n[o°º]\.?\s*)?\d+(?:[.:)\s–-]|$)"
    r"|\s*(?:(?:вопрос|вопр\.)\s*(?:№\s*)?|в)\d+(?:\.\d+)*\s*(?:[.:)–-]|$)"
    r"|\s*(?:السؤال\s+(?:رقم\s+)?(?:ال\w+|\d+)|س\s*\d+\s*[:.-]|问题?\s*[一二三四五六七八九十\d]+)",
    re.IGNORECASE,
)
_THEN_AN_ANSWER = re.compile(r"[^?？؟]{8,200}[?？؟]\s*(?:[(（][^()（）]{1,40}[)）])?\s*(?=\S)")


def is_question(text: str) -> bool:
    """Whether `text` asks: it ends with a question mark or is numbered as a question."""
    return _NUMBERED_QUESTION.match(text) is not None or _ASKS.search(text) is not None


def question_before(text: str) -> str:
    """The numbered question that `text` begins with and goes on behind; empty where there is none."""
    asked = _THEN_AN_ANSWER.match(text) if _NUMBERED_QUESTION.match(text) else None
    return asked.group() if asked else ""
