"""A real knowledge base with a toy model: three documents, three published practices and a draft."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from kb.knowledge_base import KnowledgeBase
from kb.opening import open_knowledge_base
from kb.practice import Box, Level, Passage, Practice, SourceDocument
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder

TOKEN = "the owner's token"  # noqa: S105 - opens nothing but these tests


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A home for all tests that only read; the toy model's relevance is not calibrated, hence no floor."""
    return Settings(home=tmp_path_factory.mktemp("home"), relevance_floor=0.0, port=0)


@pytest.fixture(scope="session")
def source() -> SourceDocument:
    """A public document with two practices."""
    return document("kenya.pdf")


@pytest.fixture(scope="session")
def crates(source: SourceDocument) -> Practice:
    return practice(source, 1)


@pytest.fixture(scope="session")
def ozone(source: SourceDocument) -> Practice:
    return practice(
        source,
        2,
        title="Identificador de refrigerantes <b>en</b> la frontera",
        summary="Officers test refrigerant cylinders with identifiers.",
        language="es",
        country="PER",
        region="AMS",
        year=2018,
        themes=("ods_hfc",),
        gcap_items=(25,),
        meas=("Montreal Protocol",),
        passages=(Passage(3, "Officers test refrigerant cylinders <script>alert(1)</script>.", Box(1, 2, 3, 4), "es"),),
        evidence={},
    )


@pytest.fixture(scope="session")
def hidden_source() -> SourceDocument:
    """A document for Members, with one practice."""
    return document("members.pdf", access=Level.MEMBERS)


@pytest.fixture(scope="session")
def knowledge_base(
    settings: Settings, source: SourceDocument, hidden_source: SourceDocument, crates: Practice, ozone: Practice
) -> Iterator[KnowledgeBase]:
    embedder = ToyEmbedder()
    secret = practice(hidden_source, 1, title="Members only: returnable crates")
    draft_source = document("draft.pdf")
    draft = practice(draft_source, 1, title="A draft on returnable crates")
    archive = open_archive(settings)
    for owner, practices in ((source, [crates, ozone]), (hidden_source, [secret]), (draft_source, [draft])):
        points = embed_practices(embedder, practices, load_vocabulary())
        archive.practices.add_drafts(owner, practices, embedder.model_id, points)
        archive.files.put(owner.id, owner.file_name.encode())  # the id is the fingerprint of just that
    archive.practices.publish_document(source.id, "a test")
    archive.practices.publish_document(hidden_source.id, "a test")
    archive.close()
    with open_knowledge_base(settings, embedder=embedder) as opened:
        yield opened


@pytest.fixture(scope="session")
def client(knowledge_base: KnowledgeBase) -> Iterator[TestClient]:
    with TestClient(create_app(knowledge_base, owner_token=TOKEN), raise_server_exceptions=False) as opened:
        yield opened
