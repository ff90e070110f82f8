"""Asks over HTTP as several clients at once, and as one client of ours and of the peer in turn."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import numpy as np

from eval import speed_figures
from eval.peers.local_server import PASSAGES, VECTORS, LocalSearch
from eval.server_process import HttpProcess
from eval.speed_figures import Figure
from kb.access import SECRETARIAT
from kb.index.words import sparse_document
from kb.practice import passage_point
from kb.settings import Settings
from kb.store.archive import open_archive

CLIENTS = 8
_WARMING = 3


def measure_load(server: HttpProcess, questions: Sequence[str], clients: int = CLIENTS) -> Figure:
    """Every client asks all questions over a connection of its own, each beginning at another one."""

    def asked(first: int) -> list[float]:
        with server.client() as client:
            return [client.timed_search(question) for question in (*questions[first:], *questions[:first])]

    step = max(1, len(questions) // clients)
    with ThreadPoolExecutor(clients) as pool:
        times = list(pool.map(asked, range(0, step * clients, step)))
    return speed_figures.under_load([one for client in times for one in client], clients)


def measure_peer(
    settings: Settings, model_id: str, server: HttpProcess, folder: Path, questions: Sequence[str]
) -> Figure:
    """The same questions over HTTP to our server and to the peer, which holds the passages of `settings`' store."""
    passages = write_passages(settings, model_id, folder)
    with LocalSearch(folder, settings.model_source) as peer:
        ours = _asked(server, "/v1/search", questions)
        hybrid = _asked(peer, "/v1/search", questions)
        meaning = _asked(peer, "/meaning", questions)
    return speed_figures.against_peer(ours, hybrid, meaning, passages)


def write_passages(settings: Settings, model_id: str, folder: Path) -> int:
    """Write vectors, texts and words of every passage as `eval.peers.local_search` reads them; returns how many."""
    vectors, lines = [], []
    with closing(open_archive(settings)) as archive:
        for document in archive.practices.document_ids():
            practices = archive.practices.practices_of(document, SECRETARIAT)
            known = archive.practices.vectors_of([practice.id for practice in practices], model_id)
            for practice in practices:
                for ordinal, passage in enumerate(practice.passages):
                    words = sparse_document(passage.text, practice.language)
                    lines.append({"text": passage.text, "indices": words.indices, "values": words.values})
                    vectors.append(known[passage_point(practice.id, ordinal)])
    np.save(folder / VECTORS, np.stack(vectors))
    (folder / PASSAGES).write_text(json.dumps(lines, default=list), encoding="utf-8")
    return len(lines)


def _asked(server: HttpProcess, path: str, questions: Sequence[str]) -> list[float]:
    with server.client(path) as client:
        for question in questions[:_WARMING]:
            client.search(question)
        return [client.timed_search(question) for question in questions]
