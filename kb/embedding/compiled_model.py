"""A compiled OpenVINO model that several threads may ask. Knows token ids, no texts."""

import math
import threading
from collections.abc import Mapping, Sequence
from queue import SimpleQueue
from typing import Any

import numpy as np
import openvino
from numpy.typing import NDArray

from kb.embedding.model_pack import GRAPH, ModelPack
from kb.errors import ModelUnavailable

_FIRST_USE = threading.Lock()
"""Held while a model answers for the first time.

OpenVINO's binding sets something up once a process while it waits for Python's lock; two threads that ask their first
question at the same moment wait for each other for ever (seen with openvino 2026.4).
"""


class CompiledModel:
    """The pack's graph, compiled for this processor, with as many requests at a time as OpenVINO finds best."""

    def __init__(self, pack: ModelPack, options: Mapping[str, Any], *, step: int = 1) -> None:
        """Compile. Texts are padded to a multiple of `step` tokens.

        Raises `ModelUnavailable` when OpenVINO refuses the files.
        """
        self._padding = pack.facts.padding_token
        self._most = pack.facts.max_tokens
        self._step = step
        try:
            compiled = openvino.Core().compile_model(pack.path(GRAPH), "CPU", dict(options))
        except RuntimeError as error:
            raise ModelUnavailable(
                f"OpenVINO cannot use the model pack in {pack.folder}; run `gckb model prepare`."
            ) from error
        self.parallel = int(compiled.get_property("OPTIMAL_NUMBER_OF_INFER_REQUESTS"))
        self._idle: SimpleQueue[openvino.InferRequest] = SimpleQueue()
        for _ in range(self.parallel):
            self._idle.put(compiled.create_infer_request())
        with _FIRST_USE:
            self.vectors([[self._padding]])

    def vectors(self, texts: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """One vector a text, shape (len(texts), dimension). Waits while all requests are busy."""
        longest = max(len(tokens) for tokens in texts)
        width = min(math.ceil(longest / self._step) * self._step, self._most)
        ids = np.full((len(texts), width), self._padding, dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, tokens in enumerate(texts):
            ids[row, : len(tokens)] = tokens
            mask[row, : len(tokens)] = 1
        request = self._idle.get()
        try:
            (answer,) = request.infer({"input_ids": ids, "attention_mask": mask}).values()
        finally:
            self._idle.put(request)
        return np.asarray(answer, dtype=np.float32)
