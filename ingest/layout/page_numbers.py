"""Words for page numbers. Pure."""

from collections.abc import Iterable


def pages_named(pages: Iterable[int]) -> str:
    """Page numbers as a reader writes them: `pages 3-5, 9`."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    numbers = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
    return f"pages {numbers}" if len(runs) > 1 or len(runs[0]) > 1 else f"page {numbers}"
