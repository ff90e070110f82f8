import pytest
from fastapi.testclient import TestClient

from api.record_schemas import PracticeRecord
from api.schemas import SimilarAnswer
from kb.practice import Practice, SourceDocument, practice_id


def test_a_practice_comes_with_the_evidence_for_its_fields(client: TestClient, crates: Practice) -> None:
    response = client.get(f"/v1/practices/{crates.id}")
    record = PracticeRecord.model_validate_json(response.content)
    assert "Kenya Revenue Authority" == record.administration
    assert 1 == record.evidence["country"].page
    assert record.evidence["country"].quote.startswith("Kenya Customs waives")
    assert record.evidence["country"].verified
    assert [1, 2] == [passage.page for passage in record.passages]
    assert "kenya.pdf" == record.document.file_name
    assert "published" == record.state


@pytest.mark.parametrize("id", ["none", "%00", "../../etc/passwd", "x" * 3000, "0" * 20 + "-p1n1"])
def test_an_unknown_practice_is_not_found(client: TestClient, id: str) -> None:
    response = client.get(f"/v1/practices/{id}")
    assert 404 == response.status_code
    assert "application/problem+json" == response.headers["content-type"]


def test_a_practice_for_members_is_not_found_by_anybody(client: TestClient, hidden_source: SourceDocument) -> None:
    assert 404 == client.get(f"/v1/practices/{practice_id(hidden_source.id, 1, 1)}").status_code


def test_practices_like_one_are_given_by_nearness(client: TestClient, crates: Practice) -> None:
    response = client.get(f"/v1/practices/{crates.id}/similar", params={"limit": 3})
    answer = SimilarAnswer.model_validate_json(response.content)
    assert crates.id == answer.practice
    assert crates.id not in [one.practice.id for one in answer.similar]
    assert sorted((one.nearness for one in answer.similar), reverse=True) == [one.nearness for one in answer.similar]


def test_nothing_is_like_a_practice_for_members_to_anybody_else(
    client: TestClient, hidden_source: SourceDocument
) -> None:
    assert 404 == client.get(f"/v1/practices/{practice_id(hidden_source.id, 1, 1)}/similar").status_code


def test_too_many_similar_practices_are_refused(client: TestClient, crates: Practice) -> None:
    response = client.get(f"/v1/practices/{crates.id}/similar", params={"limit": 500})
    assert 422 == response.status_code
    assert "between 1 and 20" in response.json()["detail"]
