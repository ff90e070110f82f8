"""Alembic's entry: runs the migrations on the connection that `kb.store.database` hands over."""

from alembic import context

from kb.store.tables import documents

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=documents.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
