"""The development questions are read as they were judged."""

from pathlib import Path

import pytest

from eval.errors import CannotJudge
from eval.queries import read_queries


def test_eighty_questions_in_eight_languages_each_with_a_best_answer():
    queries = read_queries()
    assert 80 == len(queries)
    assert 80 == len({query.id for query in queries})
    assert {"en", "fr", "es", "pt", "ru", "ar", "zh", "de"} == {query.language for query in queries}
    assert all(3 in query.grades.values() for query in queries)


def test_a_question_without_a_language_is_refused(tmp_path: Path):
    path = tmp_path / "queries.jsonl"
    path.write_text('{"id": "Q1", "query": "ozone"}')
    with pytest.raises(CannotJudge, match="lacks 'language'"):
        read_queries(path)
