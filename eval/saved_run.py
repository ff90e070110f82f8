"""Keeps a retrieval run as JSON and compares a later one with it, question by question."""

import json
from pathlib import Path

from eval.comparison import Comparison, compare
from eval.errors import CannotJudge
from eval.measures import NDCG
from eval.retrieval_run import SEARCH, RetrievalRun


def save_run(run: RetrievalRun, path: Path) -> None:
    """Write everything that `compare_with` needs, and the figures, to `path`."""
    try:
        path.write_text(json.dumps(run.as_json(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise CannotJudge(f"{path} cannot be written ({error.strerror}); name another file with --save.") from error


def compare_with(run: RetrievalRun, path: Path) -> dict[str, Comparison]:
    """nDCG@10 of `run` against the run saved at `path`, for each ranker in both. Raises `CannotJudge`."""
    now, before = _by_question(run), _saved(path)
    shared = [name for name in now if now[name].keys() & before.get(name, {}).keys()]
    if not shared:
        raise CannotJudge(f"{path} shares no question with this run; save a run over the same corpus.")
    return {name: compare(now[name], before[name]) for name in shared}


def gains(run: RetrievalRun, path: Path) -> dict[str, float]:
    """nDCG@10 of search minus that of the saved run, by the ids of questions in both. Raises `CannotJudge`."""
    now, before = _by_question(run)[SEARCH], _saved(path).get(SEARCH, {})
    return {id: now[id] - before[id] for id in sorted(now.keys() & before.keys())}


def _by_question(run: RetrievalRun) -> dict[str, dict[str, float]]:
    return {name: {id: one[NDCG] for id, one in scores.items()} for name, scores in run.scores.items()}


def _saved(path: Path) -> dict[str, dict[str, float]]:
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))["by_question"]
        return {name: {id: float(one[NDCG]) for id, one in scores.items()} for name, scores in saved.items()}
    except OSError as error:
        raise CannotJudge(f"{path} cannot be read ({error.strerror}); name a run saved with --save.") from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CannotJudge(f"{path} is no saved retrieval run; name one saved with --save.") from error
