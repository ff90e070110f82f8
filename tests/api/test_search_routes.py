import pytest
from fastapi.testclient import TestClient

from api.schemas import SearchAnswer
from kb.practice import Practice
from tests.api.conftest import TOKEN


def titles(client: TestClient, **parameters: object) -> list[str]:
    response = client.get("/v1/search", params=parameters)
    assert 200 == response.status_code, response.text
    return [hit["practice"]["title"] for hit in response.json()["hits"]]


def test_a_question_finds_the_practice_with_the_page_it_stands_on(client: TestClient, crates: Practice) -> None:
    answer = client.get("/v1/search", params={"q": "written declaration for returnable crates"}).json()
    best = answer["hits"][0]
    assert crates.id == best["practice"]["id"]
    assert 1 == best["passages"][0]["page"]
    assert [72, 100, 500, 140] == best["passages"][0]["bbox"]
    assert {"id": crates.document_id, "file_name": "kenya.pdf", "title": "Title of kenya.pdf"} == best["passages"][0][
        "document"
    ]
    assert "written declaration for returnable crates" == answer["query"]


def test_the_answer_has_the_shape_that_openapi_tells(client: TestClient) -> None:
    answer = client.get("/v1/search", params={"q": "returnable crates"})
    assert SearchAnswer.model_validate_json(answer.content).hits


def test_each_hit_tells_the_parts_of_its_score_when_asked(client: TestClient) -> None:
    plain = client.get("/v1/search", params={"q": "returnable crates"}).json()["hits"]
    explained = client.get("/v1/search", params={"q": "returnable crates", "explain": True}).json()["hits"]
    assert all("parts" not in hit for hit in plain)
    assert all(pytest.approx(hit["score"], abs=0.01) == sum(hit["parts"].values()) for hit in explained)
    assert {"bias", "card_meaning", "words", "named"} <= set(explained[0]["parts"])


def test_neither_members_practices_nor_drafts_are_found_by_anybody(client: TestClient) -> None:
    found = titles(client, q="returnable crates", limit=100)
    assert found
    assert not [title for title in found if "Members" in title or "draft" in title]


@pytest.mark.parametrize(
    ("name", "value", "other"),
    [
        ("country", "KEN", "PER"),
        ("country", "ken", "per"),
        ("region", "ESA", "AMS"),
        ("theme", "return_refill", "ods_hfc"),
        ("gcap_item", 19, 25),
        ("mea", "Basel", "Montreal Protocol"),
        ("language", "en", "es"),
        ("kind", "member_submission", "other"),
        ("year_from", 2020, 2022),
        ("year_to", 2021, 2017),
    ],
)
def test_each_filter_narrows(client: TestClient, crates: Practice, name: str, value: object, other: object) -> None:
    question = {"q": "declaration crates"}
    assert crates.title in titles(client, **question, **{name: value})
    assert crates.title not in titles(client, **question, **{name: other})


def test_values_of_one_filter_are_alternatives(client: TestClient, crates: Practice, ozone: Practice) -> None:
    found = titles(client, q="crates refrigerant", country=["KEN", "PER"])
    assert {crates.title, ozone.title} == set(found)


def test_the_limit_holds(client: TestClient) -> None:
    assert 1 == len(titles(client, q="crates refrigerant", limit=1))


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({}, "q"),
        ({"q": ""}, "q"),
        ({"q": "   "}, "q"),
        ({"q": "\x00\x01"}, "q"),
        ({"q": "x" * 5000}, "q"),
        ({"q": "crates", "limit": 0}, "limit"),
        ({"q": "crates", "limit": 101}, "limit"),
        ({"q": "crates", "limit": "many"}, "limit"),
        ({"q": "crates", "country": "ATLANTIS"}, "country"),
        ({"q": "crates", "theme": "'; DROP TABLE practices; --"}, "theme"),
        ({"q": "crates", "kind": "novel"}, "kind"),
        ({"q": "crates", "region": "MOON"}, "region"),
        ({"q": "crates", "mea": "none"}, "mea"),
        ({"q": "crates", "gcap_item": 41}, "gcap_item"),
        ({"q": "crates", "language": "english"}, "language"),
        ({"q": "crates", "year_from": 12}, "year_from"),
        ({"q": "crates", "year_from": 2020, "year_to": 2010}, "year_to"),
        ({"q": "crates", "contry": "KEN"}, "contry"),
    ],
)
def test_what_is_not_usable_is_refused_with_the_field_and_one_sentence(
    client: TestClient, parameters: dict[str, object], field: str
) -> None:
    response = client.get("/v1/search", params=parameters)
    assert 422 == response.status_code
    assert "application/problem+json" == response.headers["content-type"]
    problem = response.json()
    assert field == problem["errors"][0]["field"]
    assert problem["detail"].endswith(".")
    assert len(problem["detail"]) < 1000


def test_when_nothing_is_relevant_what_is_nearest_is_offered_as_such(client: TestClient) -> None:
    answer = client.get("/v1/search", params={"q": "3917.21"}).json()
    assert [] == answer["hits"]
    assert answer["nearest"]
    assert all("relevance" not in near for near in answer["nearest"])
    assert not [near for near in answer["nearest"] if "Members" in near["practice"]["title"]]
    assert SearchAnswer.model_validate(answer)


def test_nothing_is_offered_as_nearest_beside_hits(client: TestClient) -> None:
    assert [] == client.get("/v1/search", params={"q": "returnable crates"}).json()["nearest"]


def test_highlights_are_the_questions_words_within_the_excerpt(client: TestClient) -> None:
    (passage, *_) = client.get("/v1/search", params={"q": "written declaration"}).json()["hits"][0]["passages"]
    start, end = passage["excerpt"]
    assert passage["highlights"]
    assert all(start <= left < right <= end for left, right in passage["highlights"])
    assert "declaration" in [passage["text"][left:right] for left, right in passage["highlights"]]


def test_a_permalink_asks_the_same_again_and_says_that_nothing_changed(client: TestClient) -> None:
    first = client.get("/v1/search", params={"q": "crates & ozone", "limit": 1, "region": ["ESA", "AMS"]}).json()
    again = client.get(first["permalink"]).json()
    assert {
        "snapshot": first["index"]["snapshot"],
        "changed": False,
        "index_changed": False,
        "model_changed": False,
    } == (again.pop("replay"))
    assert first == again


def test_a_permalink_says_when_the_list_is_another_one(client: TestClient) -> None:
    pin = client.get("/v1/search", params={"q": "returnable crates"}).json()["permalink"].partition("expect=")[2]
    answer = client.get("/v1/search", params={"q": "refrigerant identifier", "expect": pin}).json()
    assert answer["replay"]["changed"]


def test_a_mangled_permalink_is_refused_with_what_to_do(client: TestClient) -> None:
    response = client.get("/v1/search", params={"q": "crates", "expect": "<b>"})
    assert 422 == response.status_code
    assert "copy the whole link" in response.json()["detail"]


def test_a_permalink_of_the_desk_shows_anybody_else_only_what_they_may_see(client: TestClient) -> None:
    desk = client.get(
        "/internal/search",
        params={"q": "returnable crates", "reader": "secretariat"},
        headers={"Authorization": f"Bearer {TOKEN}"},
    ).json()
    assert [hit for hit in desk["hits"] if "Members only" in hit["practice"]["title"]]
    answer = client.get(desk["permalink"]).json()
    assert answer["replay"]["changed"]
    assert not [hit for hit in answer["hits"] if "Members only" in hit["practice"]["title"]]
    assert "draft" not in str(answer["facets"])
