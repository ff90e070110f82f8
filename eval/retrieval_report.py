"""A retrieval run as one page with its plots inside, for people who compare. Measures nothing itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
import numpy as np

from eval import plots
from eval.calibration import calibrate
from eval.errors import CannotJudge
from eval.measures import NAMES, NDCG
from eval.queries import Kind
from eval.retrieval_run import SEARCH, RetrievalRun

_TEMPLATES = Path(__file__).parent / "templates"
_MOST_CHANGES = 40


@dataclass(frozen=True, slots=True)
class _Table:
    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def write_report(run: RetrievalRun, gains: Mapping[str, float], path: Path) -> None:
    """Write the page to `path`; `gains` are differences in nDCG@10 by question, none without a run to compare with.

    Raises `CannotJudge` when the file cannot be written.
    """
    try:
        path.write_text(report_page(run, gains), encoding="utf-8")
    except OSError as error:
        raise CannotJudge(f"{path} cannot be written ({error.strerror}); name another file with --report.") from error


def report_page(run: RetrievalRun, gains: Mapping[str, float]) -> str:
    """The page's text; nothing in it is fetched from elsewhere."""
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES), autoescape=True, undefined=jinja2.StrictUndefined
    )
    return templates.get_template("retrieval.html").render(
        setting=_facts(run.setting),
        tables=list(_tables(run)),
        plots=list(_plots(run, gains)),
        changes=_changes(run, gains),
    )


def _facts(setting: Mapping[str, Any]) -> dict[str, str]:
    """What was searched and where, each fact as one line; facts of facts stand under their own names."""
    facts: dict[str, str] = {}
    for name, value in setting.items():
        if isinstance(value, Mapping):
            facts |= _facts(value)
        elif isinstance(value, list):
            facts[name] = ", ".join(map(str, value)) or "none"
        else:
            facts[name] = str(value)
    return facts


def _tables(run: RetrievalRun) -> Iterator[_Table]:
    for kind, rankers in run.by_kind().items():
        rows = [[name, *(f"{means[measure]:.3f}" for measure in NAMES)] for name, means in rankers.items()]
        yield _Table(f"{kind} ({len(run.asked(Kind(kind)))} questions)", ["", *NAMES], rows)
    empty = [[name, str(count), f"{share:.3f}"] for name, (count, share) in run.empty_shares().items()]
    yield _Table("Answered with an empty list", ["", "questions", "share"], empty)


def _plots(run: RetrievalRun, gains: Mapping[str, float]) -> Iterator[str]:
    yield plots.bars(f"{NDCG} by kind", {kind: rankers[SEARCH][NDCG] for kind, rankers in run.by_kind().items()})
    for group, parts in run.groups().items():
        if parts:
            yield plots.bars(f"{NDCG} of needs by {group}", {name: means[NDCG] for name, means in parts.items()})
    if gains:
        yield plots.differences(f"Gains and losses in {NDCG} against the kept run", list(gains.values()))
    said = np.array([promise for promise, _ in run.promises])
    truth = [relevant for _, relevant in run.promises]
    if any(truth) and not all(truth):
        made = calibrate(said, truth)
        yield plots.reliability(
            f"Relevance that was shown against what is so (Brier {made.brier:.3f}, base rate {made.base_brier:.3f})",
            made.bins,
        )


def _changes(run: RetrievalRun, gains: Mapping[str, float]) -> list[tuple[str, str]]:
    texts = {query.id: query.text for query in run.judgments.queries}
    changed = sorted(((id, value) for id, value in gains.items() if value), key=lambda one: (-abs(one[1]), one[0]))
    return [(texts[id], f"{value:+.3f}") for id, value in changed[:_MOST_CHANGES]]
