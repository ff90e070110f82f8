"""Mails as they are written, in each language."""

import re
from typing import Any

import pytest

from kb.notices.letter import NoticeKind, _wording, compose
from kb.vocabulary import LANGUAGES

EVERYTHING = {
    "title": "Crates",
    "state": "published",
    "who": "A",
    "remark": "Well.",
    "day": "1 May",
    "link": "http://x/1",
}


def test_every_kind_has_its_words_in_three_languages_with_the_same_names() -> None:
    kinds: dict[str, Any] = _wording()["kinds"]
    assert {kind.value for kind in NoticeKind} == set(kinds)
    for words in kinds.values():
        assert set(LANGUAGES) == set(words)
        assert 1 == len({frozenset(re.findall(r"{\w+}", f"{one['subject']} {one['body']}")) for one in words.values()})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", NoticeKind)
def test_every_letter_carries_its_link(kind: NoticeKind, language: str) -> None:
    letter = compose("a@example.org", language, kind, **EVERYTHING)
    assert "http://x/1" in letter.body
    assert "{" not in letter.subject + letter.body


def test_a_language_without_words_gets_english() -> None:
    given = compose("a@example.org", "ru", NoticeKind.ASSIGNED, **EVERYTHING)
    assert compose("a@example.org", "en", NoticeKind.ASSIGNED, **EVERYTHING) == given


def test_what_people_write_is_neither_filled_in_nor_a_line_of_the_head() -> None:
    sly = EVERYTHING | {"title": "{link}\r\nBcc: all@example.org"}
    subject = compose("a@example.org", "en", NoticeKind.ASSIGNED, **sly).subject
    assert "To review: “{link} Bcc: all@example.org”" == subject
