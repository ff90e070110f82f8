import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.schemas import HealthAnswer
from kb.knowledge_base import KnowledgeBase


def test_health_is_ok_and_tells_nothing_of_drafts(client: TestClient) -> None:
    response = client.get("/health")
    told = HealthAnswer.model_validate_json(response.content)
    assert "ok" == told.status
    assert "toy-words-384" == told.index.model
    assert "draft" not in response.text


@pytest.mark.parametrize(
    ("follower", "worker", "status"),
    [
        ("following", "running", "ok"),
        ("failing", "running", "degraded"),
        ("following", "restarting", "degraded"),
    ],
)
def test_health_is_degraded_when_what_runs_beside_is_not_well(
    knowledge_base: KnowledgeBase, follower: str, worker: str, status: str
) -> None:
    app = create_app(knowledge_base, attendants={"follower": lambda: follower, "worker": lambda: worker})
    told = TestClient(app).get("/health").json()
    assert (status, follower, worker) == (told["status"], told["follower"], told["worker"])
