"""The development questions are read as they were judged."""

from collections import Counter
from pathlib import Path

import pytest

from eval.errors import CannotJudge
from eval.queries import Kind, read_queries, read_translations

LANGUAGES = {"en", "fr", "es", "pt", "ru", "ar", "zh", "de"}


@pytest.mark.parametrize(("kind", "number"), [(Kind.NEED, 80), (Kind.IDENTIFIER, 60), (Kind.NO_ANSWER, 60)])
def test_the_questions_of_each_kind_are_in_eight_languages(kind: Kind, number: int):
    queries = [query for query in read_queries() if query.kind is kind]
    assert number == len({query.text for query in queries})
    assert LANGUAGES == {query.language for query in queries}


def test_all_questions_but_those_without_an_answer_have_a_best_one():
    queries = read_queries()
    assert 200 == len({query.id for query in queries})
    assert all((3 in query.grades.values()) == (query.kind is not Kind.NO_ANSWER) for query in queries)


def test_half_the_questions_without_an_answer_are_near_the_field():
    intents = [query.intent for query in read_queries() if query.kind is Kind.NO_ANSWER]
    assert 30 == intents.count("near_field") == intents.count("far_field")
    assert not any(query.grades for query in read_queries() if query.kind is Kind.NO_ANSWER)


def test_a_question_without_a_language_is_refused(tmp_path: Path):
    path = tmp_path / "queries.jsonl"
    path.write_text('{"id": "Q1", "query": "ozone"}')
    with pytest.raises(CannotJudge, match="lacks 'language'"):
        read_queries(path)


def test_a_question_without_a_kind_is_a_need(tmp_path: Path):
    path = tmp_path / "queries.jsonl"
    path.write_text('{"id": "Q1", "query": "ozone", "language": "en", "intent": "known_item", "relevant": []}')
    assert Kind.NEED is read_queries(path)[0].kind


def test_another_kind_is_refused(tmp_path: Path):
    path = tmp_path / "queries.jsonl"
    path.write_text(
        '{"id": "Q1", "query": "ozone", "language": "en", "kind": "x", "intent": "known_item", "relevant": []}'
    )
    with pytest.raises(CannotJudge, match="a kind is one of need, identifier, no_answer"):
        read_queries(path)


def test_fifty_questions_are_asked_in_six_more_languages_with_the_grades_of_the_first():
    first = {query.id: query for query in read_queries()}
    translated = read_translations(first.values())
    assert 300 == len({query.text for query in translated} - {query.text for query in first.values()})
    assert Counter(dict.fromkeys(LANGUAGES - {"en", "de"}, 50)) == Counter(query.language for query in translated)
    assert all(query.grades == first[query.translation_of or ""].grades for query in translated)


def test_a_translation_of_no_question_is_refused(tmp_path: Path):
    path = tmp_path / "translations.jsonl"
    path.write_text('{"of": "Q999", "fr": "ozone"}')
    with pytest.raises(CannotJudge, match="translates 'Q999', which is no question"):
        read_translations(read_queries(), path)
