import json
from pathlib import Path

from fastapi.testclient import TestClient

from api.body_limit import LARGEST_BODY

CONTRACT = {
    "/v1/search",
    "/v1/suggest",
    "/v1/practices/{id}",
    "/v1/practices/{id}/similar",
    "/v1/documents/{id}",
    "/v1/documents/{id}/file",
    "/v1/vocabulary",
    "/v1/template",
    "/health",
}
PEOPLE = {
    "/v1/sessions",
    "/v1/sessions/current",
    "/v1/me",
    "/v1/users",
    "/v1/users/{id}",
    "/v1/users/{id}/roles",
    "/v1/invitations/accept",
    "/v1/password-resets",
    "/v1/password-resets/complete",
}


def test_openapi_tells_the_contract_and_nothing_of_the_owners_routes(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    desk = {path for path in told["paths"] if path.startswith("/v1/desk/")}
    assert CONTRACT | PEOPLE == set(told["paths"]) - desk
    assert "/v1/desk/practices/{id}/transitions" in desk


def test_openapi_describes_every_parameter_of_the_search(client: TestClient) -> None:
    parameters = client.get("/openapi.json").json()["paths"]["/v1/search"]["get"]["parameters"]
    assert {
        "q",
        "limit",
        "country",
        "region",
        "year_from",
        "year_to",
        "theme",
        "gcap_item",
        "mea",
        "kind",
        "language",
        "literal",
        "explain",
        "expect",
    } == {parameter["name"] for parameter in parameters}
    assert all(parameter.get("description") or parameter["schema"].get("description") for parameter in parameters)


def test_the_page_of_the_interface_takes_everything_from_here(client: TestClient) -> None:
    page = client.get("/docs")
    assert "http" not in page.text
    for asset in ("/docs/assets/swagger-ui-bundle.js", "/docs/assets/swagger-ui.css", "/static/docs.js"):
        assert asset in page.text
        assert 200 == client.get(asset).status_code
    assert "script-src 'self'" in page.headers["content-security-policy"]


def test_every_answer_is_protected_and_numbered(client: TestClient) -> None:
    for address in ("/", "/health", "/nothing", "/static/style.css", "/v1/search"):
        headers = client.get(address).headers
        assert "nosniff" == headers["x-content-type-options"]
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert 32 == len(headers["x-request-id"])


def test_a_problem_carries_the_number_of_its_request(client: TestClient) -> None:
    response = client.get("/v1/practices/none")
    assert f"urn:uuid:{response.headers['x-request-id']}" == response.json()["instance"]


def test_programs_get_problem_documents_for_what_no_route_answers(client: TestClient) -> None:
    for method, address, status in (("GET", "/v1/nothing", 404), ("POST", "/v1/search", 405), ("GET", "/nothing", 404)):
        response = client.request(method, address)
        assert status == response.status_code
        assert "application/problem+json" == response.headers["content-type"]
        assert status == response.json()["status"]


def test_a_large_body_is_refused(client: TestClient) -> None:
    response = client.request("GET", "/health", content=b"x" * (LARGEST_BODY + 1))
    assert 413 == response.status_code
    assert "application/problem+json" == response.headers["content-type"]
    assert str(LARGEST_BODY) in response.json()["detail"]


def test_no_word_of_a_page_is_fetched_from_elsewhere() -> None:
    web = Path("api/web").resolve()
    assert web.is_dir()
    for file in [*web.rglob("*.html"), *web.rglob("*.css")]:
        assert "//" not in file.read_text().replace("<!doctype", ""), file


def test_the_schema_is_plain_json(client: TestClient) -> None:
    assert json.loads(client.get("/openapi.json").text)["openapi"].startswith("3.1")


def test_a_body_that_does_not_say_its_length_is_refused(client: TestClient) -> None:
    answer = client.post("/v1/sessions", content=iter([b"{", b"}"]), headers={"Content-Type": "application/json"})
    assert (411, "application/problem+json") == (answer.status_code, answer.headers["content-type"])


def test_a_length_that_is_no_number_is_refused(client: TestClient) -> None:
    answer = client.post("/v1/sessions", content=b"{}", headers={"Content-Length": "many"})
    assert (400, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
