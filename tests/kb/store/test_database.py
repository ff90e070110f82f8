"""The store is made, migrated and opened; what cannot be opened is refused in one sentence."""

from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import insert, select

from kb.errors import StoreUnavailable
from kb.store.database import Database
from kb.store.sign_in_tries import sign_in_tries
from kb.store.tables import documents


def test_migrations_lead_to_the_tables_that_the_code_knows(database):
    with database.reading() as connection:
        assert [] == compare_metadata(MigrationContext.configure(connection), sign_in_tries.metadata)


def test_a_store_is_opened_a_second_time_as_it_is(database_url):
    Database(database_url).close()
    again = Database(database_url)
    with again.reading() as connection:
        assert [] == connection.execute(select(documents.c.id)).all()
    again.close()


def test_a_failed_transaction_leaves_nothing(database):
    row = {"id": "1" * 64, "file_name": "a.pdf", "kind": "other", "languages": [], "pages": 1, "access": "public"}

    def fail_half_way():
        with database.writing() as connection:
            connection.execute(insert(documents).values(**row, warnings=[], added_at=datetime.now(UTC)))
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail_half_way()
    with database.reading() as connection:
        assert [] == connection.execute(select(documents.c.id)).all()


@pytest.mark.parametrize(
    "url", ["nonsense", "nonsense://x", "postgresql://nobody@127.0.0.1:1/none", "sqlite:////proc/none/x"]
)
def test_an_address_that_cannot_be_opened_is_refused_with_the_setting_named(url):
    with pytest.raises(StoreUnavailable, match="GCKB_DATABASE_URL"):
        Database(url)


def test_a_store_of_a_newer_version_is_refused(database_url):
    opened = Database(database_url)
    with opened.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    opened.close()
    with pytest.raises(StoreUnavailable):
        Database(database_url)


def test_whoever_reads_sees_one_state_though_another_writes_meanwhile(database):
    row = {"file_name": "a.pdf", "kind": "other", "languages": [], "pages": 1, "access": "public", "warnings": []}
    with database.reading() as connection:
        assert [] == connection.execute(select(documents.c.id)).all()
        with database.writing() as other:
            other.execute(insert(documents).values(id="1" * 64, **row, added_at=datetime.now(UTC)))
        assert [] == connection.execute(select(documents.c.id)).all()
    with database.reading() as connection:
        assert 1 == len(connection.execute(select(documents.c.id)).all())
