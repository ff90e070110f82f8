"""The audit becomes a chain of digests; what names a person moves out of it

Revision ID: 0004
Revises: 0003
"""

import hashlib
import json
from datetime import UTC

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

FIRST = "0" * 64


def upgrade() -> None:
    connection = op.get_bind()
    before = sa.table(
        "audit",
        sa.column("sequence", sa.Integer),
        sa.column("at", sa.DateTime(timezone=True)),
        sa.column("actor", sa.Text),
        sa.column("action", sa.Text),
        sa.column("subject", sa.Text),
        sa.column("detail", sa.JSON),
    )
    entries = connection.execute(sa.select(before).order_by(before.c.sequence)).mappings().all()
    op.drop_table("audit")
    audit = op.create_table(
        "audit",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("personal_digest", sa.String(length=64), nullable=True),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit") as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_subject"), ["subject"], unique=False)
    op.create_table(
        "audit_personal",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["sequence"], ["audit.sequence"], name=op.f("fk_audit_personal_sequence_audit")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_audit_personal")),
    )
    head = op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    last = FIRST
    for sequence, entry in enumerate(entries, start=1):
        at = entry["at"] if entry["at"].tzinfo else entry["at"].replace(tzinfo=UTC)
        row = {
            "sequence": sequence,
            "actor": entry["actor"],
            "action": entry["action"],
            "subject": entry["subject"],
            "detail": entry["detail"],
            "personal_digest": None,
            "previous": last,
        }
        told = {**row, "at": at.astimezone(UTC).isoformat(timespec="microseconds")}
        text = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        last = hashlib.sha256(text.encode()).hexdigest()
        connection.execute(sa.insert(audit).values(**row, at=at.astimezone(UTC), digest=last))
    connection.execute(sa.insert(head).values(id=1, sequence=len(entries), digest=last))


def downgrade() -> None:
    op.drop_table("audit_head")
    op.drop_table("audit_personal")
    op.drop_table("audit")
    op.create_table(
        "audit",
        sa.Column("sequence", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_audit")),
    )
