"""Tells which files have come to rest: unchanged in size and time for a while. Is told the time and opens no file.

A folder is looked at again and again, and no event of the operating system is waited for: whether a file is whole shows
only by its not changing, and folders on network shares send no events.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Print = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


@dataclass(slots=True)
class _Seen:
    print: Print
    since: float
    is_handled: bool = False


class Settling:
    """Remembers what was seen in a folder, for as long as it is there. Times are in seconds of one clock."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._seen: dict[Path, _Seen] = {}

    def settled(self, present: Mapping[Path, Print], now: float) -> list[Path]:
        """The files of `present` that have been as they are for long enough and were not handled so, sorted."""
        self._seen = {path: self._look(path, print, now) for path, print in present.items()}
        return sorted(
            path for path, seen in self._seen.items() if not seen.is_handled and now - seen.since >= self._seconds
        )

    def handled(self, path: Path) -> None:
        """Do not name `path` again unless it changes."""
        if path in self._seen:
            self._seen[path].is_handled = True

    def _look(self, path: Path, print: Print, now: float) -> _Seen:
        before = self._seen.get(path)
        return before if before is not None and before.print == print else _Seen(print, now)
