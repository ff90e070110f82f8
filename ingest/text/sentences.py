"""Cuts a text into sentences with their places in it. Never changes a character."""

# ruff: noqa: RUF001 - papers are set with typographic, Chinese and Russian signs

import re
from dataclasses import dataclass

# A full stop after these ends no sentence.
_SHORT_FORMS = frozenset(
    re.findall(
        r"\S+",
        "no nos nr art arts fig figs para paras para. ch doc docs vol pp p approx ca cf eg e.g ie i.e etc vs dr mr "
        "mrs ms st jr sr inc ltd co dept gen hon res reg regs sec min max est ext tel n° núm num pág págs cap "
        "aprox sra dra ud uds ee.uu av env éd chap janv févr sept oct nov dec déc jan feb aug art. u.s u.k u.n e.u "
        "o.j r.d т.е т.к т.н т.ч т.п ст п пп стр рис табл прил вопр разд гл ч ул им обл напр исх вх тел доб см ",
    )
)
_OF_YEARS_AND_TOWNS = frozenset(["г", "гг"])  # after a year it may end a sentence, before a town not
_OPENING_WORDS = 4  # "In 2023" alone is the opening of a sentence
_END = re.compile(r"[.!?…](?:[\"”»’)\]]|\s»)*(?=\s)|[。！？；؟؛](?:[\"”’）』」])*|\n{2,}")
_OPENING = re.compile(r"\s*[\"“«‘(\[¿¡]*\s*(?:[A-ZÀ-ÞА-ЯЁ0-9]|[^\x00-\u024f\u0400-\u04ff])")
_LAST_WORD = re.compile(r"[^\s(\[\"“«]+$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its place: `text` equals the source from `start` to `end`."""

    text: str
    start: int
    end: int


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text` in order; a text without a full stop is one sentence."""
    sentences: list[Sentence] = []
    start = 0
    for mark in _END.finditer(text):
        if _ends_here(text, start, mark):
            _append(sentences, text, start, mark.end())
            start = mark.end()
    _append(sentences, text, start, len(text))
    return tuple(sentences)


def _ends_here(text: str, start: int, mark: re.Match[str]) -> bool:
    if text[mark.start()] != ".":
        return True
    if not _OPENING.match(text, mark.end()):
        return False
    word = _LAST_WORD.search(text, start, mark.start())
    if word is None:
        return False
    last = word.group().lower()
    if last in _OF_YEARS_AND_TOWNS:
        return _is_year(text, word.start()) and len(text[start : mark.start()].split()) > _OPENING_WORDS
    return not (last in _SHORT_FORMS or (len(last) == 1 and word.group().isupper()))


def _is_year(text: str, end: int) -> bool:
    return text[:end].rstrip()[-1:].isdigit()


def _append(sentences: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        begin = start + len(piece) - len(piece.lstrip())
        sentences.append(Sentence(stripped, begin, begin + len(stripped)))
