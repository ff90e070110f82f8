import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from starlette.responses import PlainTextResponse, Response

from api.envelope import Envelope
from api.error_responses import install_error_responses
from api.problems import KINDS, Problem
from kb.errors import IndexInUse, InvalidRequest, KnowledgeBaseError, NotFound, StoreUnavailable

FAULTS: dict[str, Exception] = {
    "missing": NotFound("practice", "p1"),
    "unusable": InvalidRequest("limit", "The limit must be between 1 and 100, not 0."),
    "away": StoreUnavailable("The database cannot be opened; check GCKB_DATABASE_URL."),
    "taken": IndexInUse("Another process owns the index; stop it."),
    "bug": ZeroDivisionError("a secret of the machine"),
}


@pytest.fixture(scope="module")
def faulty() -> TestClient:
    """An app whose routes raise."""
    app = FastAPI()

    def page(_request: Request, problem: Problem) -> Response:
        return PlainTextResponse(f"PAGE {problem.detail}")

    install_error_responses(app, page)
    app.add_middleware(Envelope)

    @app.get("/v1/{fault}")
    @app.get("/{fault}")
    def fail(fault: str) -> None:
        raise FAULTS[fault]

    return TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize("fault", ["missing", "unusable", "away", "taken"])
def test_a_core_error_is_told_with_its_own_sentence(faulty: TestClient, fault: str) -> None:
    error = FAULTS[fault]
    response = faulty.get(f"/v1/{fault}")
    assert isinstance(error, KnowledgeBaseError)
    assert KINDS[type(error)].status == response.status_code
    assert str(error) == response.json()["detail"]


def test_the_field_of_an_invalid_request_is_named(faulty: TestClient) -> None:
    assert "limit" == faulty.get("/v1/unusable").json()["errors"][0]["field"]


def test_an_unforeseen_error_tells_its_number_and_nothing_of_the_machine(faulty: TestClient) -> None:
    response = faulty.get("/v1/bug")
    assert 500 == response.status_code
    assert "secret" not in response.text
    assert response.headers["x-request-id"] in response.json()["detail"]
    assert "nosniff" == response.headers["x-content-type-options"]


def test_a_browser_gets_a_page_and_a_program_a_document(faulty: TestClient) -> None:
    browser = {"Accept": "text/html,application/xhtml+xml"}
    assert faulty.get("/missing", headers=browser).text.startswith("PAGE There is no practice")
    assert "application/problem+json" == faulty.get("/missing").headers["content-type"]
    assert "application/problem+json" == faulty.get("/v1/missing", headers=browser).headers["content-type"]
