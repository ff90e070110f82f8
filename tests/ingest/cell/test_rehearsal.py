"""The page that the cell's server parses before any document."""

from pathlib import Path

from ingest.cell.rehearsal import rehearse


def _threads() -> set[str]:
    return {thread.name for thread in Path("/proc/self/task").iterdir()}


def test_the_rehearsed_page_is_sound() -> None:
    assert rehearse()


def test_a_rehearsal_leaves_no_thread_that_a_fork_would_lose() -> None:
    before = _threads()
    rehearse()
    assert _threads() <= before
