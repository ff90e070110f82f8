"""A thousand hostile questions: nothing breaks, and nothing that was asked comes back as markup."""

import random
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

PIECES = (
    "\x00", "\x07", "\x1b[31m", "\u202e", "\u200f", "\u2066", "\ufeff", "\u0301" * 30, "x" * 1000, "é" * 400,
    "0" * 900, "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'; DROP TABLE practices; --",
    "' OR 1=1 --", "{{7*7}}", "${jndi:ldap://x}", "%00%0a%0d", "../../etc/passwd", "AND OR NOT ( ) * ? ~ ^",
    "title:x^9", "[1 TO 2]", "HS 39.23", "3923.30", "R-134a", "Y48", "Appendix II", "DEMETER VIII", "Demetar",
    "GCAP 19", "since 2020", "第十期", "附录二", "الملحق الثاني", "приложение II", "Kenya", "returnable crates", "İ",
    "ß", "ﬁ", "㎏", "½", "\U0001f600", "\uff11\uff19", "\ud7ff", "\uffff", "(((((((((", "R.I.L.O.", "1/1", "75-45-6",
    "UN 3159", "-", ".", ",", "&amp;", "<", ">", "'", '"',
)  # fmt: skip
HEADERS = {"Accept": "text/html", "Accept-Language": "en"}
ROUNDS = 334


class Markup(HTMLParser):
    """The scripts without a source and the attributes that run something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script" and ("src", "/static/suggest.js") not in attrs:
            self.found.append(tag)
        self.found += [name for name, _ in attrs if name.startswith("on")]
        self.found += [value for name, value in attrs if name == "src" and value == "x"]


def questions() -> list[str]:
    """The pieces alone, then in random company; the same in every run."""
    chance = random.Random(1976)
    mixed = ["".join(chance.choices((*PIECES, " ", " "), k=chance.randint(2, 8))) for _ in range(ROUNDS - len(PIECES))]
    return [*PIECES, *mixed]


@pytest.mark.parametrize("address", ["/v1/search", "/v1/suggest"])
def test_no_question_breaks_the_interface_for_programs(client: TestClient, address: str) -> None:
    for question in questions():
        response = client.get(address, params={"q": question})
        assert response.status_code in (200, 422), (question, response.text)
        assert "json" in response.headers["content-type"]


def test_every_permalink_leads_to_the_same_answer_and_no_pin_breaks_anything(client: TestClient) -> None:
    for question in PIECES:
        refused = client.get("/v1/search", params={"q": "crates", "expect": question})
        assert 422 == refused.status_code, question
        answer = client.get("/v1/search", params={"q": question})
        if answer.status_code == 200:
            again = client.get(answer.json()["permalink"])
            assert (200, False) == (again.status_code, again.json()["replay"]["changed"]), question


@pytest.mark.parametrize("name", ["expect", "literal", "limit", "country", "year_from", "lang", "theme"])
def test_no_parameter_of_the_page_breaks_it_or_becomes_markup(client: TestClient, name: str) -> None:
    for piece in PIECES:
        response = client.get("/", params={"q": "3917.21 <i>", name: piece}, headers=HEADERS)
        assert response.status_code in (200, 422), (piece, response.text)
        assert [] == Markup(response.text).found, piece


def test_no_question_breaks_the_page_or_becomes_markup(client: TestClient) -> None:
    for question in questions():
        response = client.get("/", params={"q": question}, headers=HEADERS)
        assert response.status_code in (200, 422), (question, response.text)
        assert [] == Markup(response.text).found, question
