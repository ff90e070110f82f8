"""The judged questions. Reads them; which of them a corpus can answer is said in `eval.judgments`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from eval.errors import CannotJudge
from eval.lines import read_lines

DEVELOPMENT_QUERIES = Path(__file__).with_name("queries.jsonl")
TRANSLATIONS = Path(__file__).with_name("translations.jsonl")


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
    translation_of: str | None = None


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


def read_translations(queries: Iterable[Query], path: Path = TRANSLATIONS) -> tuple[Query, ...]:
    """Those of `queries` that are asked in more languages, once a language: `Q001 fr` has the grades of `Q001`.

    `path` has an object a question: `of` with the question's id, and the text by language. Raises `CannotJudge`.
    """
    known = {query.id: query for query in queries}
    try:
        return tuple(
            replace(known[line["of"]], id=f"{line['of']} {code}", text=text, language=code, translation_of=line["of"])
            for line in read_lines(path)
            for code, text in line.items()
            if code != "of"
        )
    except KeyError as error:
        raise CannotJudge(f"{path} translates {error}, which is no question; correct the id.") from error
