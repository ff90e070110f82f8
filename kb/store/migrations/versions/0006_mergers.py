"""Practices that were merged into others or adapted from them; passages of further documents

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("passages") as batch_op:
        batch_op.add_column(sa.Column("document_id", sa.String(length=64), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_passages_document_id_documents"), "documents", ["document_id"], ["id"]
        )
        batch_op.create_index(batch_op.f("ix_passages_document_id"), ["document_id"], unique=False)
    op.create_table(
        "mergers",
        sa.Column("folded_id", sa.String(length=64), nullable=False),
        sa.Column("kept_id", sa.String(length=64), nullable=False),
        sa.Column("state_before", sa.String(length=16), nullable=False),
        sa.Column("merged_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["folded_id"], ["practices.id"], name=op.f("fk_mergers_folded_id_practices")),
        sa.ForeignKeyConstraint(["kept_id"], ["practices.id"], name=op.f("fk_mergers_kept_id_practices")),
        sa.PrimaryKeyConstraint("folded_id", name=op.f("pk_mergers")),
    )
    with op.batch_alter_table("mergers") as batch_op:
        batch_op.create_index(batch_op.f("ix_mergers_kept_id"), ["kept_id"], unique=False)
    op.create_table(
        "adaptations",
        sa.Column("original_id", sa.String(length=64), nullable=False),
        sa.Column("adapted_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["original_id"], ["practices.id"], name=op.f("fk_adaptations_original_id_practices")),
        sa.ForeignKeyConstraint(["adapted_id"], ["practices.id"], name=op.f("fk_adaptations_adapted_id_practices")),
        sa.PrimaryKeyConstraint("original_id", "adapted_id", name=op.f("pk_adaptations")),
    )
    with op.batch_alter_table("adaptations") as batch_op:
        batch_op.create_index(batch_op.f("ix_adaptations_adapted_id"), ["adapted_id"], unique=False)


def downgrade() -> None:
    op.drop_table("adaptations")
    op.drop_table("mergers")
    with op.batch_alter_table("passages") as batch_op:
        batch_op.drop_index(batch_op.f("ix_passages_document_id"))
        batch_op.drop_constraint(batch_op.f("fk_passages_document_id_documents"), type_="foreignkey")
        batch_op.drop_column("document_id")
