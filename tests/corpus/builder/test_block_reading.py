"""A writer's mistake is refused with the name of the document and what is wrong; right YAML becomes blocks."""

from collections.abc import Mapping
from typing import Any

import pytest

from corpus.build.block_reading import BlockReader
from corpus.build.errors import AuthoringError
from corpus.build.facts import Fact

TELLING = {"practice": "P105", "title": "Oral declaration", "summary": "Told orally.", "administration": "Revenue"}


@pytest.fixture
def reader(facts: Mapping[str, Fact]) -> BlockReader:
    return BlockReader("draft.yaml", facts, ("en", "fr"), curly=True)


def test_a_telling_takes_from_the_facts_what_the_writer_does_not_say(reader: BlockReader) -> None:
    (block,) = reader.blocks([{"paragraph": "Text.", "telling": TELLING}])
    assert block.telling is not None
    assert ("IRL", (18, 19), None, "en") == (
        block.telling.country,
        block.telling.gcap_items,
        block.telling.year,
        block.telling.language,
    )


def test_a_telling_may_empty_what_its_document_does_not_tell(reader: BlockReader) -> None:
    (block,) = reader.blocks([{"paragraph": "Text.", "telling": {**TELLING, "country": None, "gcap_items": [19]}}])
    assert block.telling is not None
    assert (None, (19,)) == (block.telling.country, block.telling.gcap_items)


def test_the_right_side_of_a_pair_is_in_the_second_language(reader: BlockReader) -> None:
    right = {"clause": "que :", "telling": TELLING}
    (block,) = reader.blocks([{"pairs": [{"left": {"clause": "that:"}, "right": right}]}])
    telling = block.children[0].children[1].telling
    assert telling is not None
    assert "fr" == telling.language


def test_the_tag_of_an_answer_covers_the_answer_only(reader: BlockReader) -> None:
    row = {"question": "Why?", "answer": ["not blocks"]}
    (block,) = reader.blocks([{"answers": [row | {"answer": "Because.", "telling": TELLING}]}])
    question, answer = block.children[0].children
    assert question.telling is None
    assert ("Because.",) == answer.pieces()
    assert answer.telling is not None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"paragraf": "Text."}, "exactly one of"),
        ({"paragraph": "Text.", "heading": "Two kinds"}, "exactly one of"),
        ({"paragraph": "Text.", "colour": "red"}, "does not know ['colour']"),
        ({"paragraph": {"a colon": "makes a mapping"}}, "quote it if it holds a colon"),
        ({"paragraph": "Text.", "trap": "snare"}, "`trap` must be one of"),
        ({"paragraph": "Text.", "telling": {**TELLING, "practice": "P999"}}, "must be an id of facts.jsonl"),
        ({"paragraph": "Text.", "telling": {**TELLING, "yaer": 2020}}, "does not know ['yaer']"),
        ({"paragraph": "Text.", "telling": {"practice": "P105"}}, "needs ['title', 'summary', 'administration']"),
        ({"list": "one text"}, "a list of texts"),
        ({"table": ["no row"]}, "a row must be a list of texts"),
        ({"answers": [{"question": "alone"}]}, "needs `question` and `answer`"),
        ({"pairs": [{"left": {"clause": "alone"}}]}, "needs `left` and `right`"),
        ({"box": "no blocks"}, "must stand in a list"),
    ],
)
def test_a_mistake_is_refused_with_its_place(reader: BlockReader, value: dict[str, Any], words: str) -> None:
    with pytest.raises(AuthoringError) as caught:
        reader.blocks([value])
    assert "draft.yaml" in str(caught.value)
    assert words in str(caught.value)
