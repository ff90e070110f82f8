"""A plain search as tutorials build it: sentence-transformers, qdrant-client's local mode, FastAPI.

Run as a program by `eval.peers.local_server`. It asks for meaning and for words and lets Qdrant fuse them; it knows no
cards, filters, rights, relevance or languages, so it does less than the product for each question.
"""

import json
import sys
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import uvicorn
from fastapi import FastAPI
from qdrant_client import QdrantClient
from qdrant_client.models import (
    Batch,
    Distance,
    Fusion,
    FusionQuery,
    Modifier,
    Prefetch,
    ScoredPoint,
    SparseVector,
    SparseVectorParams,
    VectorParams,
)

from eval.peers.torch_embedding import question_peer
from kb.index.words import sparse_query
from kb.language import likely_languages

_COLLECTION, _MEANING, _WORDS = "passages", "meaning", "words"
_BATCH = 1000
_HITS = 10
_REACH = 60
"""Hits a leg, as many as the product asks for."""


def application(vectors: Path, passages: Path, source: str) -> FastAPI:
    """The search over vectors of shape (passages, dimension) and as many texts with their words."""
    client = _filled(np.load(vectors), json.loads(passages.read_text(encoding="utf-8")))
    embed = question_peer(source)
    app = FastAPI(docs_url=None, redoc_url=None)

    @app.get("/health")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/v1/search")
    def search(q: str) -> dict[str, Any]:
        words = sparse_query(q, likely_languages(q))
        legs = [
            Prefetch(query=embed([q])[0].tolist(), using=_MEANING, limit=_REACH),
            Prefetch(
                query=SparseVector(indices=list(words.indices), values=list(words.values)), using=_WORDS, limit=_REACH
            ),
        ]
        fused = FusionQuery(fusion=Fusion.RRF)
        return _shown(q, client.query_points(_COLLECTION, prefetch=legs, query=fused, limit=_HITS).points)

    @app.get("/meaning")
    def meaning(q: str) -> dict[str, Any]:
        vector = embed([q])[0].tolist()
        return _shown(q, client.query_points(_COLLECTION, query=vector, using=_MEANING, limit=_HITS).points)

    return app


def _shown(question: str, points: list[ScoredPoint]) -> dict[str, Any]:
    hits = [{"score": point.score, "text": (point.payload or {})["text"]} for point in points]
    return {"query": question, "hits": hits}


def _filled(vectors: Any, passages: list[dict[str, Any]]) -> QdrantClient:
    client = QdrantClient(":memory:")
    client.create_collection(
        _COLLECTION,
        {_MEANING: VectorParams(size=vectors.shape[1], distance=Distance.COSINE)},
        sparse_vectors_config={_WORDS: SparseVectorParams(modifier=Modifier.IDF)},
    )
    for start in range(0, len(vectors), _BATCH):
        part = passages[start : start + _BATCH]
        words = [SparseVector(indices=one["indices"], values=one["values"]) for one in part]
        named: dict[str, Any] = {_MEANING: vectors[start : start + _BATCH].tolist(), _WORDS: words}
        ids: list[Any] = list(range(start, start + len(part)))
        client.upsert(_COLLECTION, Batch(ids=ids, vectors=named, payloads=[{"text": one["text"]} for one in part]))
    return client


def _main() -> None:
    warnings.filterwarnings("ignore", message="Local mode")  # that it is slow above 20,000 points is what is measured
    vectors, passages, source, port = sys.argv[1:]
    app = application(Path(vectors), Path(passages), source)
    uvicorn.run(app, port=int(port), log_level="warning", access_log=False)


if __name__ == "__main__":
    _main()
