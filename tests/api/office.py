"""The desk over REST with somebody of each role who signs in, all of them Kenya's, around a real knowledge base."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from api.app import create_app
from kb.knowledge_base import KnowledgeBase
from kb.opening import open_knowledge_base
from kb.people.actor import PROGRAM, Role
from kb.practice import Practice, SourceDocument
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.vocabulary import load_vocabulary
from tests.toy_embedder import ToyEmbedder

PASSWORD = "four plain words here"  # noqa: S105 - opens nothing but these tests


@dataclass
class Office:
    client: TestClient
    knowledge_base: KnowledgeBase
    settings: Settings
    passes: dict[str, str]

    def headers(self, role: str, revision: int | None = None) -> dict[str, str]:
        if role not in self.passes:
            self.passes[role] = self._signed_in(Role(role))
        bearer = {"Authorization": f"Bearer {self.passes[role]}"}
        return bearer if revision is None else bearer | {"If-Match": f'"{revision}"'}

    def ask(self, method: str, role: str, address: str, revision: int | None = None, **sent: Any):
        return self.client.request(method, address, headers=self.headers(role, revision), **sent)

    def _signed_in(self, role: Role) -> str:
        """Hashing passwords takes its time, so somebody is invited when they are first needed."""
        accounts, address = self.knowledge_base.accounts, f"{role}@example.org"
        _, token = accounts.invite(address, role.title(), [role], PROGRAM, country="KEN")
        accounts.accept(token, PASSWORD)
        answer = self.client.post("/v1/sessions", json={"email": address, "password": PASSWORD})
        return str(answer.json()["token"])

    def hits(self, text: str) -> list[str]:
        answer = self.client.get("/v1/search", params={"q": text}).json()
        return [hit["practice"]["id"] for hit in answer["hits"]]


@contextmanager
def open_office(home: Path, entries: Sequence[tuple[SourceDocument, Practice]]) -> Iterator[Office]:
    """`entries` are drafts, each in its document."""
    settings = Settings(home=home, relevance_floor=0.0, port=0)
    archive, toy = open_archive(settings), ToyEmbedder()
    for source, entry in entries:
        archive.practices.add_drafts(source, [entry], toy.model_id, embed_practices(toy, [entry], load_vocabulary()))
    archive.close()
    with (
        open_knowledge_base(settings, embedder=toy) as opened,
        TestClient(create_app(opened), raise_server_exceptions=False) as client,
    ):
        yield Office(client, opened, settings, {})
