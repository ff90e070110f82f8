"""Opening the relational store: engine, transactions, migrations. Knows no table."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.exc import ArgumentError, DatabaseError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from kb.errors import StoreUnavailable

_MIGRATIONS = Path(__file__).parent / "migrations"
_BUSY_MILLISECONDS = 30_000
_KEPT, _FURTHER = 10, 50
"""Connections that stay open, and how many more there may be: more than a server has threads that ask."""

_ALONE = 0x6763_6B62
"""The number of PostgreSQL's advisory lock that writers who must be alone take; any number of our own will do."""

_MET = (OperationalError, InterfaceError, IntegrityError)
"""What a sound program meets: a lock, a full disk, a server that went away, a row that another wrote first."""


class Database:
    """A pool of connections to a store that is at the newest schema."""

    def __init__(self, url: str) -> None:
        """Open the store at `url` (SQLite or PostgreSQL), creating and migrating it. Raises `StoreUnavailable`."""
        try:
            self._engine = _engine(url)
            with _disposed_on_error(self._engine):
                _migrate(self._engine)
        except (ArgumentError, DatabaseError, CommandError, OSError, ImportError) as error:
            reason = str(error.__cause__ or error).strip().splitlines()[0]
            raise StoreUnavailable(f"The database cannot be opened ({reason}); check GCKB_DATABASE_URL.") from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the store and writes nothing. Raises `StoreUnavailable`."""
        with _worded(), self._engine.connect() as connection:
            if self._engine.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def writing(self, *, alone: bool = False) -> Iterator[Connection]:
        """A transaction that is committed whole at the end, or not at all. Raises `StoreUnavailable`.

        On SQLite it takes the write lock at its begin, so that two writers queue instead of failing half-way. With
        `alone`, writers on PostgreSQL that ask for it queue too.
        """
        with (
            _worded(),
            self._engine.connect().execution_options(gckb_writes=True) as connection,
            connection.begin(),
        ):
            if alone and self._engine.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_ALONE)))
            yield connection

    def close(self) -> None:
        self._engine.dispose()


@contextmanager
def _worded() -> Iterator[None]:
    try:
        yield
    except _MET as error:
        reason = str(error.orig).strip() or type(error.orig).__name__
        raise StoreUnavailable(_sentence(reason.splitlines()[0])) from error
    except NoConnection as error:
        raise StoreUnavailable("Too many ask the database at the same time; try again in a minute.") from error


def _sentence(reason: str) -> str:
    met = reason.lower()
    if "disk is full" in met or "no space left" in met:
        return f"The disk of the database is full ({reason}); free some space and try again."
    if "locked" in met:
        return (
            f"Another program holds the database ({reason}, for {_BUSY_MILLISECONDS // 1000} s); end that program"
            " or try again later."
        )
    return f"The database could not do this ({reason}); check that it runs, and GCKB_DATABASE_URL."


@contextmanager
def _disposed_on_error(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.dispose()
        raise


def _engine(url: str) -> Engine:
    address = make_url(url)
    if address.drivername == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    if address.get_backend_name() != "sqlite":
        return create_engine(address, pool_pre_ping=True, pool_size=_KEPT, max_overflow=_FURTHER)
    if address.database and address.database != ":memory:":
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    waiting = {"timeout": _BUSY_MILLISECONDS / 1000}
    engine = create_engine(address, connect_args=waiting, pool_size=_KEPT, max_overflow=_FURTHER)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own implicit BEGIN would be a deferred one
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("gckb_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    head = ScriptDirectory.from_config(config).get_current_head()
    with engine.connect() as connection:
        if MigrationContext.configure(connection).get_current_revision() == head:
            return
    with engine.connect().execution_options(gckb_writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
