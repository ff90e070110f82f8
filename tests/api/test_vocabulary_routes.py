from fastapi.testclient import TestClient

from api.schemas import VocabularyAnswer
from kb.practice import DocumentKind


def test_every_filter_with_a_fixed_list_is_told_with_labels_in_three_languages(client: TestClient) -> None:
    answer = VocabularyAnswer.model_validate_json(client.get("/v1/vocabulary").content)
    assert {"theme", "country", "region", "gcap_item", "mea", "kind", "language"} == set(answer.filters)
    for values in answer.filters.values():
        assert values
        assert all({"en", "fr", "es"} == set(value.labels) for value in values)
    assert {kind.value for kind in DocumentKind} == {value.value for value in answer.filters["kind"]}
    assert [str(number) for number in range(1, 41)] == [value.value for value in answer.filters["gcap_item"]]


def test_every_value_that_is_told_is_taken_by_the_search(client: TestClient) -> None:
    answer = client.get("/v1/vocabulary").json()
    for name, values in answer["filters"].items():
        parameters = {"q": "crates", name: [value["value"] for value in values]}
        assert 200 == client.get("/v1/search", params=parameters).status_code, name
