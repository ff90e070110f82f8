"""The tables, as SQLAlchemy sees them. Changes need a migration in `migrations/versions`."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    false,
)

from kb.store.schema import Moment, metadata

documents = Table(
    "documents",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("file_name", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("kind_confidence", Float, nullable=False, server_default="0"),
    Column("title", Text),
    Column("reference", Text),
    Column("issuer", Text),
    Column("issued_on", Date),
    Column("languages", JSON, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("access", String(16), nullable=False),
    Column("warnings", JSON, nullable=False),
    Column("text_digest", String(64), index=True),
    Column("added_at", Moment, nullable=False),
)

practices = Table(
    "practices",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("document_id", ForeignKey("documents.id"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("administration", Text),
    Column("country", String(3)),
    Column("region", String(8)),
    Column("year", Integer),
    Column("themes", JSON, nullable=False),
    Column("gcap_items", JSON, nullable=False),
    Column("meas", JSON, nullable=False),
    Column("technologies", JSON, nullable=False),
    Column("hs_codes", JSON, nullable=False),
    Column("functions", JSON, nullable=False, server_default="[]"),
    Column("partners", JSON, nullable=False, server_default="[]"),
    Column("outcome", Text),
    Column("figures", JSON, nullable=False, server_default="[]"),
    Column("maturity", String(16)),
    Column("confidence", Float, nullable=False),
    Column("state", String(16), nullable=False),
    Column("level", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
)

passages = Table(
    "passages",
    metadata,
    Column("practice_id", ForeignKey("practices.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("page", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("box", JSON),
    Column("language", String(8)),
    Column("document_id", ForeignKey("documents.id"), index=True),  # none: the practice's own
)

translations = Table(
    "translations",
    metadata,
    Column("practice_id", ForeignKey("practices.id"), primary_key=True),
    Column("language", String(8), primary_key=True),
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
)

mergers = Table(
    "mergers",
    metadata,
    Column("folded_id", ForeignKey("practices.id"), primary_key=True),
    Column("kept_id", ForeignKey("practices.id"), nullable=False, index=True),
    Column("state_before", String(16), nullable=False),
    Column("merged_at", Moment, nullable=False),
)

adaptations = Table(
    "adaptations",
    metadata,
    Column("original_id", ForeignKey("practices.id"), primary_key=True),
    Column("adapted_id", ForeignKey("practices.id"), primary_key=True, index=True),
)

evidence = Table(
    "evidence",
    metadata,
    Column("practice_id", ForeignKey("practices.id"), primary_key=True),
    Column("field", String(32), primary_key=True),
    Column("page", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("box", JSON),
    Column("verified", Boolean, nullable=False),
    Column("stated", Boolean, nullable=False),
)

vectors = Table(
    "vectors",
    metadata,
    Column("point_id", String(36), primary_key=True),
    Column("model_id", String(200), primary_key=True),
    Column("practice_id", ForeignKey("practices.id"), nullable=False, index=True),
    Column("vector", LargeBinary, nullable=False),
)

practice_revisions = Table(
    "practice_revisions",
    metadata,
    Column("practice_id", ForeignKey("practices.id"), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("by", String(36), nullable=False),
    Column("action", String(32), nullable=False),
    Column("reason", Text),
    Column("content", JSON, nullable=False),
)

field_reviews = Table(
    "field_reviews",
    metadata,
    Column("practice_id", ForeignKey("practices.id"), primary_key=True),
    Column("field", String(32), primary_key=True),
    Column("verdict", String(16), nullable=False),
    Column("by", String(36), nullable=False),
    Column("at", Moment, nullable=False),
)

stale_cards = Table(
    "stale_cards",
    metadata,
    Column("practice_id", ForeignKey("practices.id"), primary_key=True),
)

index_marks = Table(
    "index_marks",
    metadata,
    Column("index_id", String(64), primary_key=True),
    Column("practice_id", ForeignKey("practices.id"), primary_key=True),
    Column("revision", Integer, nullable=False),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("document_id", String(64), nullable=False),
    Column("file_name", Text, nullable=False),
    Column("publish", Boolean, nullable=False),
    Column("actor", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("stage", String(32), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("lease_owner", String(64)),
    Column("lease_until", Moment),
    Column("message", Text),
    Column("page", Integer, nullable=False, server_default="0"),
    Column("pages", Integer, nullable=False, server_default="0"),
    Column("not_before", Moment),
    Column("cancel_asked", Boolean, nullable=False, server_default=false()),
    Column("practices", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Index("ix_jobs_state_created_at", "state", "created_at"),
)

likenesses = Table(
    "likenesses",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("subject", String(64), primary_key=True),
    Column("other", String(64), primary_key=True, index=True),
    Column("score", Float, nullable=False),
)

questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("day", Date, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("filters", JSON, nullable=False),
    Column("hits", Integer, nullable=False),
    Column("level", String(16), nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("address", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", Moment, nullable=False, index=True),
    Column("reason", Text),
)

audit = Table(
    "audit",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", String(32), nullable=False),
    Column("subject", Text, nullable=False, index=True),
    Column("detail", JSON, nullable=False),
    Column("personal_digest", String(64)),
    Column("previous", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
)

audit_personal = Table(
    "audit_personal",
    metadata,
    Column("sequence", ForeignKey("audit.sequence"), primary_key=True),
    Column("salt", String(32), nullable=False),
    Column("said", JSON, nullable=False),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("sequence", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
)

users = Table(
    "users",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("email", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("country", String(3)),
    Column("language", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("password", Text),
    Column("failures", Integer, nullable=False),
    Column("locked_until", Moment),
    Column("added_at", Moment, nullable=False),
)

passes = Table(
    "passes",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("user_id", ForeignKey("users.id"), nullable=False, index=True),
    Column("purpose", String(16), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment, nullable=False),
)

comments = Table(
    "comments",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("practice_id", ForeignKey("practices.id"), nullable=False, index=True),
    Column("by", String(36), nullable=False),
    Column("at", Moment, nullable=False),
    Column("text", Text, nullable=False),
    Column("field", String(32)),
)

entry_people = Table(
    "entry_people",
    metadata,
    Column("practice_id", ForeignKey("practices.id"), primary_key=True),
    Column("user_id", ForeignKey("users.id"), primary_key=True),
    Column("part", String(16), primary_key=True),
)
