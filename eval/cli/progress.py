"""A progress bar on standard error that goes away, so that standard output holds figures only."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


class Steps:
    """Says what is being done, of how many."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress, self._task = progress, task

    def begin(self, doing: str, total: int | None = None) -> None:
        """A new stretch of `total` steps."""
        self._progress.reset(self._task, description=doing, total=total)

    def step(self, doing: str | None = None) -> None:
        """One step is done, or begins when it has a name."""
        self._progress.update(self._task, advance=1, description=doing)


@contextmanager
def steps() -> Iterator[Steps]:
    """The bar while the block runs."""
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Steps(progress, progress.add_task("", total=None))
