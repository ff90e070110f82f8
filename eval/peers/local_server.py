"""Runs `eval.peers.local_search` in a process of its own; knows neither torch nor Qdrant."""

import sys
from pathlib import Path

from eval.server_process import HttpProcess

VECTORS, PASSAGES = "vectors.npy", "passages.json"


class LocalSearch(HttpProcess):
    """The peer over the files in `folder`; `source` names the model as in the settings."""

    def __init__(self, folder: Path, source: str) -> None:
        program = [sys.executable, "-m", "eval.peers.local_search"]
        super().__init__(
            lambda port: [*program, folder / VECTORS, folder / PASSAGES, source, str(port)], folder / "peer.log"
        )
