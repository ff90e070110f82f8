"""Whoever holds the index, asked in one way: the server that runs, else this process for as long as it needs."""

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import Any, Final, Protocol

from api.owner import read_owner
from api.owner_client import OwnerClient
from kb.errors import IndexInUse
from kb.settings import Settings

PATIENCE_SECONDS: Final = 20.0
"""Another command holds the index for a second or two, a server for the seconds before it listens."""

_PAUSE_SECONDS = 0.2


class IndexHolder(Protocol):
    """What commands ask. Both kinds answer in the shapes of the contract."""

    def search(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """The answer for the level in `parameters["reader"]`. Raises `InvalidRequest`."""

    def health(self) -> dict[str, Any]:
        """Counts and states, drafts included."""

    def fsck(self) -> list[str]:
        """One sentence for each thing that does not agree."""

    def catch_up(self) -> int:
        """Copy what is new to the index; returns how many practices that were."""

    def rebuild_index(self) -> int:
        """Make the index again; returns how many practices it holds."""


@contextmanager
def index_holder(settings: Settings, *, fresh_index: bool = False) -> Iterator[IndexHolder]:
    """The running server, else the knowledge base opened here, with a new index when `fresh_index`.

    Raises `IndexInUse` when another process holds the index all the time and does not answer.
    """
    server = running_server(settings)
    if server is not None:
        yield server
        return
    with ExitStack() as stack:
        yield _open_or_find(settings, stack, fresh_index=fresh_index)


def running_server(settings: Settings) -> OwnerClient | None:
    """The server that holds the index and answers; None when there is none."""
    owner = read_owner(settings.home)
    if owner is None:
        return None
    client = OwnerClient(owner)
    return client if client.answers() else None


def _open_or_find(settings: Settings, stack: ExitStack, *, fresh_index: bool) -> IndexHolder:
    # The core takes a second or more to load, which a question to a running server must not wait for.
    open_here = import_module("api.local_holder").open_here
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            holder: IndexHolder = stack.enter_context(open_here(settings, fresh_index=fresh_index))
        except IndexInUse:
            server = running_server(settings)
            if server is not None:
                return server
            if time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return holder
