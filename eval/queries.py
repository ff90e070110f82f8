"""The judged questions. Reads them; which of them a corpus can answer is said in `eval.judgments`."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from eval.errors import CannotJudge
from eval.lines import read_lines

DEVELOPMENT_QUERIES = Path(__file__).with_name("queries.jsonl")


class Kind(StrEnum):
    """What is asked with: words for a need, a code or a name, or words that no practice answers."""

    NEED = "need"
    IDENTIFIER = "identifier"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True)
class Query:
    """A question with the practices that answer it: `grades` maps a practice's id to 3 (it), 2 (well) or 1 (partly).

    For an identifier 3 is what it names, 2 what names it but is mainly about something else, 1 what is related. The
    `intent` of a question without an answer says how far it is from customs and environment: near_field or far_field.
    """

    id: str
    text: str
    language: str
    intent: str
    grades: Mapping[str, int]
    kind: Kind = Kind.NEED


def read_queries(path: Path = DEVELOPMENT_QUERIES) -> tuple[Query, ...]:
    """All questions in `path`, one JSON object a line; one without a kind is a need. Raises `CannotJudge`."""
    try:
        return tuple(
            Query(
                line["id"],
                line["query"],
                line["language"],
                line["intent"],
                {item["id"]: item["grade"] for item in line["relevant"]},
                Kind(line.get("kind", Kind.NEED)),
            )
            for line in read_lines(path)
        )
    except ValueError as error:
        raise CannotJudge(f"{path}: {error}; a kind is one of {', '.join(Kind)}.") from error
    except (KeyError, TypeError) as error:
        raise CannotJudge(f"A question in {path} lacks {error}; each needs id, query, language and so on.") from error
