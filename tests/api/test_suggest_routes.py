import pytest
from fastapi.testclient import TestClient

from api.schemas import SuggestAnswer
from kb.practice import Practice


def texts(client: TestClient, q: str, lang: str = "en") -> list[str]:
    response = client.get("/v1/suggest", params={"q": q, "lang": lang})
    assert 200 == response.status_code, response.text
    return [one.text for one in SuggestAnswer.model_validate_json(response.content).suggestions]


@pytest.mark.parametrize("typed", ["oral de", "ORAL", "Declaration for ret", "returnable cra"])
def test_a_title_is_suggested_by_its_beginning_and_by_that_of_its_words(
    client: TestClient, crates: Practice, typed: str
) -> None:
    assert crates.title in texts(client, typed)


@pytest.mark.parametrize(
    ("typed", "lang", "suggested"),
    [
        ("NII", "en", "NII"),
        ("monacó", "fr", "Monaco"),
        ("emballages cons", "fr", "Emballages consignés ou réutilisables et contenants à retourner"),
        ("GCAP 19", "en", "GCAP 19"),
    ],
)
def test_words_of_the_vocabulary_are_suggested_without_regard_to_accents(
    client: TestClient, typed: str, lang: str, suggested: str
) -> None:
    assert suggested in texts(client, typed, lang)


def test_neither_members_titles_nor_drafts_are_suggested(client: TestClient) -> None:
    assert not [text for text in texts(client, "members on") if "Members only" in text]
    assert not [text for text in texts(client, "a draft") if "draft" in text]


def test_no_more_than_ten_are_suggested_and_none_for_one_letter(client: TestClient) -> None:
    assert 10 >= len(texts(client, "re")) > 0
    assert [] == texts(client, "r")
    assert [] == texts(client, "  ")


@pytest.mark.parametrize("parameters", [{}, {"q": "x" * 1001}, {"q": "re", "limit": 5}, {"q": "re", "lang": "x" * 50}])
def test_what_is_not_usable_is_refused(client: TestClient, parameters: dict[str, object]) -> None:
    assert 422 == client.get("/v1/suggest", params=parameters).status_code
