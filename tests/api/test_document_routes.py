import hashlib

import pytest
from fastapi.testclient import TestClient

from api.schemas import DocumentRecord
from kb.practice import SourceDocument


def test_a_document_comes_with_its_visible_practices(client: TestClient, source: SourceDocument) -> None:
    record = DocumentRecord.model_validate_json(client.get(f"/v1/documents/{source.id}").content)
    assert "kenya.pdf" == record.file_name
    assert 2 == len(record.practices)


def test_the_pdf_is_shown_in_the_browser_under_its_own_name(client: TestClient, source: SourceDocument) -> None:
    for address in (f"/v1/documents/{source.id}/file", f"/documents/{source.id}/file"):
        response = client.get(address)
        assert b"kenya.pdf" == response.content
        assert "application/pdf" == response.headers["content-type"]
        assert 'inline; filename="kenya.pdf"' == response.headers["content-disposition"]
        assert "nosniff" == response.headers["x-content-type-options"]
        assert response.headers["content-security-policy"].startswith("sandbox")


def test_a_part_of_the_pdf_can_be_asked_for(client: TestClient, source: SourceDocument) -> None:
    response = client.get(f"/v1/documents/{source.id}/file", headers={"Range": "bytes=0-3"})
    assert 206 == response.status_code
    assert b"keny" == response.content


@pytest.mark.parametrize("part", ["", "/file"])
@pytest.mark.parametrize("name", ["members.pdf", "draft.pdf", "never seen.pdf"])
def test_what_a_reader_may_not_see_is_not_found(client: TestClient, name: str, part: str) -> None:
    id = hashlib.sha256(name.encode()).hexdigest()
    assert 404 == client.get(f"/v1/documents/{id}{part}").status_code
    assert 404 == client.get(f"/documents/{id}{part}").status_code
