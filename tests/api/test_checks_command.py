"""`gckb checks` tells the Secretariat what to look at before an entry goes on."""

import json
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from api.commands import run
from kb.practice import Practice, point_ids
from kb.settings import Settings
from kb.store.archive import open_archive
from tests.samples import document, practice


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Practice:
    """The second practice of a document; it lacks its administration, and what it tells is old."""
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")
    source = document()
    sound, lacking = practice(source), practice(source, 2, administration=None, year=1999)
    with closing(open_archive(Settings(home=tmp_path))) as archive:
        vectors = {point: np.ones(2, dtype=np.float32) for one in (sound, lacking) for point in point_ids(one)}
        archive.practices.add_drafts(source, [sound, lacking], "toy", vectors)
    return lacking


def test_all_practices_are_told_of_with_a_count(made: Practice, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(["checks"])
    shown = capsys.readouterr().out
    assert "Administration is mandatory and missing" in shown
    assert "2 practices" in shown


@pytest.mark.parametrize("by", ["id", "document_id"])
def test_programs_get_the_remarks_of_one_practice_or_document(
    by: str, made: Practice, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == run(["checks", getattr(made, by), "--json"])
    remarks = json.loads(capsys.readouterr().out)["checks"][made.id]
    assert ["mandatory_missing", "old"] == [remark["code"] for remark in remarks]
    assert {"gravity", "code", "field", "sentence", "evidence", "page"} == set(remarks[0])


def test_an_unknown_id_is_told_in_a_sentence(made: Practice, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == run(["checks", "nothing"])
    assert "There is no practice 'nothing'" in capsys.readouterr().err
