"""Deeper ingestion: more fields of practices and documents, likenesses, progress and cancelling of jobs

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("documents") as batch_op:
        batch_op.add_column(sa.Column("kind_confidence", sa.Float(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("text_digest", sa.String(length=64), nullable=True))
        batch_op.create_index(batch_op.f("ix_documents_text_digest"), ["text_digest"], unique=False)
    with op.batch_alter_table("practices") as batch_op:
        for name in ("functions", "partners", "figures"):
            batch_op.add_column(sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("maturity", sa.String(length=16), nullable=True))
    with op.batch_alter_table("jobs") as batch_op:
        for name in ("page", "pages"):
            batch_op.add_column(sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("not_before", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("cancel_asked", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "likenesses",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("other", sa.String(length=64), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject", "other", name=op.f("pk_likenesses")),
    )
    with op.batch_alter_table("likenesses") as batch_op:
        batch_op.create_index(batch_op.f("ix_likenesses_other"), ["other"], unique=False)


def downgrade() -> None:
    op.drop_table("likenesses")
    with op.batch_alter_table("jobs") as batch_op:
        for name in ("cancel_asked", "not_before", "pages", "page"):
            batch_op.drop_column(name)
    with op.batch_alter_table("practices") as batch_op:
        for name in ("maturity", "figures", "partners", "functions"):
            batch_op.drop_column(name)
    with op.batch_alter_table("documents") as batch_op:
        batch_op.drop_index(batch_op.f("ix_documents_text_digest"))
        for name in ("text_digest", "kind_confidence"):
            batch_op.drop_column(name)
