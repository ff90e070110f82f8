"""Embeds texts by a model pack with OpenVINO. Never imports torch or transformers."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, Generic, Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from kb.embedding.compiled_model import CompiledModel
from kb.embedding.model_pack import ModelPack
from kb.embedding.tokenizer import open_tokenizer
from kb.embedding.vectors import Vector

Precision = Literal["auto", "f32", "bf16"]
"""Arithmetic of the model; auto is bf16 where the processor has it (cosine to f32 above 0.9999), else f32."""

# Padded tokens of a batch. On two cores 512 and 1,024 were level, 2,048 and single texts 5 to 20 % slower; what the
# graph works in grows with them.
_BATCH_TOKENS = 512

# Passages are padded to a multiple of this: OpenVINO keeps memory for each shape that it has met, which this keeps few.
_STEP = 16

# Else OpenVINO rounds what it multiplies with weights in 4 bits to 8 bits: faster without bf16, cosine 0.9998.
_EXACT: dict[str, Any] = {"DYNAMIC_QUANTIZATION_GROUP_SIZE": "0"}

_Built = TypeVar("_Built")


class _AtFirstUse(Generic[_Built]):
    """Builds a thing when it is first asked for, once even when several threads ask."""

    def __init__(self, build: Callable[[], _Built]) -> None:
        self._build = build
        self._lock = Lock()
        self._built: _Built | None = None

    def __call__(self) -> _Built:
        with self._lock:
            if self._built is None:
                self._built = self._build()
            return self._built


class OpenVinoEmbedder:
    """The real embedder; safe to share between threads.

    Loads nothing until it is asked. Queries and passages have a compiled model each, the first for the shortest
    answer, the second for the most passages a second, and a process that needs one of them pays for one only.
    """

    def __init__(
        self,
        pack: ModelPack,
        *,
        threads: int | None = None,
        precision: Precision = "auto",
        cache: Path | None = None,
    ) -> None:
        """`threads` bounds the cores used (all by default).

        `cache` is a folder for compiled graphs (1 MB each, and what has 4 bits, up to 75), by default one in the pack,
        with which a model is ready in a third of the time; where it cannot be written, each start compiles anew.
        """
        self._facts = pack.facts
        options = _cache_options(cache or pack.folder / "compiled") | _EXACT
        if threads is not None:
            options["INFERENCE_NUM_THREADS"] = threads
        if precision != "auto":
            options["INFERENCE_PRECISION_HINT"] = precision
        self._tokenizer = _AtFirstUse(partial(open_tokenizer, pack))
        self._for_queries = _AtFirstUse(partial(CompiledModel, pack, {**options, "PERFORMANCE_HINT": "LATENCY"}))
        self._for_passages = _AtFirstUse(
            partial(CompiledModel, pack, {**options, "PERFORMANCE_HINT": "THROUGHPUT"}, step=_STEP)
        )

    @property
    def model_id(self) -> str:
        """As in the pack: the arithmetic of this processor is no part of it, as it does not move vectors."""
        return self._facts.model_id

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        return self._facts.dimension

    def warm_up(self) -> None:
        """Load what queries need now, rather than at the first one. About a second; raises `ModelUnavailable`."""
        with ThreadPoolExecutor(1) as beside:
            compiling = beside.submit(self._for_queries)
            self._tokenizer()
            compiling.result()
        self.embed_query("green customs")

    def is_ordinary(self, word: str) -> bool:
        """Whether the model has the word whole: an ordinary word of some language, not a name and not mistyped."""
        return self._tokenizer().is_whole(_encodable(word))

    def embed_query(self, text: str) -> Vector:
        """The question's vector, shape (dimension,), unit length. What is over the model's length is cut."""
        (tokens,) = self._tokens([text], self._facts.query_prefix)
        vector: Vector = self._for_queries().vectors([tokens])[0]
        return vector

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """The passages' vectors in the order given, shape (len(texts), dimension), unit length.

        `progress` is called in this thread with the number of passages that are done so far.
        """
        answer = np.empty((len(texts), self.dimension), dtype=np.float32)
        if not texts:
            return answer
        tokens = self._tokens(texts, self._facts.passage_prefix)
        batches = list(_batches([len(ids) for ids in tokens]))
        model = self._for_passages()
        done = 0
        with ThreadPoolExecutor(model.parallel) as pool:
            vectors = pool.map(lambda batch: model.vectors([tokens[place] for place in batch]), batches)
            for batch, found in zip(batches, vectors, strict=True):
                answer[batch] = found
                done += len(batch)
                if progress:
                    progress(done)
        return answer

    def _tokens(self, texts: Sequence[str], prefix: str) -> list[list[int]]:
        return self._tokenizer().tokens([_encodable(prefix + text) for text in texts])


def _cache_options(folder: Path) -> dict[str, Any]:
    """None for a folder that cannot be written, as OpenVINO raises for it."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK | os.X_OK):
        return {}
    return {"CACHE_DIR": str(folder), "CACHE_MODE": "OPTIMIZE_SIZE"}


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Places of texts of like length, the longest first, a batch with its padding within `_BATCH_TOKENS`."""
    batch: list[int] = []
    for place in sorted(range(len(lengths)), key=lambda place: -lengths[place]):
        if batch and lengths[batch[0]] * (len(batch) + 1) > _BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(place)
    yield batch


def _encodable(text: str) -> str:
    """The text without lone surrogates, which the tokenizer refuses and JSON lets through."""
    return text.encode("utf-8", "replace").decode("utf-8")
