"""The index that readers are served from, which may be replaced by one built beside it without a pause."""

import fcntl
import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kb.errors import IndexInUse
from kb.index.passage_index import IndexFilter, Leg, LegHit, PassageIndex
from kb.index.shelves import Shelf
from kb.practice import Level

_POINTER = "current"
_LOCK = "lock"


class CurrentIndex:
    """One index of a shelf serves at a time; `folder`/current says which, `folder`/lock is held by its one owner."""

    def __init__(self, folder: Path, shelf: Shelf, *, fresh: bool = False) -> None:
        """Open what serves, or a new and empty index when there is none or a `fresh` one is asked for.

        What an earlier owner left half-built is dropped. Raises `IndexInUse` when another process is the owner, and
        `IndexMismatch` when the index is damaged or of another schema or model.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._pointer = folder / _POINTER
        self._shelf = shelf
        self._lock = (folder / _LOCK).open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self._lock.close()
            raise IndexInUse(
                f"The index in {folder} is in use by another process; stop it, or let it do the work."
            ) from error
        self._changed = threading.Condition()
        self._users: dict[str, int] = {}
        self._names: dict[str, str] = {}
        try:
            self.serving = self._first(fresh=fresh)
        except BaseException:
            self._lock.close()
            raise

    def snapshot(self, level: Level) -> str:
        """Changes with every write to `level`; the same id means the same content for its readers."""
        return self.serving.snapshot_id(level)

    def query(self, level: Level, legs: Sequence[Leg], filter: IndexFilter) -> list[list[LegHit]]:
        """Each leg's hits, from whichever index serves at this moment."""
        with self._used() as index:
            return index.query(level, legs, filter)

    def begin(self) -> PassageIndex:
        """A new, empty index beside the one that serves."""
        return self._opened(uuid.uuid4().hex[:12])

    def switch(self, fresh: PassageIndex) -> None:
        """Serve from `fresh`, then drop the former index when its last query has ended."""
        self._point_to(fresh)
        with self._changed:
            former, self.serving = self.serving, fresh
            self._changed.wait_for(lambda: not self._users.get(former.id))
        self.abandon(former)

    def abandon(self, index: PassageIndex) -> None:
        """Drop an index that does not serve."""
        index.close()
        self._shelf.drop(self._names.pop(index.id))

    def close(self) -> None:
        """Let go of the index and of its ownership."""
        self.serving.close()
        self._shelf.close()
        self._lock.close()

    def _first(self, *, fresh: bool) -> PassageIndex:
        if fresh:
            self._pointer.unlink(missing_ok=True)
        current = self._pointer.read_text().strip() if self._pointer.exists() else None
        for name in self._shelf.names():
            if name != current:
                self._shelf.drop(name)
        index = self._opened(current) if current else self.begin()
        self._point_to(index)
        return index

    @contextmanager
    def _used(self) -> Iterator[PassageIndex]:
        with self._changed:
            index = self.serving
            self._users[index.id] = self._users.get(index.id, 0) + 1
        try:
            yield index
        finally:
            with self._changed:
                self._users[index.id] -= 1
                self._changed.notify_all()

    def _opened(self, name: str) -> PassageIndex:
        index = self._shelf.open(name)
        self._names[index.id] = name
        return index

    def _point_to(self, index: PassageIndex) -> None:
        part = self._pointer.with_suffix(".part")
        part.write_text(self._names[index.id])
        part.replace(self._pointer)
