"""The pool holds every judgment of the development questions."""

from pathlib import Path

import pytest

from eval.errors import CannotJudge
from eval.pool import read_pool
from eval.queries import read_queries


def test_the_pool_grades_as_the_questions_do():
    graded = {(query.id, id): grade for query in read_queries() for id, grade in query.grades.items()}
    pool = {(pair.query, pair.id): pair.first for pair in read_pool()}
    assert graded == {pair: grade for pair, grade in pool.items() if grade}


def test_every_question_is_pooled_and_each_pair_once():
    pool = read_pool()
    assert {query.id for query in read_queries()} == {pair.query for pair in pool}
    assert len(pool) == len({(pair.query, pair.id) for pair in pool})


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"query": "Q1", "first": 3}', "lacks 'id'"),
        ('{"query": "Q1", "id": "P1", "first": 4}', "with none of"),
        ('{"query": "Q1", "id": "P1", "first": 3, "second": "2"}', "with none of"),
    ],
)
def test_another_form_is_refused(tmp_path: Path, line: str, said: str):
    path = tmp_path / "pool.jsonl"
    path.write_text(line)
    with pytest.raises(CannotJudge, match=said):
        read_pool(path)
