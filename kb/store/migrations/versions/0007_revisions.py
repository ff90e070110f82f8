"""Revisions of practices, what was decided of each field, and cards that wait to be embedded anew

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "practice_revisions",
        sa.Column("practice_id", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(length=36), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["practice_id"], ["practices.id"], name=op.f("fk_practice_revisions_practice_id_practices")
        ),
        sa.PrimaryKeyConstraint("practice_id", "revision", name=op.f("pk_practice_revisions")),
    )
    op.create_table(
        "field_reviews",
        sa.Column("practice_id", sa.String(length=64), nullable=False),
        sa.Column("field", sa.String(length=32), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("by", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_field_reviews_practice_id_practices")),
        sa.PrimaryKeyConstraint("practice_id", "field", name=op.f("pk_field_reviews")),
    )
    op.create_table(
        "stale_cards",
        sa.Column("practice_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_stale_cards_practice_id_practices")),
        sa.PrimaryKeyConstraint("practice_id", name=op.f("pk_stale_cards")),
    )


def downgrade() -> None:
    op.drop_table("stale_cards")
    op.drop_table("field_reviews")
    op.drop_table("practice_revisions")
