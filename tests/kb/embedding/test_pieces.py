from dataclasses import replace
from pathlib import Path

import pytest
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

from kb.embedding.model_pack import PIECES, ModelFacts, seal_pack
from kb.embedding.pieces import as_pieces
from kb.embedding.tokenizer import FastTokenizer, Pieces, open_tokenizer

WORDS = ["▁customs", "▁waste", "▁", "c", "u", "s", "t", "o", "m", "w", "a", "e", "ing", "海关"]
TEXTS = ["customs  waste", "wasting", "a ½ ", "海关 ﬁ", "", "custom\u200b waste"]
FACTS = ModelFacts("small", "small:f16:0123", 8, 6, 1, "", "", "a test")


@pytest.fixture
def unigram() -> Tokenizer:
    """Cuts as XLM-RoBERTa does, with fourteen pieces."""
    pieces = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    pieces += [(word, -float(place + 1)) for place, word in enumerate(WORDS)]
    tokenizer = Tokenizer(models.Unigram(pieces, 3, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Replace("\u200b", ""), normalizers.NFKC(), normalizers.Strip(left=True, right=True)]
    )
    split = [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")]
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(split)
    tokenizer.post_processor = processors.TemplateProcessing("<s> $A </s>", None, [("<s>", 0), ("</s>", 2)])
    return tokenizer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("model.xml", "model.bin"):
        (tmp_path / name).write_bytes(b"a graph")
    return tmp_path


def test_a_unigram_tokenizer_is_written_as_pieces_that_cut_alike(unigram: Tokenizer, folder: Path) -> None:
    expected = [unigram.encode(text).ids for text in TEXTS]
    written = as_pieces(unigram, TEXTS)
    assert written is not None
    (folder / PIECES).write_bytes(written)
    tokenizer = open_tokenizer(seal_pack(folder, replace(FACTS, max_tokens=64)))
    assert isinstance(tokenizer, Pieces)
    assert expected == tokenizer.tokens(TEXTS)


def test_either_tokenizer_cuts_long_texts_between_begin_and_end(unigram: Tokenizer, folder: Path) -> None:
    unigram.save(str(folder / "tokenizer.json"))
    fast = open_tokenizer(seal_pack(folder, FACTS))
    (folder / PIECES).write_bytes(as_pieces(unigram, TEXTS) or b"")
    pieces = open_tokenizer(seal_pack(folder, FACTS))
    assert isinstance(fast, FastTokenizer)
    assert [[0, 4, 5, 4, 5, 2]] == fast.tokens(["customs waste " * 5]) == pieces.tokens(["customs waste " * 5])


def test_either_tokenizer_knows_a_whole_word(unigram: Tokenizer, folder: Path) -> None:
    unigram.save(str(folder / "tokenizer.json"))
    fast = open_tokenizer(seal_pack(folder, FACTS))
    (folder / PIECES).write_bytes(as_pieces(unigram, TEXTS) or b"")
    pieces = open_tokenizer(seal_pack(folder, FACTS))
    assert (True, False) == (fast.is_whole("waste"), fast.is_whole("custom"))
    assert (True, False) == (pieces.is_whole("waste"), pieces.is_whole("custom"))


def test_a_tokenizer_of_another_kind_is_not_written_as_pieces() -> None:
    assert as_pieces(Tokenizer(models.WordLevel({"waste": 0, "?": 1}, "?")), TEXTS) is None


def test_a_tokenizer_that_cuts_otherwise_is_not_written_as_pieces(unigram: Tokenizer) -> None:
    unigram.normalizer = normalizers.Lowercase()
    assert as_pieces(unigram, ["Customs"]) is None
