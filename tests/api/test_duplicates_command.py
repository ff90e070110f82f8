"""`gckb duplicates` shows the Secretariat what looks alike, with places to look it up; it changes nothing."""

import json
from contextlib import closing

import numpy as np
import pytest

from api.commands import run
from kb.practice import point_ids
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.store.likenesses import LikenessKind, likeness
from tests.samples import document, practice


@pytest.fixture
def pairs(tmp_path, monkeypatch):
    """A home in which two files say the same, and of their practices one pair is likely the same, one is not."""
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    first, second = document("first.pdf"), document("second [copy].pdf")
    practices = {it.id: [practice(it), practice(it, 2)] for it in (first, second)}
    with closing(open_archive(Settings(home=tmp_path))) as archive:
        for source in (first, second):
            made = practices[source.id]
            vectors = {point: np.ones(2, dtype=np.float32) for one in made for point in point_ids(one)}
            archive.practices.add_drafts(source, made, "toy", vectors)
        retold = (zip(practices[first.id], practices[second.id], (0.9, 0.15), strict=True),)
        archive.likenesses.put(
            first.id,
            [
                likeness(LikenessKind.SAME_TEXT, first.id, second.id, 1.0),
                *(likeness(LikenessKind.RETOLD, one.id, other.id, score) for one, other, score in retold[0]),
            ],
        )
    return practices[first.id][0]


def test_pairs_are_listed_with_titles_documents_and_scores(pairs, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    assert 0 == run(["duplicates"])
    shown = capsys.readouterr().out
    for words in (pairs.title, pairs.id, "first.pdf, page 1", "second [copy].pdf", "0.90", "1.00", "draft"):
        assert words in shown
    assert "0.15" not in shown


def test_programs_get_both_sides_of_every_pair_down_to_the_floor(pairs, capsys):
    assert 0 == run(["duplicates", "--json", "--floor", "0.1"])
    found = json.loads(capsys.readouterr().out)["duplicates"]
    assert [("same_text", 1.0), ("retold", 0.9), ("retold", 0.15)] == [(one["kind"], one["score"]) for one in found]
    assert {"first.pdf", "second [copy].pdf"} == {found[1][side]["file_name"] for side in ("one", "other")}
    assert ["draft", "draft"] == [found[1][side]["state"] for side in ("one", "other")]


def test_an_empty_store_has_nothing_alike(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    assert 0 == run(["duplicates"])
    assert "Nothing looks like anything else.\n" == capsys.readouterr().out


def test_a_model_without_weights_is_told_of(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    monkeypatch.setenv("GCKB_MODEL", "another")
    assert 0 == run(["duplicates"])
    assert "Practices are not compared with the model another" in capsys.readouterr().err
