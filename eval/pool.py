"""The pairs of question and practice that people judged, irrelevant ones too; a pair that lacks is unjudged."""

from dataclasses import dataclass
from pathlib import Path

from eval.errors import CannotJudge
from eval.lines import read_lines

DEVELOPMENT_POOL = Path(__file__).with_name("pool.jsonl")
GRADES = (0, 1, 2, 3)
"""From irrelevant to the best answer."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A practice judged for a question, by the first judge and, where `second` is not None, by a second one."""

    query: str
    id: str
    first: int
    second: int | None = None


def read_pool(path: Path = DEVELOPMENT_POOL) -> tuple[Pair, ...]:
    """All judged pairs in `path`, one JSON object a line. Raises `CannotJudge`."""
    try:
        pairs = tuple(Pair(line["query"], line["id"], line["first"], line.get("second")) for line in read_lines(path))
    except (KeyError, TypeError) as error:
        raise CannotJudge(f"A pair in {path} lacks {error}; each needs query, id and first.") from error
    for pair in pairs:
        if pair.first not in GRADES or pair.second not in (*GRADES, None):
            raise CannotJudge(f"{path} grades {pair.query} and {pair.id} with none of {GRADES}; mend it.")
    return pairs
