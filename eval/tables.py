"""Draws the figures of the runs as tables for a terminal. Computes nothing."""

from collections.abc import Iterable, Mapping, Sequence

from rich.box import SIMPLE
from rich.table import Table

from eval.comparison import Comparison
from eval.extraction_run import ExtractionRun
from eval.measures import NAMES, NDCG
from eval.retrieval_run import SEARCH, RetrievalRun

_WIDEST_NAME, _FIGURE = 40, 5
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
    "quotes_on_page": "quotes",
}
"""Column heads by the name of a rate."""


def retrieval_tables(run: RetrievalRun) -> Iterable[Table]:
    """Every ranker over all questions, then the product's search by group."""
    judged = run.judgments
    caption = (
        f"{len(judged.queries)} questions; {judged.left_out} left out, as the corpus tells none of their best answers; "
        f"{judged.dropped} judgments dropped, as the corpus does not tell those practices"
    )
    yield _table("Rankers", NAMES, run.overall(), caption)
    counts = _group_sizes(run)
    for group, parts in run.groups().items():
        named = {f"{name} ({counts[group, name]})": means for name, means in parts.items()}
        yield _table(f"{SEARCH} by {group}", NAMES, named)


def comparison_table(compared: Mapping[str, Comparison], title: str = f"{NDCG} against the saved run") -> Table:
    """What is better or worse than what, question by question."""
    table = Table(title=title, title_justify="left", box=SIMPLE)
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


def _table(
    title: str, heads: Sequence[str], rows: Mapping[str, Mapping[str, float | int | None]], caption: str | None = None
) -> Table:
    table = Table(title=title, caption=caption, title_justify="left", caption_justify="left", box=SIMPLE)
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
    for query in run.judgments.queries:
        for key in run.groups_of(query).items():
            sizes[key] = sizes.get(key, 0) + 1
    return sizes
