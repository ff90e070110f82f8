"""Opens the bench over a whole corpus in a temporary folder, with the vectors of earlier runs."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eval.bench import Bench, fill, open_bench, private_settings
from eval.cli.progress import Steps
from eval.ground_truth import GroundTruth
from eval.vector_cache import RememberingEmbedder
from kb.opening import open_embedder
from kb.settings import Settings


@contextmanager
def corpus_bench(settings: Settings, truth: GroundTruth, shown: Steps) -> Iterator[tuple[Bench, tuple[str, ...]]]:
    """The bench, and the documents that stay drafts. Raises `ModelUnavailable` and `IngestError`."""
    embedder = RememberingEmbedder(open_embedder(settings), settings.home)
    with tempfile.TemporaryDirectory(prefix="gckb-eval-") as folder:
        private = private_settings(settings, Path(folder))
        shown.begin("reading the corpus", len(truth.documents))
        drafts = fill(private, embedder, list(truth.documents.values()), shown.step)
        embedder.keep()
        with open_bench(private, embedder) as bench:
            yield bench, drafts
