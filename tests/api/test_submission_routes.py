"""What contributors and the Secretariat hand in becomes drafts, and each sees what became of their own."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from ingest.cell.parser_cell import ParserCell
from ingest.worker import Worker
from kb.knowledge_base import KnowledgeBase
from kb.opening import open_knowledge_base
from kb.people.actor import PROGRAM, Role
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.vocabulary import load_vocabulary
from tests.ingest.sheets.books import filled_template
from tests.ingest.sheets.test_paper import CRATES, ROW, TREES
from tests.toy_embedder import ToyEmbedder

PASSWORD = "four plain words here"  # noqa: S105 - opens nothing but these tests
FORM = {
    "administration": "Kenya Revenue Authority",
    "country": "KEN",
    "title": "Returnable crates for flowers",
    "done": CRATES,
    "year": 2021,
    "themes": ["return_refill"],
    "gcap_items": [18, 19],
    "public": True,
}
FORMS, FILES, TABLES = "/v1/desk/submissions", "/v1/desk/documents", "/v1/desk/imports"


@dataclass
class Desk:
    client: TestClient
    knowledge_base: KnowledgeBase
    settings: Settings
    passes: dict[str, dict[str, str]]

    def post(self, who: str, address: str, **sent: Any):
        return self.client.post(address, headers=self.passes[who], **sent)

    def get(self, who: str, address: str):
        return self.client.get(address, headers=self.passes[who])

    def handed_in(self) -> int:
        return len(self.get("curator", FORMS).json()["submissions"])

    def work(self) -> None:
        with closing(open_archive(self.settings)) as archive, ParserCell() as cell:
            worker = Worker(archive, ToyEmbedder(), load_vocabulary(), cell)
            while worker.run_once():
                pass


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    settings = Settings(home=tmp_path_factory.mktemp("home"), relevance_floor=0.0, port=0)
    with (
        open_knowledge_base(settings, embedder=ToyEmbedder()) as opened,
        TestClient(create_app(opened), raise_server_exceptions=False) as client,
    ):
        passes = {}
        people = [("kenya", Role.CONTRIBUTOR, "KEN"), ("ghana", Role.CONTRIBUTOR, "GHA")]
        for name, role, country in [*people, ("curator", Role.CURATOR, None), ("officer", Role.OFFICER, None)]:
            _, token = opened.accounts.invite(f"{name}@example.org", name.title(), [role], PROGRAM, country=country)
            opened.accounts.accept(token, PASSWORD)
            answer = client.post("/v1/sessions", json={"email": f"{name}@example.org", "password": PASSWORD})
            passes[name] = {"Authorization": f"Bearer {answer.json()['token']}"}
        yield Desk(client, opened, settings, passes)


def test_a_form_becomes_a_draft_that_its_contributor_sends_on(desk: Desk):
    taken = desk.post("kenya", FORMS, json=FORM)
    assert (202, "queued", []) == (taken.status_code, taken.json()["state"], taken.json()["practices"])
    desk.work()
    seen = desk.get("kenya", taken.headers["Location"]).json()
    (practice,) = seen["practices"]
    assert ("done", "draft", FORM["title"]) == (seen["state"], practice["state"], practice["title"])
    entry = desk.get("kenya", f"/v1/desk/practices/{practice['id']}").json()
    assert ("KEN", 2021, ["return_refill"]) == tuple(
        entry["fields"][name]["value"] for name in ("country", "year", "themes")
    )
    sent = desk.client.post(
        f"/v1/desk/practices/{practice['id']}/transitions",
        json={"to": "submitted"},
        headers=desk.passes["kenya"] | {"If-Match": '"1"'},
    )
    assert (200, "submitted") == (sent.status_code, sent.json()["state"])
    assert "submitted" == desk.get("kenya", FORMS).json()["submissions"][0]["practices"][0]["state"]
    assert [] == desk.client.get("/v1/search", params={"q": "returnable crates"}).json()["hits"]


def test_others_do_not_see_what_somebody_handed_in_and_the_desk_does(desk: Desk):
    address = desk.post("kenya", FORMS, json=FORM | {"title": "Crates of the lake"}).headers["Location"]
    assert 404 == desk.get("ghana", address).status_code
    assert [] == desk.get("ghana", FORMS).json()["submissions"]
    assert 200 == desk.get("curator", address).status_code
    assert address.endswith(desk.get("curator", FORMS).json()["submissions"][0]["id"])


def test_a_form_is_refused_with_all_that_is_to_be_corrected(desk: Desk):
    before = desk.handed_in()
    answer = desk.post("curator", FORMS, json=FORM | {"title": "<script>x</script>", "year": 12, "themes": ["unknown"]})
    assert (422, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
    assert ["title", "year", "themes"] == [error["field"] for error in answer.json()["errors"]]
    assert before == desk.handed_in()


@pytest.mark.parametrize(
    ("who", "changes", "status"),
    [
        ("officer", {}, 403),
        ("ghana", {}, 422),
        ("kenya", {"state": "published"}, 422),
        ("kenya", {"title": ""}, 422),
        ("kenya", {"done": "x" * 70_000}, 413),
    ],
)
def test_each_wrong_form_gets_its_problem(desk: Desk, who: str, changes: dict[str, Any], status: int):
    answer = desk.post(who, FORMS, json=FORM | changes)
    assert (status, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
    assert answer.json()["detail"].endswith(".")


def test_nobody_hands_in_without_signing_in(desk: Desk):
    assert [401, 401, 401] == [
        desk.client.post(address, params={"name": "x.csv"}, content=b"x").status_code
        for address in (FORMS, FILES, TABLES)
    ]


def test_a_file_is_taken_in_and_one_of_another_kind_is_refused(desk: Desk, tmp_path: Path):
    content = filled_template(tmp_path / "t.xlsx", "en", ROW)
    taken = desk.post("curator", FILES, params={"name": "t.xlsx"}, content=content)
    desk.work()
    assert 1 == len(desk.get("curator", taken.headers["Location"]).json()["practices"])
    refused = desk.post("curator", FILES, params={"name": "t.pdf"}, content=b"no pdf")
    assert (422, "t.pdf is no PDF and no spreadsheet (XLSX, CSV); save it as one of them first.") == (
        refused.status_code,
        refused.json()["detail"],
    )


def test_a_file_over_the_limit_is_refused_before_it_is_read(desk: Desk):
    most = desk.settings.file_megabytes * 1024 * 1024
    answer = desk.client.post(
        FILES, params={"name": "t.pdf"}, headers=desk.passes["curator"] | {"Content-Length": str(most + 1)}
    )
    assert 413 == answer.status_code


def test_a_dry_run_reports_row_by_row_and_keeps_nothing(desk: Desk, tmp_path: Path):
    before = desk.handed_in()
    content = filled_template(tmp_path / "t.xlsx", "en", ROW, {"title": "Trees", "done": TREES})
    report = desk.post("curator", TABLES, params={"name": "t.xlsx", "dry_run": True}, content=content).json()
    assert (1, 1, None) == (report["accepted"], report["refused"], report["submission"])
    assert [(2, True, []), (3, False, ["administration"])] == [
        (row["row"], row["accepted"], [fault["field"] for fault in row["faults"]]) for row in report["rows"]
    ]
    assert before == desk.handed_in()


def test_a_table_is_taken_in_whole_or_not_at_all_or_without_its_refused_rows(desk: Desk, tmp_path: Path):
    before = desk.handed_in()
    content = filled_template(tmp_path / "t.xlsx", "en", ROW, {"title": "Trees", "done": TREES})
    refused = desk.post("curator", TABLES, params={"name": "t.xlsx"}, content=content)
    assert (422, "row 3, administration") == (refused.status_code, refused.json()["errors"][0]["field"])
    assert before == desk.handed_in()
    taken = desk.post("curator", TABLES, params={"name": "t.xlsx", "skip_refused": True}, content=content)
    assert (202, "t.csv") == (taken.status_code, taken.json()["submission"]["file"])
    desk.work()
    (practice,) = desk.get("curator", taken.headers["Location"]).json()["practices"]
    assert ROW["title"] == practice["title"]


def test_a_contributor_imports_rows_of_their_own_country_alone(desk: Desk, tmp_path: Path):
    content = filled_template(tmp_path / "t.xlsx", "en", ROW)
    asked = {"name": "t.xlsx", "dry_run": True}
    assert 0 == desk.post("kenya", TABLES, params=asked, content=content).json()["refused"]
    assert 1 == desk.post("ghana", TABLES, params=asked, content=content).json()["refused"]


def test_what_is_handed_in_and_what_was_denied_is_in_the_audit(desk: Desk):
    document = desk.post("kenya", FORMS, json=FORM).json()["document"]
    desk.post("officer", FORMS, json=FORM)
    with closing(open_archive(desk.settings)) as archive:
        done = [(link.action, link.subject) for link in archive.audit.links()]
        assert () == archive.audit.verify()[1]
    assert ("submit", document) in done
    assert ("denied", "queue") in done
