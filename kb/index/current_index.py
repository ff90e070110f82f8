"""The index that readers are served from, which may be replaced by one built beside it without a pause."""

import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kb.index.passage_index import IndexFilter, Leg, LegHit, PassageIndex
from kb.practice import Level

_POINTER = "current"


class CurrentIndex:
    """One index at a time serves; each has a name of its own, and a file says which one is current.

    `open_index` opens or creates the index of a name, `drop_index` removes what it left behind.
    """

    def __init__(
        self, folder: Path, open_index: Callable[[str], PassageIndex], drop_index: Callable[[str], None]
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._pointer = folder / _POINTER
        self._open, self._drop = open_index, drop_index
        self._changed = threading.Condition()
        self._users: dict[str, int] = {}
        self._names: dict[str, str] = {}
        name = self._pointer.read_text().strip() if self._pointer.exists() else None
        self.serving = self._opened(name or _new_name())
        if name is None:
            self._point_to(self.serving)

    @property
    def snapshot(self) -> str:
        """Changes with every write; the same id means the same content."""
        return self.serving.snapshot_id

    def query(self, level: Level, legs: Sequence[Leg], filter: IndexFilter) -> list[list[LegHit]]:
        """Each leg's hits, from whichever index serves at this moment."""
        with self._used() as index:
            return index.query(level, legs, filter)

    def begin(self) -> PassageIndex:
        """A new, empty index beside the one that serves."""
        return self._opened(_new_name())

    def switch(self, fresh: PassageIndex) -> None:
        """Serve from `fresh`, then drop the former index when its last query has ended."""
        self._point_to(fresh)
        with self._changed:
            former, self.serving = self.serving, fresh
            self._changed.wait_for(lambda: not self._users.get(former.id))
        former.close()
        self._drop(self._names.pop(former.id))

    def close(self) -> None:
        self.serving.close()

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
        index = self._open(name)
        self._names[index.id] = name
        return index

    def _point_to(self, index: PassageIndex) -> None:
        part = self._pointer.with_suffix(".part")
        part.write_text(self._names[index.id])
        part.replace(self._pointer)


def _new_name() -> str:
    return uuid.uuid4().hex[:12]
