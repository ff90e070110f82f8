"""Documents are judged one by one; held-out ones stand apart."""

from pathlib import Path

import pytest

from eval.errors import CannotJudge
from eval.extraction_run import judge, run
from tests.eval.made_by_hand import crates, seals, truth


def test_held_out_documents_are_not_among_the_seen():
    known = truth()
    found = {"report.pdf": (crates(), seals()), "rapport.pdf": ()}
    judged = judge(known, list(known.documents.values()), lambda one: found[one.file_name], {"rapport.pdf"})
    groups = judged.groups()
    assert 1.0 == groups["all"]["all"].recall.share
    assert 0.0 == groups["all"]["held out"].recall.share
    assert ["en", "fr"] == list(groups["language"])
    assert {"report.pdf", "rapport.pdf"} == set(judged.as_json()["document"])


def test_a_name_that_the_corpus_does_not_have_is_refused(tmp_path: Path):
    for name in ("truth.jsonl", "traps.jsonl"):
        (tmp_path / name).write_text("")
    (tmp_path / "manifest.json").write_text('{"documents": []}')
    with pytest.raises(CannotJudge, match=r"no document 'none\.pdf'"):
        run(tmp_path, only=("none.pdf",))
