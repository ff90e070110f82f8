"""The peer starts as a program, answers by meaning and words and by meaning alone."""

import json
from pathlib import Path

import numpy as np

from eval.peers.local_server import PASSAGES, VECTORS, LocalSearch
from kb.index.words import sparse_document

TEXTS = ("Empty crates come back without a deposit.", "Officers weigh rhinoceros horn.")


def test_the_peer_answers_from_its_passages(tmp_path: Path):
    words = [sparse_document(text, "en") for text in TEXTS]
    lines = [
        {"text": text, "indices": list(own.indices), "values": list(own.values)}
        for text, own in zip(TEXTS, words, strict=True)
    ]
    (tmp_path / PASSAGES).write_text(json.dumps(lines))
    np.save(tmp_path / VECTORS, np.eye(len(TEXTS), 384, dtype=np.float32))
    with LocalSearch(tmp_path, "") as server:
        for path in ("/v1/search", "/meaning"):
            with server.client(path) as client:
                assert {*TEXTS} == {hit["text"] for hit in client.search("returning empty crates")["hits"]}
