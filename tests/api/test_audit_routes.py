"""The audit is looked through, checked and taken away over REST, by administrators alone."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kb.curation.audit_export import export_faults
from kb.store.archive import open_archive
from tests.api.office import Office, open_office
from tests.samples import document, practice

SOURCE = document()
ENTRY = practice(SOURCE)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path, [(SOURCE, ENTRY)]) as opened:
        yield opened


def asked(office: Office, **parameters: object) -> dict:
    answer = office.client.get("/v1/desk/audit", params=parameters, headers=office.headers("administrator"))
    assert 200 == answer.status_code, answer.json()
    return answer.json()


def corrected(office: Office) -> None:
    for revision in (1, 2):
        office.client.put(
            f"/v1/desk/practices/{ENTRY.id}/fields/year",
            json={"value": 2000 + revision},
            headers=office.headers("curator", revision),
        )


def test_entries_are_found_by_person_entry_action_and_time(office: Office):
    corrected(office)
    me = office.client.get("/v1/me", headers=office.headers("curator")).json()["id"]
    for sought in ({"entry": ENTRY.id}, {"action": "correct"}, {"person": me, "action": "correct"}):
        assert ["correct", "correct"] == [one["action"] for one in asked(office, **sought)["entries"]]
    later = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    assert ([], 2) == (
        asked(office, since=later)["entries"],
        len(asked(office, until=later, action="correct")["entries"]),
    )


def test_pages_follow_each_other_from_the_newest(office: Office):
    corrected(office)
    first = asked(office, entry=ENTRY.id, limit=1)
    second = asked(office, entry=ENTRY.id, limit=1, before=first["next"])
    assert [[2001, 2002], [2021, 2001]] == [page["entries"][0]["detail"]["changes"]["year"] for page in (first, second)]


def test_it_is_verified_and_taken_away_signed_and_that_is_in_it(office: Office):
    export = office.client.get("/v1/desk/audit/export", headers=office.headers("administrator"))
    with closing(open_archive(office.settings)) as archive:
        assert [] == list(export_faults(export.content, None, archive.audit.links()))
    assert b"administrator@" not in export.content
    told = office.client.get("/v1/desk/audit/verification", headers=office.headers("administrator")).json()
    assert [] == told["findings"]
    assert 1 == len(asked(office, action="export")["entries"])


def test_others_are_refused_and_that_is_written_down(office: Office):
    for path in ("", "/verification", "/export"):
        assert 403 == office.client.get(f"/v1/desk/audit{path}", headers=office.headers("publisher")).status_code
    assert 3 == len(asked(office, action="denied", entry="audit")["entries"])
    assert 422 == office.client.get("/v1/desk/audit?since=now", headers=office.headers("administrator")).status_code
