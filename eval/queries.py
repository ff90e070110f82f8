"""The judged questions. Reads them; which of them a corpus can answer is said in `eval.judgments`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.errors import CannotJudge
from eval.lines import read_lines

DEVELOPMENT_QUERIES = Path(__file__).with_name("queries.jsonl")


@dataclass(frozen=True, slots=True)
class Query:
    """A question with the practices that answer it: `grades` maps a practice's id to 3 (it), 2 (well) or 1 (partly)."""

    id: str
    text: str
    language: str
    intent: str
    grades: Mapping[str, int]


def read_queries(path: Path = DEVELOPMENT_QUERIES) -> tuple[Query, ...]:
    """All questions in `path`, one JSON object a line. Raises `CannotJudge`."""
    try:
        return tuple(
            Query(
                line["id"],
                line["query"],
                line["language"],
                line["intent"],
                {item["id"]: item["grade"] for item in line["relevant"]},
            )
            for line in read_lines(path)
        )
    except (KeyError, TypeError) as error:
        raise CannotJudge(f"A question in {path} lacks {error}; each needs id, query, language and so on.") from error
