"""`gckb eval` on a small corpus: every command runs whole and prints figures."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from eval.commands import app
from eval.errors import CannotJudge
from tests.eval.test_collection import written


def outcome(*arguments: object) -> str:
    """What the command prints; what it raises is passed on."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert 0 == result.exit_code, result.output
    return result.stdout


def figures(*arguments: object) -> Any:
    return json.loads(outcome(*arguments, "--json"))


def test_extraction_prints_rates_and_faults(small_corpus: Path):
    rates = figures("extraction", "--corpus", small_corpus)["all"]["all"]
    assert 1.0 == rates["quotes_on_page"]
    assert 0.5 < rates["f1"] <= 1
    shown = outcome("extraction", "--corpus", small_corpus, "--faults")
    assert "Detection" in shown
    assert "PC9019Ea" in shown


def test_an_unknown_document_is_refused(small_corpus: Path):
    with pytest.raises(CannotJudge, match="no document 'none"):
        outcome("extraction", "--corpus", small_corpus, "--only", "none.pdf")


def test_retrieval_is_kept_and_compared(small_corpus: Path, model_home: Path, tmp_path: Path):
    path = tmp_path / "run.json"
    first = figures("retrieval", "--corpus", small_corpus, "--save", path)
    assert 0.5 < first["overall"]["cards by meaning"]["nDCG@10"] <= 1
    assert "against the saved run" in outcome("retrieval", "--corpus", small_corpus, "--against", path)
    assert (model_home / "eval-vectors.npz").is_file()


def test_retrieval_is_judged_over_collections_given_by_path(model_home: Path, tmp_path: Path):
    made = figures("retrieval", "--collection", written(tmp_path))
    assert {"search", "BM25", "model alone"} == made["collections"][tmp_path.name]["ndcg"].keys()
    assert 2 == made["average"]["BM25"]["questions"]
    with pytest.raises(CannotJudge, match="no other option"):
        outcome("retrieval", "--collection", tmp_path, "--corpus", tmp_path)


def test_a_fit_prints_weights_to_paste(small_corpus: Path, model_home: Path):
    assert "_WEIGHTS = {" in outcome("fit", "--corpus", small_corpus)


def test_concepts_are_counted_by_practice(small_corpus: Path, model_home: Path, tmp_path: Path):
    path = tmp_path / "counts.json"
    assert "Wrote how many of" in outcome("rarity", "--corpus", small_corpus, "--save", path)
    counted = json.loads(path.read_text())
    assert 0 < counted["concepts"]["country:PER"] <= counted["practices"]


def test_speed_is_measured_on_a_small_store(small_corpus: Path, model_home: Path):
    sizes = ("--passages", 100, "--queries", 3, "--starts", 1, "--documents", 1, "--no-torch", "--no-peer")
    run = figures("speed", "--corpus", small_corpus, *sizes)
    assert 6 == len(run["figures"])
    assert all(figure["value"] > 0 for figure in run["figures"])
