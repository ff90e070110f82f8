"""The owner file: which process holds the index of a GCKB_HOME, where it listens and the token that opens it."""

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

_NAME = "owner.json"


@dataclass(frozen=True, slots=True)
class Owner:
    """A server that holds the index. `address` is `http://host:port`; `works` says that a worker runs beside it."""

    address: str
    token: str
    pid: int
    works: bool


def new_token() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


@contextmanager
def owning(home: Path, owner: Owner) -> Iterator[None]:
    """Tell the commands of this machine's user about `owner` while the block runs. The file's mode is 0600."""
    path = home / _NAME
    part = path.with_suffix(f".{owner.pid}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(asdict(owner), file)
    part.replace(path)
    try:
        yield
    finally:
        if read_owner(home) == owner:
            path.unlink(missing_ok=True)


def read_owner(home: Path) -> Owner | None:
    """Who holds the index; None when nobody says so, or the process that said so is gone."""
    try:
        owner = Owner(**json.loads((home / _NAME).read_text()))
    except (FileNotFoundError, PermissionError, ValueError, TypeError):
        return None
    return owner if _is_alive(owner.pid) else None


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
