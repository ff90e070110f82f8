"""The country whose capital a paper is dated or sent from. Says nothing of who sent it."""

# ruff: noqa: RUF001 - papers are set with signs of other scripts

import re
from collections.abc import Iterable

from ingest.candidate.segments import TextPart, part_of
from ingest.facts.dates import find_dates
from ingest.parsed import Block
from kb.vocabulary import Vocabulary

_HEAD = 200  # characters of a block in which its first lines stand
_DATE_AFTER = 32  # characters between a place and the end of its date: "Dakar, le 5 décembre 2024"
_BETWEEN = re.compile(r"\s*[,،，]?\s*(?:(?:le|el|em|den|в|on)\s+)?")
_LABEL = re.compile(
    r"^\W*(?:contact|administration|address|from|sender|administración|administração|dirección|adresse|expéditeur"
    r"|remitente|администрация|адрес|контакт\w*|الإدارة|العنوان|联系)\b[^\n]{0,30}?:",
    re.IGNORECASE,
)
_HOUSE_OF_THE_WCO = "BEL"  # letters to and from its Secretariat name Brussels, whoever writes them


def seat_of(head: Iterable[Block], vocabulary: Vocabulary) -> tuple[str, TextPart] | None:
    """The alpha-3 code and the words that tell it: a capital before the date, or in a sender's labelled address."""
    for block in head:
        text = block.text[:_HEAD]
        for capital in vocabulary.find("capital", text):
            if capital.code == _HOUSE_OF_THE_WCO:
                continue
            if _LABEL.match(text) or _is_dated(text, capital.end):
                place = part_of(block)
                return capital.code, TextPart(text[capital.start : capital.end], place.page, place.box)
    return None


def _is_dated(text: str, end: int) -> bool:
    between = _BETWEEN.match(text, end)
    start = between.end() if between else end
    return any(found.start == 0 for found in find_dates(text[start : start + _DATE_AFTER]))
