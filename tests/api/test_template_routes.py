from fastapi.testclient import TestClient

from api.template_routes import TemplateAnswer


def test_anybody_can_read_what_is_asked_of_a_practice(client: TestClient) -> None:
    answer = TemplateAnswer.model_validate_json(client.get("/v1/template").content)
    assert 1 == answer.edition
    assert {"title", "summary", "administration", "themes"} == {one.name for one in answer.fields if one.mandatory}
