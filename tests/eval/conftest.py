"""A home with the real model, and a small corpus cut from the shipped one."""

import json
from collections.abc import Collection
from pathlib import Path

import pytest

from eval.ground_truth import CORPUS
from eval.lines import read_lines
from kb.embedding.model_pack import open_pack
from kb.settings import Settings, read_settings

DOCUMENTS = ("PC9019Ea_return_refill_packaging.pdf", "PER_SUNAT_medio_ambiente_informe.pdf")


@pytest.fixture(scope="session")
def model_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A home of its own in which the real model lies."""
    pack = open_pack(read_settings({}).model_folder).folder
    home = tmp_path_factory.mktemp("home")
    (home / "models").mkdir()
    (home / "models" / pack.name).symlink_to(pack)
    return Settings(home=home)


@pytest.fixture
def model_home(model_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """That home as the commands' own."""
    monkeypatch.setenv("GCKB_HOME", str(model_settings.home))
    return model_settings.home


@pytest.fixture(scope="session")
def small_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two documents of the shipped corpus with their truth."""
    return cut_corpus(tmp_path_factory.mktemp("corpus"), DOCUMENTS)


def cut_corpus(folder: Path, documents: Collection[str]) -> Path:
    """`folder`, with these documents of the shipped corpus and their truth in it."""
    (folder / "pdfs").symlink_to(CORPUS / "pdfs")
    listed = json.loads((CORPUS / "manifest.json").read_text())["documents"]
    kept = [item for item in listed if item["file_name"] in documents]
    (folder / "manifest.json").write_text(json.dumps({"documents": kept}))
    for name in ("truth.jsonl", "traps.jsonl"):
        lines = [line for line in read_lines(CORPUS / name) if line["document"] in documents]
        (folder / name).write_text("\n".join(json.dumps(line) for line in lines))
    return folder
