"""How the time of a question grows with the index: real texts and words, vectors of the corpus with noise, no store."""

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice
from statistics import median

import numpy as np

from eval.copies import NOISE, Original
from kb.index.edge import EdgeIndex
from kb.index.passage_index import IndexFilter, IndexPoint, Leg
from kb.index.words import sparse_document
from kb.index_follower import payload_of
from kb.practice import DocumentId, Level, PointId, card_point, passage_point, point_ids, practice_id
from kb.search.cards import point_texts
from kb.search.carried import practice_codes
from kb.vocabulary import Vocabulary

_SEED = 20_250_901
_BATCH = 5_000
_WARMING = 3
_STEPS = (1, 3)
_LEVEL = Level.PUBLIC


@dataclass(frozen=True, slots=True)
class Growth:
    """Milliseconds of a question (medians) by what was asked, for each size in passages; cards come on top."""

    sizes: tuple[int, ...]
    series: Mapping[str, tuple[float, ...]]
    filled_seconds: tuple[float, ...]


def sizes_up_to(most: int) -> tuple[int, ...]:
    """10,000, 30,000, 100,000 … and `most` itself."""
    steps = (step * 10_000 * 10**power for power in count() for step in _STEPS)
    return (*_below(steps, most), most)


def measure_growth(
    index: EdgeIndex,
    points: Iterator[IndexPoint],
    questions: Sequence[Sequence[Leg]],
    sizes: Sequence[int],
    *,
    seconds: float,
    progress: Callable[[str], None],
) -> Growth:
    """Fill `index` to each size in turn and ask; no further size is begun after `seconds`."""
    began, kept = time.perf_counter(), 0
    found: dict[str, list[float]] = {"all legs": [], "meaning": [], "words": []}
    reached: list[int] = []
    filled: list[float] = []
    for size in sizes:
        if reached and time.perf_counter() - began > seconds:
            break
        progress(f"filling up to {size:,} passages")
        start = time.perf_counter()
        kept = _fill(index, points, kept, size)
        filled.append(time.perf_counter() - start)
        progress(f"asking among {size:,} passages")
        reached.append(size)
        for name, chosen in found.items():
            chosen.append(_asked(index, [_of(legs, name) for legs in questions]))
    return Growth(tuple(reached), {name: tuple(times) for name, times in found.items()}, tuple(filled))


def endless_points(sources: Sequence[Original], vocabulary: Vocabulary) -> Iterator[IndexPoint]:
    """Points of copies of `sources`, round after round, each with its own noise; the same in every run."""
    templates = [_templates(source, vocabulary) for source in sources]
    vectors = np.stack([point.dense for own in templates for point in own])
    random = np.random.default_rng(_SEED)
    for number in count():
        document = DocumentId(hashlib.sha256(f"copy {number}".encode()).hexdigest())
        noise = random.standard_normal(vectors.shape, dtype=np.float32)
        moved = vectors + noise * (NOISE / np.linalg.norm(noise, axis=1, keepdims=True))
        nudged = iter((moved / np.linalg.norm(moved, axis=1, keepdims=True)).astype(np.float32))
        for ordinal, own in enumerate(templates, 1):
            practice = practice_id(document, 1, ordinal)
            for point in own:
                payload = replace(point.payload, practice=practice, document=document)
                place = payload.ordinal
                id = card_point(practice) if payload.card else passage_point(practice, place)
                yield replace(point, id=PointId(id), dense=next(nudged), payload=payload)


def _templates(source: Original, vocabulary: Vocabulary) -> list[IndexPoint]:
    practice = source.practice
    texts = point_texts(practice, vocabulary)
    codes = practice_codes(practice, source.document, texts)
    return [
        IndexPoint(
            point,
            source.vectors[point],
            sparse_document(text, practice.language),
            payload_of(practice, source.document, ordinal, codes),
        )
        for ordinal, (point, text) in enumerate(zip(point_ids(practice), texts, strict=True), -1)
    ]


def _fill(index: EdgeIndex, points: Iterator[IndexPoint], kept: int, size: int) -> int:
    while kept < size:
        batch = list(islice(points, min(_BATCH, size - kept)))
        index.upsert(_LEVEL, batch)
        kept += sum(not point.payload.card for point in batch)
    return kept


def _asked(index: EdgeIndex, questions: Sequence[Sequence[Leg]]) -> float:
    """Median milliseconds, once what is read at a first question is read."""
    for legs in questions[:_WARMING]:
        index.query(_LEVEL, legs, IndexFilter())
    return median(_timed(index, legs) for legs in questions) * 1000


def _timed(index: EdgeIndex, legs: Sequence[Leg]) -> float:
    began = time.perf_counter()
    index.query(_LEVEL, legs, IndexFilter())
    return time.perf_counter() - began


def _of(legs: Sequence[Leg], name: str) -> list[Leg]:
    return [leg for leg in legs if name == "all legs" or leg.name.endswith(name)]


def _below(steps: Iterator[int], most: int) -> Iterator[int]:
    for step in steps:
        if step >= most:
            return
        yield step
