"""A model pack: the folder that holds a converted model and the facts about it. Knows files, runs no model."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kb.errors import ModelUnavailable

GRAPH, WEIGHTS = "model.xml", "model.bin"
PIECES, TOKENIZER = "tokenizer.model", "tokenizer.json"
"""A pack has one of the two: a SentencePiece model, or what tokenizers reads."""

_FACTS = "pack.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What is to be known about a model to use it.

    `model_id` names the model, the precision of its weights and a digest of them. Texts longer than `max_tokens`,
    the prefix and the special tokens included, are cut. `padding_token` fills up the shorter texts of a batch.
    `source` says where the weights came from.
    """

    name: str
    model_id: str
    dimension: int
    max_tokens: int
    padding_token: int
    query_prefix: str
    passage_prefix: str
    source: str


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Size in bytes and SHA-256 of one file of the pack."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ModelPack:
    """An opened pack: all its files are there and as long as they should be."""

    folder: Path
    facts: ModelFacts
    files: Mapping[str, FileFacts]

    def path(self, name: str) -> Path:
        """Where the pack's file `name` lies."""
        return self.folder / name

    def verify(self) -> None:
        """Compare the whole content with the checksums: about 0.2 s for 250 MB, so not done at each start.

        Raises `ModelUnavailable` for a file that was changed.
        """
        for name, known in self.files.items():
            with self.path(name).open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != known.sha256:
                    raise _damaged(self.folder, f"{name} is not what was written")


def open_pack(folder: Path) -> ModelPack:
    """The pack in `folder`. Raises `ModelUnavailable` when it is absent, incomplete or of another version."""
    try:
        written = json.loads((folder / _FACTS).read_bytes())
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ModelUnavailable(f"There is no model pack in {folder}; run `gckb model prepare`.") from error
    except (OSError, ValueError) as error:
        raise _damaged(folder, f"{_FACTS} cannot be read") from error
    pack = _read_facts(folder, written)
    for name, known in pack.files.items():
        path = pack.path(name)
        if not path.is_file() or path.stat().st_size != known.bytes:
            raise _damaged(folder, f"{name} is missing or cut off")
    return pack


def seal_pack(folder: Path, facts: ModelFacts) -> ModelPack:
    """Write `facts` and checksums beside the files of a model, which makes `folder` a pack."""
    tokenizer = PIECES if (folder / PIECES).exists() else TOKENIZER
    files = {name: _file_facts(folder / name) for name in (GRAPH, WEIGHTS, tokenizer)}
    written = {
        "format": _FORMAT,
        **asdict(facts),
        "files": {name: asdict(known) for name, known in files.items()},
    }
    (folder / _FACTS).write_text(json.dumps(written, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return ModelPack(folder, facts, files)


@contextmanager
def replaced_folder(target: Path) -> Iterator[Path]:
    """A new folder to build in, beside `target`, which takes its place when the block ends well and else is removed.

    A reader finds the old content, for an instant nothing, or the whole new content: never a part.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as beside:
        fresh, old = Path(beside) / "new", Path(beside) / "old"
        fresh.mkdir()
        yield fresh
        if target.exists():
            shutil.move(target, old)
        fresh.rename(target)


def _read_facts(folder: Path, written: Any) -> ModelPack:
    if not isinstance(written, dict) or written.get("format") != _FORMAT:
        raise ModelUnavailable(f"The model pack in {folder} is of another version; run `gckb model prepare`.")
    try:
        facts = ModelFacts(
            name=str(written["name"]),
            model_id=str(written["model_id"]),
            dimension=int(written["dimension"]),
            max_tokens=int(written["max_tokens"]),
            padding_token=int(written["padding_token"]),
            query_prefix=str(written["query_prefix"]),
            passage_prefix=str(written["passage_prefix"]),
            source=str(written["source"]),
        )
        tokenizer = PIECES if PIECES in written["files"] else TOKENIZER
        files = {name: FileFacts(**written["files"][name]) for name in (GRAPH, WEIGHTS, tokenizer)}
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(folder, f"{_FACTS} is incomplete") from error
    return ModelPack(folder, facts, files)


def _file_facts(path: Path) -> FileFacts:
    with path.open("rb") as file:
        return FileFacts(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def _damaged(folder: Path, what: str) -> ModelUnavailable:
    return ModelUnavailable(f"The model pack in {folder} is damaged ({what}); run `gckb model prepare`.")
