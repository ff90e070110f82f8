"""Draws the figures of the runs as tables for a terminal. Computes nothing."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.box import SIMPLE
from rich.table import Table

from eval.agreement import Agreement
from eval.collection_run import ALONE, AVERAGE, CollectionRun
from eval.comparison import Comparison
from eval.document_scores import FACTS
from eval.extraction_run import ExtractionRun
from eval.measures import NAMES, NDCG, RECALL
from eval.parity import Parity
from eval.pool import GRADES
from eval.queries import Kind
from eval.retrieval_run import SEARCH, RetrievalRun

_WIDEST_NAME, _FIGURE = 40, 5
_PLAIN: Any = {"title_justify": "left", "caption_justify": "left", "box": SIMPLE}
_DETECTION = {
    "tellings": "told",
    "practices": "found",
    "precision": "P",
    "recall": "R",
    "f1": "F1",
    "merged": "merged",
    "repeated": "repeated",
    "traps": "traps",
    "traps_kept_out": "kept out",
}
_FIELDS = {
    "title": "title",
    "administration": "who",
    "country": "country",
    "year": "year",
    "themes_f1": "themes",
    "meas_f1": "MEAs",
    "stated_gcap_items_f1": "GCAP",
    "technologies_f1": "techn.",
    "hs_codes_f1": "HS",
    "quotes_on_page": "quotes",
}
"""Column heads by the name of a rate."""


def retrieval_tables(run: RetrievalRun) -> Iterable[Table]:
    """Every ranker by kind of question, the product's search by group, and what it answered with an empty list."""
    judged = run.judgments
    caption = (
        f"{len(judged.queries)} questions; {judged.left_out} left out, as the corpus tells none of their best answers; "
        f"{judged.dropped} judgments dropped, as the corpus does not tell those practices"
    )
    for kind, rankers in run.by_kind().items():
        yield _table(f"Rankers: {kind} ({len(run.asked(Kind(kind)))})", NAMES, rankers, caption)
        caption = ""
    counts = _group_sizes(run)
    for group, parts in run.groups().items():
        named = {f"{name} ({counts[group, name]})": means for name, means in parts.items()}
        yield _table(f"{SEARCH}: {Kind.NEED} by {group}", NAMES, named)
    yield _empty_table(run)


def _empty_table(run: RetrievalRun) -> Table:
    table = Table(title=f"{SEARCH}: empty answers", **_PLAIN)
    for head in ("", "questions", "share"):
        table.add_column(head, justify="left" if not head else "right")
    for name, (count, share) in run.empty_shares().items():
        table.add_row(name, str(count), _shown(share))
    return table


def collection_tables(runs: Sequence[CollectionRun], average: Mapping[str, Comparison]) -> Iterable[Table]:
    """Each set's figures by ranker, then search against each leg alone, by set and on average."""
    table = Table(title=f"Public collections: {NDCG}", **_PLAIN)
    for head in ("", "texts", "questions", SEARCH, *ALONE, "emptied"):
        table.add_column(head, justify="left" if not head else "right")
    for run in runs:
        size = str(run.texts) if run.searched == run.texts else f"{run.searched} of {run.texts}"
        figures = (*(run.means()[ranker] for ranker in (SEARCH, *ALONE)), run.emptied)
        table.add_row(run.name, size, str(run.questions), *map(_shown, figures))
    yield table
    for other in ALONE:
        compared = {run.name: run.compared()[other] for run in runs} | {AVERAGE: average[other]}
        yield comparison_table(compared, f"{SEARCH}: {NDCG} against {other}")


def parity_table(made: Mapping[str, Parity]) -> Table:
    """What questions find when they are asked in another language."""
    table = Table(title="Questions translated", caption="parity: recall as a part of the original's", **_PLAIN)
    for head in ("", "questions", NDCG, RECALL, "emptied", "parity"):
        table.add_column(head, justify="left" if not head else "right")
    for language, one in made.items():
        table.add_row(language, str(one.questions), *map(_shown, (one.ndcg, one.recall, one.emptied, one.parity)))
    return table


def agreement_table(made: Agreement) -> Table:
    """How the grades of two judges meet."""
    title = f"Two judges over {made.pairs} pairs: weighted kappa {made.kappa:.3f}, equal {made.equal:.3f}"
    table = Table(title=title, caption="rows: the first judge's grade; columns: the second's", **_PLAIN)
    table.add_column("")
    for grade in GRADES:
        table.add_column(str(grade), justify="right")
    for grade, row in zip(GRADES, made.counts, strict=True):
        table.add_row(str(grade), *map(str, row))
    return table


def comparison_table(compared: Mapping[str, Comparison], title: str = f"{NDCG} against the saved run") -> Table:
    """What is better or worse than what, question by question."""
    table = Table(title=title, **_PLAIN)
    for head in ("", "questions", "difference", "95 %", "p", "better", "worse"):
        table.add_column(head, justify="left" if not head else "right")
    for name, one in compared.items():
        interval = f"{one.low:+.3f} … {one.high:+.3f}"
        cells = (str(one.questions), f"{one.difference:+.3f}", interval, f"{one.p:.3f}", str(one.wins), str(one.losses))
        table.add_row(name, *cells)
    return table


def extraction_tables(run: ExtractionRun) -> Iterable[Table]:
    """What was detected, and how the fields of that were read: over all, by kind, by language and by document."""
    groups = {group: {name: one.rates() for name, one in parts.items()} for group, parts in run.groups().items()}
    fields = "over the tellings found: shares, and F1 for themes, MEAs and stated GCAP items"
    for title, heads, caption in (("Detection", _DETECTION, None), ("Fields", _FIELDS, fields)):
        table = _table(title, tuple(heads.values()), {}, caption)
        for parts in groups.values():
            table.add_section()
            for name, rates in parts.items():
                table.add_row(name, *(_shown(rates[key]) for key in heads))
        yield table
    if run.described:
        told = "shares of documents; let out: found less restricted than they are"
        heads = {name: name.replace("_", " ") for name in (*FACTS, "let_out")}
        rows = {name: {heads[key]: value for key, value in shares.items()} for name, shares in run.facts().items()}
        yield _table("Documents", tuple(heads.values()), rows, told)


def _table(
    title: str, heads: Sequence[str], rows: Mapping[str, Mapping[str, float | int | None]], caption: str | None = None
) -> Table:
    table = Table(title=title, caption=caption, **_PLAIN)
    table.add_column("", overflow="ellipsis", max_width=_WIDEST_NAME)
    for head in heads:
        table.add_column(head, justify="right", no_wrap=True, min_width=max(len(head), _FIGURE))
    for name, row in rows.items():
        table.add_row(name, *(_shown(row[head]) for head in heads))
    return table


def _shown(value: float | None) -> str:
    if value is None:
        return "–"  # noqa: RUF001 - a dash says that there is nothing to measure
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _group_sizes(run: RetrievalRun) -> dict[tuple[str, str], int]:
    sizes: dict[tuple[str, str], int] = {}
    for query in run.asked(Kind.NEED):
        for key in run.groups_of(query).items():
            sizes[key] = sizes.get(key, 0) + 1
    return sizes
