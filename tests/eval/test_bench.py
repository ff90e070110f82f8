"""Search over the corpus alone, leg by leg, with practices known by what they tell."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from eval.bench import Bench, fill, open_bench, private_settings
from eval.ground_truth import GroundTruth, read_ground_truth
from kb.settings import Settings
from tests.toy_embedder import ToyEmbedder

QUESTION = "return-refill packaging without a written declaration"


@pytest.fixture(scope="module")
def known(small_corpus: Path) -> GroundTruth:
    return read_ground_truth(small_corpus)


@pytest.fixture(scope="module")
def bench(known: GroundTruth, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    home = tmp_path_factory.mktemp("bench")
    settings = private_settings(Settings(qdrant_url="http://elsewhere", relevance_floor=0), home)
    assert () == fill(settings, ToyEmbedder(), list(known.documents.values()))
    with open_bench(settings, ToyEmbedder()) as opened:
        yield opened


def test_practices_are_known_by_what_they_tell(bench: Bench, known: GroundTruth):
    told = {id for ids in bench.told_as(known).values() for id in ids}
    assert told <= {telling.id for telling in known.tellings}
    assert "P098" in told


def test_every_leg_answers_and_is_fused(bench: Bench):
    legs = bench.legs(QUESTION)
    assert {"card_meaning", "text_meaning", "card_words", "text_words"} <= {leg.name for leg in legs}
    assert all(bench.query_index(legs))
    assert {hit.practice_id for hits in bench.query_index(legs) for hit in hits} == {
        candidate.practice for candidate in bench.candidates(QUESTION)
    }


def test_hits_are_those_that_readers_see(bench: Bench):
    asked = bench.ask(QUESTION)
    assert asked.hits
    assert set(asked.hits) <= {candidate.practice for candidate in asked.candidates}
