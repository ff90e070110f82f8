"""Measures speed on a prepared copy of everything: server, worker and model as they are in use.

Measurements that are compared alternate in short blocks, so that a change of the machine's mood meets both alike.
"""

import hashlib
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from eval import speed_figures
from eval.bench import Bench, open_bench, private_settings
from eval.copies import Original, fill_with_copies
from eval.errors import CannotJudge
from eval.server_process import SearchClient, ServerProcess
from eval.speed_figures import Figure
from kb.embedding.embedder import Embedder
from kb.practice import DocumentId
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.store.jobs import JobId, JobState

_BLOCK = 10
_WARMING = 3
_ROUNDS = 3
_PATIENCE_SECONDS = 600.0
_PAUSE_SECONDS = 0.05

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A home with a store of copies and an index; `twin` is a second one of the same content."""

    settings: Settings
    twin: Settings
    passages: int


def prepare(
    settings: Settings, folder: Path, embedder: Embedder, sources: Sequence[Original], passages: int
) -> Prepared:
    """Build both homes in `folder`, with the model of `settings`."""
    first = private_settings(settings, folder / "one")
    first.home.mkdir()
    (first.home / "models").symlink_to(settings.model_folder.parent.resolve())
    with closing(open_archive(first)) as archive:
        kept = fill_with_copies(archive.practices, sources, embedder.model_id, passages)
    with open_bench(first, embedder):
        pass  # opening it builds the index
    second = private_settings(settings, folder / "two")
    shutil.copytree(first.home, second.home, symlinks=True)
    return Prepared(first, second, kept)


def measure_start(prepared: Prepared, starts: int, question: str) -> Figure:
    """Start the server `starts` times, after once that fills its caches."""
    health, answer = [], []
    for _ in range(starts + 1):
        began = time.perf_counter()
        with ServerProcess(prepared.settings) as server:
            health.append(server.start_seconds)
            with server.client() as client:
                client.search(question)
            answer.append(time.perf_counter() - began)
    return speed_figures.start(health[1:], answer[1:])


def measure_http(prepared: Prepared, server: ServerProcess, embedder: Embedder, questions: Sequence[str]) -> Figure:
    """Questions over HTTP, and their parts in this process, block by block. The first of each are not counted."""
    http: list[float] = []
    embedding: list[float] = []
    index: list[float] = []
    with open_bench(prepared.twin, embedder) as bench:
        _parts(bench, questions[:_WARMING])
        _over_http(server, questions[:_WARMING])
        for start in range(0, len(questions), _BLOCK):
            block = questions[start : start + _BLOCK]
            alone = _parts(bench, block)
            embedding += [first for first, _ in alone]
            index += [second for _, second in alone]
            http += _over_http(server, block)
    return speed_figures.over_http(http, embedding, index)


def measure_ingest(
    prepared: Prepared, server: ServerProcess, files: Sequence[Path], questions: Sequence[str]
) -> Figure:
    """Ask while the server's worker takes `files` in, and before. Raises `CannotJudge` when one of them fails."""
    with closing(open_archive(prepared.settings)) as archive, server.client() as client:
        idle = [client.timed_search(question) for question in questions]
        jobs = [_submit(archive, path) for path in files]
        busy = _asked_meanwhile(archive, jobs, client, questions)
    return speed_figures.during_ingest(busy, idle, len(files))


def measure_embedding(
    pack: Callable[[Sequence[str]], object],
    peer: Callable[[Sequence[str]], object],
    texts: Sequence[str],
    *,
    bf16: bool,
) -> Figure:
    """Embed `texts` with the pack and with the peer in turn, after a few that warm each up."""
    seconds: dict[str, list[float]] = {"pack": [], "peer": []}
    pack(texts[:_BLOCK])
    peer(texts[:_BLOCK])
    for _ in range(_ROUNDS):
        for name, embed in (("pack", pack), ("peer", peer)):
            began = time.perf_counter()
            embed(texts)
            seconds[name].append(time.perf_counter() - began)
    return speed_figures.embedding(seconds["pack"], seconds["peer"], len(texts), bf16=bf16)


def _parts(bench: Bench, questions: Sequence[str]) -> list[tuple[float, float]]:
    """Seconds for the question's vector, and for the index's answer to legs planned beforehand."""
    found = []
    for question in questions:
        legs = bench.legs(question)
        began = time.perf_counter()
        bench.embedder.embed_query(question)
        embedded = time.perf_counter()
        bench.query_index(legs)
        found.append((embedded - began, time.perf_counter() - embedded))
    return found


def _over_http(server: ServerProcess, questions: Sequence[str]) -> list[float]:
    with server.client() as client:
        return [client.timed_search(question) for question in questions]


def _submit(archive: Archive, path: Path) -> JobId:
    content = path.read_bytes()
    id = DocumentId(hashlib.sha256(content).hexdigest())
    return archive.submit(id, path.name, content, publish=False, actor="eval")


def _asked_meanwhile(
    archive: Archive, jobs: Sequence[JobId], client: SearchClient, questions: Sequence[str]
) -> list[float]:
    """Seconds of each question asked from the moment a worker began until all jobs have ended."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while all(_state(archive, job) is JobState.QUEUED for job in jobs):
        _pause(deadline)
    busy: list[float] = []
    for question in cycle(questions):
        busy.append(client.timed_search(question))
        states = {_state(archive, job) for job in jobs}
        if states <= {JobState.DONE, JobState.FAILED}:
            break
        if time.monotonic() > deadline:
            raise CannotJudge(f"The worker was not done within {_PATIENCE_SECONDS:.0f} s; look at serve.log.")
    if JobState.FAILED in states:
        raise CannotJudge("A PDF of the corpus could not be taken in; see `gckb ingest`.")
    return busy


def _state(archive: Archive, id: JobId) -> JobState:
    job = archive.jobs.get(id)
    return job.state if job else JobState.FAILED


def _pause(deadline: float) -> None:
    if time.monotonic() > deadline:
        raise CannotJudge("No worker took the files up; see whether `gckb worker` starts.")
    time.sleep(_PAUSE_SECONDS)
