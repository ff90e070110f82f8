"""`gckb eval speed`."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path

from rich.box import SIMPLE
from rich.table import Table

from eval import speed_run
from eval.cli.corpus_bench import corpus_bench
from eval.cli.printing import print_json, print_tables
from eval.cli.progress import Steps, steps
from eval.copies import Original, originals
from eval.ground_truth import CORPUS, GroundTruth, read_ground_truth
from eval.load import measure_load, measure_peer
from eval.machine import has_bf16, machine_facts
from eval.queries import read_queries
from eval.reading_speed import measure_reading
from eval.server_process import ServerProcess
from eval.speed_figures import Figure, SpeedRun
from kb.opening import open_embedder
from kb.settings import Settings, read_settings

_WORKERS = 2  # processes that read PDFs: the goals are those of two cores


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much to measure with. `documents` PDFs are ingested meanwhile, all of the corpus without a number."""

    passages: int
    queries: int
    texts: int
    starts: int
    documents: int | None
    peer: bool


def show(sizes: Sizes, *, corpus: Path | None, with_torch: bool, as_json: bool) -> None:
    """Measure and print."""
    truth = read_ground_truth(corpus or CORPUS)
    settings = read_settings()
    files = sorted(document.path for document in truth.documents.values())[: sizes.documents]
    with steps() as shown, tempfile.TemporaryDirectory(prefix="gckb-eval-") as folder:
        sources = _sources(settings, truth, shown)
        figures = list(_searching(settings, Path(folder), sources, files, sizes, shown=shown))
        shown.begin("reading PDFs")
        figures += measure_reading(files, _WORKERS)
        if with_torch:
            shown.begin("embedding")
            figures.append(_embedding(settings, sources, sizes.texts))
    run = SpeedRun(machine_facts(), asdict(sizes) | {"documents": len(files)}, tuple(figures))
    if as_json:
        print_json(run.as_json())
    else:
        print_tables(_tables(run))


def _sources(settings: Settings, truth: GroundTruth, shown: Steps) -> tuple[Original, ...]:
    with corpus_bench(settings, truth, shown) as (bench, _):
        ids = list(bench.told_as(truth))
        return originals(bench.archive.practices, ids, bench.embedder.model_id)


def _searching(
    settings: Settings,
    folder: Path,
    sources: Sequence[Original],
    files: Sequence[Path],
    sizes: Sizes,
    *,
    shown: Steps,
) -> Iterator[Figure]:
    questions = list(islice(cycle(query.text for query in read_queries()), sizes.queries))
    embedder = open_embedder(settings)
    shown.begin("preparing the store and the index")
    prepared = speed_run.prepare(settings, folder, embedder, sources, sizes.passages)
    shown.begin("starting the server")
    yield speed_run.measure_start(prepared, sizes.starts, questions[0])
    with ServerProcess(prepared.settings) as server:
        shown.begin("asking")
        yield speed_run.measure_http(prepared, server, embedder, questions)
        shown.begin("asking with several clients")
        yield measure_load(server, questions)
        if sizes.peer:
            shown.begin("asking the peer")
            (folder / "peer").mkdir()
            yield measure_peer(prepared.twin, embedder.model_id, server, folder / "peer", questions)
        shown.begin("asking during an ingest")
        yield speed_run.measure_ingest(prepared, server, files, questions)


def _embedding(settings: Settings, sources: Sequence[Original], texts: int) -> Figure:
    told = cycle(passage.text for source in sources for passage in source.practice.passages)
    peer = import_module("eval.peers.torch_embedding").peer(settings.model_source)  # torch takes seconds to import
    pack = open_embedder(settings).embed_passages
    return speed_run.measure_embedding(pack, peer, list(islice(told, texts)), bf16=has_bf16())


def _tables(run: SpeedRun) -> Iterator[Table]:
    facts = ", ".join(f"{name} {value}" for name, value in (*run.machine.items(), *run.sizes.items()))
    table = Table(title="Speed", caption=facts, title_justify="left", caption_justify="left", box=SIMPLE)
    for head in ("", "measured", "goal", "met", "made of"):
        table.add_column(head)
    for figure in run.figures:
        bound = "at most" if figure.less_is_better else "at least"
        parts = "\n".join(f"{name}: {value:.4g}" for name, value in figure.parts.items())
        goal = f"{bound} {figure.goal:g} {figure.unit}"
        table.add_row(figure.name, f"{figure.value:.2f} {figure.unit}", goal, "yes" if figure.met else "no", parts)
    yield table
