"""A collection in BEIR layout becomes practices and questions; what is not in that layout is refused."""

import json
from pathlib import Path

import pytest

from eval.collection import Collection, read_collection
from eval.collection_run import AVERAGE, SEARCH, CollectionRun, judge_collection, on_average
from eval.errors import CannotJudge
from eval.tables import collection_tables
from kb.settings import Settings
from tests.toy_embedder import ToyEmbedder

TEXTS = {
    "t1": ("Crates", "Returnable crates cross the border without a written declaration."),
    "t2": ("", "Des bouteilles de gaz réfrigérant furent saisies par la douane au port."),
    "t3": ("Seals", "Seals with a chip are read at the gate. " * 60),
}
QUESTIONS = {"q1": "crates without a declaration", "q2": "bouteilles saisies au port", "q3": "nothing judged"}
GRADES = (("q1", "t1", 2), ("q2", "t2", 1), ("q2", "t3", 0), ("q1", "gone", 1))


def written(folder: Path, grades: tuple[tuple[str, str, int], ...] = GRADES) -> Path:
    """A folder with TEXTS and QUESTIONS."""
    corpus = [{"_id": id, "title": title, "text": text} for id, (title, text) in TEXTS.items()]
    queries = [{"_id": id, "text": text} for id, text in QUESTIONS.items()]
    for name, lines in (("corpus", corpus), ("queries", queries)):
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, lines)))
    rows = ["query-id\tcorpus-id\tscore", *("\t".join(map(str, row)) for row in grades)]
    (folder / "qrels.tsv").write_text("\n".join(rows))
    return folder


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    return read_collection(written(tmp_path))


def test_every_text_is_a_practice_in_its_language(collection: Collection):
    assert ["en", "fr", "en"] == [practice.language for practice in collection.practices]
    assert ["t1", "t2", "t3"] == [collection.ids[practice.id] for practice in collection.practices]


def test_a_long_text_is_cut_into_passages_at_the_end_of_sentences(collection: Collection):
    passages = [passage.text for passage in collection.practices[2].passages]
    assert 3 == len(passages)
    assert all(text.endswith("gate.") and len(text) <= 1000 for text in passages)


def test_questions_without_a_text_that_answers_them_are_left_out(collection: Collection):
    assert ["q1", "q2"] == [query.id for query in collection.queries]
    assert [[2], [1]] == [list(query.grades.values()) for query in collection.queries]


def test_of_a_large_collection_the_judged_texts_and_some_others_are_kept(tmp_path: Path):
    sampled = read_collection(written(tmp_path, GRADES[:1]), most=2)
    assert 2 == len(sampled.practices)
    assert "t1" in sampled.ids.values()
    assert 3 == sampled.texts


@pytest.mark.parametrize(
    ("file", "content", "sentence"),
    [
        ("corpus.jsonl", '{"id": "t1"}', "not in BEIR layout"),
        ("qrels.tsv", "query-id\tcorpus-id\nq1\tt1", "not in BEIR layout"),
        ("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\tt9\t1", "No question"),
    ],
)
def test_what_is_not_in_the_layout_is_refused(tmp_path: Path, file: str, content: str, sentence: str):
    (written(tmp_path) / file).write_text(content)
    with pytest.raises(CannotJudge, match=sentence):
        read_collection(tmp_path)


def test_a_folder_without_judgments_is_refused(tmp_path: Path):
    with pytest.raises(CannotJudge, match="is not there"):
        read_collection(tmp_path)


def test_search_and_each_leg_alone_are_judged_on_the_same_questions(collection: Collection, tmp_path: Path):
    settings = Settings(home=tmp_path / "home", relevance_floor=0.999)
    made = judge_collection(settings, ToyEmbedder(), collection)
    assert {"search": 1.0, "BM25": 1.0, "model alone": 1.0} == made.means()
    assert 0.0 < made.emptied <= 1.0
    table, *compared = collection_tables([made], on_average([made]))
    assert [str(collection.name)] == list(table.columns[0].cells)
    assert all([collection.name, AVERAGE] == list(one.columns[0].cells) for one in compared)


def test_each_set_has_the_same_weight_on_average():
    better = {"q1": 1.0}, {"q1": 0.0}
    worse = {f"q{n}": 0.0 for n in range(9)}, {f"q{n}": 0.5 for n in range(9)}
    runs = [
        CollectionRun(name, 3, 3, {SEARCH: own, "BM25": other, "model alone": other}, 0.0)
        for name, (own, other) in (("few", better), ("many", worse))
    ]
    assert on_average(runs)["BM25"].difference == pytest.approx((1.0 - 0.5) / 2)
