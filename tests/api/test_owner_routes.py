import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from kb.knowledge_base import KnowledgeBase
from tests.api.conftest import TOKEN

SHOWN = {"Authorization": f"Bearer {TOKEN}"}


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}, {"Authorization": "Bearer é"}]
)
@pytest.mark.parametrize(
    ("method", "route"),
    [("GET", "search?q=crates"), ("GET", "health"), ("GET", "fsck"), ("POST", "catch-up"), ("POST", "rebuild-index")],
)
def test_nothing_is_answered_without_the_token(
    client: TestClient, method: str, route: str, headers: dict[str, str]
) -> None:
    encoded = {name: value.encode() for name, value in headers.items()}
    assert 401 == client.request(method, f"/internal/{route}", headers=encoded).status_code


def test_without_a_token_there_are_no_such_routes(knowledge_base: KnowledgeBase) -> None:
    assert 404 == TestClient(create_app(knowledge_base)).get("/internal/health", headers=SHOWN).status_code


@pytest.mark.parametrize(
    ("reader", "members", "draft"), [("public", False, False), ("members", True, False), ("secretariat", True, True)]
)
def test_a_search_sees_what_its_level_sees(client: TestClient, reader: str, members: bool, draft: bool) -> None:
    parameters = {"q": "returnable crates", "reader": reader, "limit": 100}
    answer = client.get("/internal/search", params=parameters, headers=SHOWN).json()
    found = [hit["practice"]["title"] for hit in answer["hits"]]
    assert members == any("Members only" in title for title in found)
    assert draft == any("A draft" in title for title in found)


def test_the_owner_is_told_the_counts_of_drafts(client: TestClient) -> None:
    counts = client.get("/internal/health", headers=SHOWN).json()["counts"]
    assert {"documents": 3, "draft": 1, "published": 3} == counts


def test_the_index_can_be_made_again_and_agrees(client: TestClient) -> None:
    assert 4 == client.post("/internal/rebuild-index", headers=SHOWN).json()["practices"]
    assert 0 == client.post("/internal/catch-up", headers=SHOWN).json()["practices"]
    assert [] == client.get("/internal/fsck", headers=SHOWN).json()["findings"]
