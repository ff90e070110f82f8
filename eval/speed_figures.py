"""The figures of a speed run: ratios with their goals. Pure; the goals are those that the project promises."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import Any

HTTP_GOAL, START_GOAL, INGEST_GOAL = 1.5, 4.0, 3.0
EMBEDDING_GOAL, EMBEDDING_GOAL_BF16 = 1.0, 1.8
PAGES_GOAL, PYPDF_GOAL = 40.0, 3.0
LOAD_GOAL, PEER_GOAL = 4.0, 10.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One promise: what was measured, in which unit, the goal, and whether less is better. `parts` make it up."""

    name: str
    value: float
    unit: str
    goal: float
    less_is_better: bool
    parts: Mapping[str, float]

    @property
    def met(self) -> bool:
        return self.value <= self.goal if self.less_is_better else self.value >= self.goal


@dataclass(frozen=True, slots=True)
class SpeedRun:
    """Figures with the machine and the sizes they hold for."""

    machine: Mapping[str, Any]
    sizes: Mapping[str, int]
    figures: tuple[Figure, ...]

    def as_json(self) -> dict[str, Any]:
        """With whether each goal is met."""
        return {
            "machine": dict(self.machine),
            "sizes": dict(self.sizes),
            "figures": [asdict(figure) | {"met": figure.met} for figure in self.figures],
        }


def over_http(http: Sequence[float], embedding: Sequence[float], index: Sequence[float]) -> Figure:
    """A question over HTTP against its parts alone, each a list of seconds."""
    parts = {"HTTP, ms": _ms(http), "embed alone, ms": _ms(embedding), "index alone, ms": _ms(index)}
    ratio = median(http) / (median(embedding) + median(index))
    return Figure("question over HTTP / (embed + index)", ratio, "x", HTTP_GOAL, True, parts)


def under_load(seconds: Sequence[float], clients: int) -> Figure:
    """The slowest hundredth of questions against the median, asked by several clients at once."""
    slowest = quantiles(seconds, n=100, method="inclusive")[-1]
    parts = {"p50, ms": _ms(seconds), "p99, ms": slowest * 1000, "clients": clients, "questions": len(seconds)}
    return Figure("p99 / p50 with several clients", slowest / median(seconds), "x", LOAD_GOAL, True, parts)


def against_peer(ours: Sequence[float], hybrid: Sequence[float], meaning: Sequence[float], passages: int) -> Figure:
    """How many times faster a question is answered than by the peer, which asks for meaning and words as we do."""
    parts = {
        "ours, ms": _ms(ours),
        "peer by meaning and words, ms": _ms(hybrid),
        "peer by meaning only, ms": _ms(meaning),
        "passages": passages,
    }
    name = "sentence-transformers + qdrant-client's local mode / question over HTTP"
    return Figure(name, median(hybrid) / median(ours), "x", PEER_GOAL, False, parts)


def start(health: Sequence[float], answer: Sequence[float]) -> Figure:
    """Seconds from the command until /health, and until a first question was answered."""
    parts = {"first question answered, s": median(answer), "slowest start, s": max(health)}
    return Figure("start until /health answers", median(health), "s", START_GOAL, True, parts)


def embedding(pack: Sequence[float], torch: Sequence[float], texts: int, *, bf16: bool) -> Figure:
    """Passages a second by the pack against sentence-transformers; lists of seconds for `texts` passages."""
    ours, theirs = texts / median(pack), texts / median(torch)
    parts = {"pack, passages/s": ours, "sentence-transformers, passages/s": theirs}
    goal = EMBEDDING_GOAL_BF16 if bf16 else EMBEDDING_GOAL
    return Figure("embedding / sentence-transformers", ours / theirs, "x", goal, False, parts)


def during_ingest(busy: Sequence[float], idle: Sequence[float], documents: int) -> Figure:
    """The median of a question while a worker takes documents in, against the idle one."""
    parts = {"idle, ms": _ms(idle), "during, ms": _ms(busy), "questions": len(busy), "documents": documents}
    return Figure("question during an ingest / idle", median(busy) / median(idle), "x", INGEST_GOAL, True, parts)


def reading(ours: Sequence[float], pypdf: Sequence[float], pages: int, workers: int) -> tuple[Figure, Figure]:
    """Pages a second from PDF to practices by `workers` processes, and against pypdf's plain text by one.

    Both are lists of seconds for all `pages`.
    """
    fast, plain = pages / median(ours), pages / median(pypdf)
    parts = {"pages": pages, "processes": workers}
    return (
        Figure("PDFs read into practices", fast, "pages/s", PAGES_GOAL, False, parts),
        Figure(
            "PDFs read into practices / pypdf's text", fast / plain, "x", PYPDF_GOAL, False, {"pypdf, pages/s": plain}
        ),
    )


def _ms(seconds: Sequence[float]) -> float:
    return median(seconds) * 1000
