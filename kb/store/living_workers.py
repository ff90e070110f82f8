"""Which workers of this machine live: each locks a file of its own, and the kernel lets go of it when the worker dies.

So a job of a killed worker need not wait for the end of its lease. Never judges workers whose file it cannot see.
"""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_SUFFIX = ".alive"


class LivingWorkers:
    """A folder of locked files. A lock, not a process id: ids are used again and mean nothing in another container."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def living(self, owner: str) -> Iterator[None]:
        """`owner` lives while the block runs."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{owner}{_SUFFIX}"
        part = path.with_suffix(".starting")
        with part.open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            part.replace(path)  # it gets the name by which others look only now that it is locked
            try:
                yield
            finally:
                path.unlink(missing_ok=True)

    def bury(self, give_back: Callable[[str], object]) -> None:
        """Call `give_back` with each owner that died without a word, and forget it."""
        for path in sorted(self._folder.glob(f"*{_SUFFIX}")):
            with _opened(path) as file:
                if file is not None and _is_free(file):
                    give_back(path.stem)
                    path.unlink(missing_ok=True)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes] | None]:
    try:
        file = path.open("rb+")
    except FileNotFoundError:  # its worker has just ended
        yield None
        return
    with file:
        yield file


def _is_free(file: IO[bytes]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
