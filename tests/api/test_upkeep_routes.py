"""Translations are kept beside the original and found; what is due is listed, asked about and confirmed."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from kb.store.archive import open_archive
from kb.store.tables import documents
from tests.api.office import Office, open_office
from tests.samples import document, practice

SOURCE = document()
ENTRY = practice(SOURCE)
ADDRESS = f"/v1/desk/practices/{ENTRY.id}"
FRENCH = {"title": "Cageots consignés", "summary": "La douane dispense les cageots consignés de déclaration écrite."}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path, [(SOURCE, ENTRY)]) as opened:
        with closing(open_archive(opened.settings)) as archive:
            archive.practices.publish_document(SOURCE.id, "a test")
            with archive.database.writing() as connection:
                connection.execute(update(documents).values(added_at=datetime.now(UTC) - timedelta(days=3000)))
        opened.knowledge_base.catch_up()
        yield opened


def test_a_translation_is_shown_to_readers_and_taken_away_again(office: Office):
    kept = office.ask("PUT", "curator", f"{ADDRESS}/translations/fr", 2, json=FRENCH)
    assert (200, 3) == (kept.status_code, kept.json()["revision"])
    assert {"fr": FRENCH} == office.client.get(f"/v1/practices/{ENTRY.id}").json()["translations"]
    gone = office.ask("DELETE", "curator", f"{ADDRESS}/translations/fr", 3)
    assert (200, 4) == (gone.status_code, gone.json()["revision"])
    assert {} == office.client.get(f"/v1/practices/{ENTRY.id}").json()["translations"]


@pytest.mark.parametrize(
    ("role", "revision", "body", "status"),
    [
        ("curator", None, FRENCH, 428),
        ("curator", 9, FRENCH, 412),
        ("curator", 2, FRENCH | {"title": "<b>x</b>"}, 422),
        ("curator", 2, FRENCH | {"state": "published"}, 422),
        ("contributor", 2, FRENCH, 403),
        ("officer", 2, FRENCH, 404),
    ],
)
def test_each_wrong_translation_gets_its_problem(
    office: Office, role: str, revision: int | None, body: dict[str, str], status: int
):
    answer = office.ask("PUT", role, f"{ADDRESS}/translations/fr", revision, json=body)
    assert (status, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
    assert answer.json()["detail"].endswith(".")


def test_what_is_due_is_asked_about_and_confirmed(office: Office):
    for role in ("curator", "contributor"):
        assert [ENTRY.id] == [one["id"] for one in office.ask("GET", role, "/v1/desk/due").json()["due"]]
    assert {"asked": 1} == office.ask("POST", "curator", f"{ADDRESS}/asked").json()
    confirmed = office.ask("POST", "contributor", f"{ADDRESS}/confirmed", 2)
    assert (200, 3) == (confirmed.status_code, confirmed.json()["revision"])
    assert [] == office.ask("GET", "curator", "/v1/desk/due").json()["due"]
    assert 409 == office.ask("POST", "curator", f"{ADDRESS}/asked").status_code


def test_what_is_due_is_not_for_everybody(office: Office):
    assert 401 == office.client.get("/v1/desk/due").status_code
    assert 403 == office.ask("POST", "contributor", f"{ADDRESS}/asked").status_code
