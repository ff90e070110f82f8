"""The real model pack, built once into the data folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kb.embedding.model_pack import ModelPack, open_pack
from kb.embedding.openvino_runtime import OpenVinoEmbedder
from kb.errors import ModelUnavailable
from kb.settings import read_settings


def _ignore(_step: str, _done: int, _total: int) -> None:
    """Nobody looks on."""


@pytest.fixture(scope="session")
def silent() -> Callable[[str, int, int], None]:
    """For preparation, which reports its progress to somebody."""
    return _ignore


@pytest.fixture(scope="session")
def model_pack() -> ModelPack:
    folder = read_settings({}).model_folder
    try:
        return open_pack(folder)
    except ModelUnavailable:
        from kb.embedding.preparation import prepare_pack  # noqa: PLC0415  # torch, ten seconds

        return prepare_pack(folder, None, _ignore)


@pytest.fixture(scope="session")
def embedder(model_pack: ModelPack) -> OpenVinoEmbedder:
    return OpenVinoEmbedder(model_pack)


@pytest.fixture
def written_files() -> Callable[[Path], None]:
    """Writes the three files of a pack with a few bytes each."""

    def write(folder: Path) -> None:
        for name in ("model.xml", "model.bin", "tokenizer.json"):
            (folder / name).write_bytes(name.encode())

    return write
