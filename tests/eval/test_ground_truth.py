"""The corpus's truth is read whole, or refused with a sentence."""

import json
from pathlib import Path

import pytest

from eval.errors import CannotJudge
from eval.ground_truth import read_ground_truth


def test_the_shipped_corpus_tells_practices_of_documents_it_lists():
    truth = read_ground_truth()
    assert {telling.document for telling in truth.tellings} <= truth.documents.keys()
    assert {trap.document for trap in truth.traps} <= truth.documents.keys()
    assert all(document.path.is_file() for document in truth.documents.values())


def test_only_items_that_the_document_names_count_as_stated(tmp_path: Path):
    line = {"id": "P1", "document": "a.pdf", "pages": [1], "quote": "q", "language": "en", "administration": None}
    line |= {"country": None, "year": None, "themes": [], "meas": [], "gcap_items": [19], "gcap_stated": False}
    lines = [line, line | {"id": "P2", "gcap_stated": True}]
    (tmp_path / "truth.jsonl").write_text("\n".join(json.dumps(one) for one in lines))
    (tmp_path / "traps.jsonl").write_text("")
    (tmp_path / "manifest.json").write_text('{"documents": []}')
    inferred, stated = read_ground_truth(tmp_path).tellings
    assert frozenset() == inferred.stated_items
    assert frozenset({19}) == stated.stated_items


def test_a_folder_without_a_corpus_is_refused(tmp_path: Path):
    with pytest.raises(CannotJudge, match="--corpus"):
        read_ground_truth(tmp_path)


def test_a_line_that_is_no_json_is_named(tmp_path: Path):
    (tmp_path / "manifest.json").write_text('{"documents": []}')
    (tmp_path / "truth.jsonl").write_text("\n{")
    with pytest.raises(CannotJudge, match="Line 2"):
        read_ground_truth(tmp_path)


def test_a_manifest_of_another_shape_is_refused(tmp_path: Path):
    (tmp_path / "manifest.json").write_text('{"papers": []}')
    with pytest.raises(CannotJudge, match="is not readable"):
        read_ground_truth(tmp_path)
