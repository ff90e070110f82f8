"""Answers of the parser's process, honest and forged."""

from datetime import date

import pytest

from ingest.cell.answer import Answer, ForgedAnswer, Reason, characters_of, decoded, encoded
from ingest.cell.limits import ParserLimits
from ingest.layout.reading import PageReading
from ingest.layout.rough import RoughBlock
from ingest.parsed import Block, BlockKind, Cell, ParsedPdf, PdfFacts
from kb.practice import Box

PARSED = ParsedPdf(
    (
        Block(BlockKind.HEADING, "Title", 1, Box(1, 2, 3, 4), "1.", 2, bold=True),
        Block(BlockKind.TABLE, "a b", 2, rows=((Cell("a", Box(0, 0, 5, 5)), Cell("b")),)),
    ),
    ("1. Title", "a b"),
    ((595.0, 842.0), (595.0, 842.0)),
    PdfFacts("Report", None, "Office", date(2024, 3, 17), ("survey.xlsx",), encrypted=True),
    ("A warning.",),
)
HONEST = encoded(Answer(PARSED))
READ = encoded(Answer(readings=(PageReading(2, "eng", 0.5, (RoughBlock(BlockKind.PARAGRAPH, ("Text.",), 2),)),)))


def test_a_parsed_pdf_survives_the_way_through_json() -> None:
    assert Answer(PARSED) == decoded(HONEST, ParserLimits())


def test_a_refusal_survives_the_way_through_json() -> None:
    refusal = Answer(refused=Reason.PAGES, count=2000)
    assert refusal == decoded(encoded(refusal), ParserLimits())


def test_readings_survive_the_way_through_json() -> None:
    assert READ == encoded(decoded(READ, ParserLimits()))


@pytest.mark.parametrize(
    "content",
    [
        READ.replace(b'"parsed":null', b'"parsed":' + HONEST.partition(b'"parsed":')[2].rpartition(b',"readings"')[0]),
        READ.replace(b'"confidence":0.5', b'"confidence":7.5'),
        READ.replace(b'"lines":["Text."]', b'"lines":"Text."'),
    ],
)
def test_forged_readings_are_refused(content: bytes) -> None:
    assert READ != content
    with pytest.raises(ForgedAnswer):
        decoded(content, ParserLimits())


def test_readings_over_the_limit_of_characters_are_refused() -> None:
    with pytest.raises(ForgedAnswer):
        decoded(READ, ParserLimits(characters=4))


def test_all_texts_are_counted() -> None:
    assert 56 == characters_of(PARSED)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x80\x04\x95",
        b"{}",
        b"[" * 100_000,
        HONEST[:-5],
        HONEST + HONEST,
        HONEST.replace(b'"refused":null', b'"refused":"pages"'),
        HONEST.replace(b'"refused":null', b'"refused":"because"'),
        HONEST.replace(b'"page":1', b'"page":"1"'),
        HONEST.replace(b'"page":1', b'"page":3'),
        HONEST.replace(b'"page":1', b'"page":2').replace(b'"page":2,"box":null', b'"page":1,"box":null'),
        HONEST.replace(b'"page":1', b'"page":1,"shell":"rm"'),
        HONEST.replace(b'"kind":"heading"', b'"kind":"script"'),
        HONEST.replace(b'"x0":1.0', b'"x0":NaN'),
        HONEST.replace(b'"x0":1.0', b'"x0":1e999'),
        HONEST.replace(b'"x0":1.0', b'"x0":9.0'),
        HONEST.replace(b"[595.0,842.0],", b""),
        HONEST.replace(b"[595.0,842.0],", b"[0.0,842.0],"),
        HONEST.replace(b'"Report"', b'"\\ud800"'),
        HONEST.replace(b'"Report"', b'"\\u0000"'),
        HONEST.replace(b'"pictures":[]', b'"pictures":[3]'),
        HONEST.replace(b'"confidence":null', b'"confidence":2.0'),
        HONEST.replace(b'"detail":""', b'"detail":"Trust me, I am a parser"'),
    ],
)
def test_a_forged_answer_is_refused(content: bytes) -> None:
    assert HONEST != content
    with pytest.raises(ForgedAnswer):
        decoded(content, ParserLimits())


@pytest.mark.parametrize("limits", [ParserLimits(pages=1), ParserLimits(characters=55)])
def test_an_answer_over_a_limit_is_refused(limits: ParserLimits) -> None:
    with pytest.raises(ForgedAnswer):
        decoded(HONEST, limits)
