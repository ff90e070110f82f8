"""Converts a torch encoder to the files of a model pack. Sends no telemetry, checks no quality."""

import hashlib
import logging
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import openvino
import torch
from openvino.frontend import FrontEndManager
from openvino.frontend.pytorch.ts_decoder import TorchScriptPythonDecoder

from kb.embedding.four_bits import store_in_four_bits
from kb.embedding.model_pack import GRAPH, PIECES, TOKENIZER, ModelFacts
from kb.embedding.pieces import as_pieces
from kb.embedding.source_model import SIX_SCRIPTS, SourceModel

_DIGEST = 12


def convert_model(model: SourceModel, folder: Path) -> ModelFacts:
    """Write graph, weights and tokenizer of `model` to `folder`.

    Weights in half precision, those that were rounded to 4 bits in these. By the frontend itself:
    `openvino.convert_model` does the same and reports each use to its makers' server.
    """
    ids = torch.ones(2, 8, dtype=torch.long)
    with _quiet():
        decoder = TorchScriptPythonDecoder(
            model.encoder, example_input={"input_ids": ids, "attention_mask": ids.clone()}
        )
    frontend = FrontEndManager().load_by_framework("pytorch")
    _save_graph(frontend.convert(frontend.load(decoder)), folder)
    _save_tokenizer(model, folder)
    return ModelFacts(
        name=model.name,
        model_id=f"{model.name}:{model.precision}:{_digest(model)}",
        dimension=_dimension(model.encoder, ids),
        max_tokens=model.max_tokens,
        padding_token=model.padding_token,
        query_prefix=model.query_prefix,
        passage_prefix=model.passage_prefix,
        source=model.source,
    )


def _save_graph(graph: openvino.Model, folder: Path) -> None:
    """By way of a graph in half precision, since OpenVINO halves nothing where something has 4 bits already."""
    with tempfile.TemporaryDirectory(dir=folder) as beside:
        openvino.save_model(graph, Path(beside) / GRAPH, compress_to_fp16=True)
        halved = openvino.Core().read_model(Path(beside) / GRAPH)
        store_in_four_bits(halved)
        openvino.save_model(halved, folder / GRAPH, compress_to_fp16=False)


def _save_tokenizer(model: SourceModel, folder: Path) -> None:
    pieces = as_pieces(model.tokenizer, SIX_SCRIPTS)
    if pieces is None:
        model.tokenizer.save(str(folder / TOKENIZER), pretty=False)
    else:
        (folder / PIECES).write_bytes(pieces)


@contextmanager
def _quiet() -> Iterator[None]:
    """Tracing touches every attribute, deprecated ones too, and warns of each branch that it fixes.

    Whether it did well is for the comparison with the source to say.
    """
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(logging.NOTSET)


def _dimension(encoder: torch.nn.Module, ids: torch.Tensor) -> int:
    with torch.inference_mode():
        return int(encoder(ids, torch.ones_like(ids)).shape[1])


def _digest(model: SourceModel) -> str:
    """Of what decides a vector, taken before conversion: a new OpenVINO writes other files for the same model."""
    digest = hashlib.sha256()
    for name, tensor in sorted(model.encoder.state_dict().items()):
        digest.update(f"{name} {tuple(tensor.shape)} {tensor.dtype}\n".encode())
        digest.update(tensor.contiguous().numpy().tobytes())
    digest.update(model.tokenizer.to_str().encode())
    digest.update(f"{model.max_tokens}\n{model.query_prefix}\n{model.passage_prefix}".encode())
    return digest.hexdigest()[:_DIGEST]
