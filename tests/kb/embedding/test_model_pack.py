import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.embedding.model_pack import ModelFacts, ModelPack, open_pack, replaced_folder, seal_pack
from kb.errors import ModelUnavailable

FACTS = ModelFacts("small", "small:f16:0123", 8, 16, 1, "query: ", "passage: ", "a test")
Writer = Callable[[Path], None]


@pytest.fixture
def pack(tmp_path: Path, written_files: Writer) -> ModelPack:
    folder = tmp_path / "small"
    folder.mkdir()
    written_files(folder)
    return seal_pack(folder, FACTS)


def test_a_pack_opens_with_the_facts_it_was_sealed_with(pack: ModelPack) -> None:
    opened = open_pack(pack.folder)
    assert pack == opened
    opened.verify()


@pytest.mark.parametrize("name", ["absent", "a-file/absent"])
def test_where_no_pack_is_the_command_that_makes_one_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "a-file").write_text("no folder")
    with pytest.raises(ModelUnavailable, match=r"^There is no model pack in .*; run `gckb model prepare`\.$"):
        open_pack(tmp_path / name)


@pytest.mark.parametrize("name", ["model.xml", "model.bin", "tokenizer.json"])
def test_a_file_that_was_cut_off_or_removed_is_seen_at_opening(pack: ModelPack, name: str) -> None:
    pack.path(name).write_bytes(b"m")
    with pytest.raises(ModelUnavailable, match=rf"damaged \({name} is missing or cut off\); run `gckb model prepare`"):
        open_pack(pack.folder)
    pack.path(name).unlink()
    with pytest.raises(ModelUnavailable, match=f"{name} is missing"):
        open_pack(pack.folder)


def test_a_changed_file_of_the_same_size_is_seen_by_the_checksums(pack: ModelPack) -> None:
    pack.path("model.bin").write_bytes(b"model.bim")
    with pytest.raises(ModelUnavailable, match=r"model.bin is not what was written"):
        open_pack(pack.folder).verify()


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("{", "pack.json cannot be read"),
        ("[]", "another version"),
        ('{"format": 99}', "another version"),
        ('{"format": 1, "name": "small"}', "pack.json is incomplete"),
    ],
)
def test_facts_that_cannot_be_understood_are_refused(pack: ModelPack, written: str, reason: str) -> None:
    pack.path("pack.json").write_text(written)
    with pytest.raises(ModelUnavailable, match=reason):
        open_pack(pack.folder)


def test_facts_with_a_wrong_kind_of_value_are_refused(pack: ModelPack) -> None:
    written = json.loads(pack.path("pack.json").read_text())
    pack.path("pack.json").write_text(json.dumps(written | {"files": {"model.xml": 3}}))
    with pytest.raises(ModelUnavailable, match="incomplete"):
        open_pack(pack.folder)


def test_a_new_folder_takes_the_place_of_the_old_one(pack: ModelPack) -> None:
    with replaced_folder(pack.folder) as folder:
        (folder / "new").write_text("new")
    assert ["new"] == [path.name for path in pack.folder.iterdir()]
    assert [pack.folder] == list(pack.folder.parent.iterdir())


def test_a_build_that_fails_leaves_the_old_pack_and_nothing_beside(pack: ModelPack) -> None:
    def fail() -> None:
        with replaced_folder(pack.folder) as folder:
            (folder / "half").write_text("half")
            raise ModelUnavailable("It broke.")

    with pytest.raises(ModelUnavailable, match=r"It broke\."):
        fail()
    assert pack == open_pack(pack.folder)
    assert [pack.folder] == list(pack.folder.parent.iterdir())
