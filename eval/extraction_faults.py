"""Names each fault of an extraction, so that somebody can look at the page: missed, false, trapped, wrongly read."""

from collections.abc import Iterator, Sequence

from eval.ground_truth import Telling, Trap
from eval.judgments import matched
from eval.quotes import holds
from kb.practice import Practice

_SHOWN = 70


def faults(tellings: Sequence[Telling], traps: Sequence[Trap], found: Sequence[Practice]) -> Iterator[str]:
    """One line a fault of one document, in the order of the document's truth and then of its practices."""
    by_practice = [(practice, matched(tellings, practice.passages)) for practice in found]
    held = {telling for _, its in by_practice for telling in its}
    for telling in tellings:
        if telling not in held:
            yield f"missed   {telling.id} page {min(telling.pages)}: {telling.quote[:_SHOWN]}"
    for practice, its in by_practice:
        page = practice.passages[0].page if practice.passages else 0
        if not its:
            yield f"false    page {page}: {practice.title[:_SHOWN]}"
        if len(its) > 1:
            yield f"merged   page {page}: {', '.join(telling.id for telling in its)}"
        for telling in its:
            yield from _wrong(telling, practice)
    for trap in traps:
        if holds((passage for practice in found for passage in practice.passages), (trap.page,), trap.quote):
            yield f"trapped  page {trap.page} {trap.kind}: {trap.quote[:_SHOWN]}"


def _wrong(telling: Telling, practice: Practice) -> Iterator[str]:
    for name in ("country", "year"):
        told, read = getattr(telling, name), getattr(practice, name)
        if told != read:
            yield f"wrong    {telling.id} {name}: {told} was read as {read}"
    for name in ("themes", "meas"):
        told, read = set(getattr(telling, name)), set(getattr(practice, name))
        if told != read:
            missing, extra = ", ".join(sorted(told - read)), ", ".join(sorted(read - told))
            yield f"wrong    {telling.id} {name}: lacks [{missing}], has [{extra}]"
