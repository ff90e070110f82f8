"""A curator's day over REST: look, correct, send on, publish, withdraw; and every wrong call gets its problem."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kb.people.actor import PROGRAM
from kb.store.archive import open_archive
from tests.api.office import Office, open_office
from tests.samples import document, practice

SOURCE = document()
ENTRY = practice(SOURCE)
ADDRESS = f"/v1/desk/practices/{ENTRY.id}"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path, [(SOURCE, ENTRY)]) as opened:
        yield opened


def send_on(office: Office, role: str, to: str, revision: int, reason: str = ""):
    return office.ask("POST", role, f"{ADDRESS}/transitions", revision, json={"to": to, "reason": reason})


def hits(office: Office) -> list[str]:
    return office.hits("returnable crates")


def test_an_entry_is_published_found_at_once_withdrawn_and_gone(office: Office):
    assert 200 == send_on(office, "curator", "submitted", 1).status_code
    assert 200 == send_on(office, "curator", "in_review", 2).status_code
    assert [] == hits(office)
    published = send_on(office, "publisher", "published", 3)
    assert ({"state": "published", "indexed": True}, '"4"') == (
        {name: published.json()[name] for name in ("state", "indexed")},
        published.headers["ETag"],
    )
    assert [ENTRY.id] == hits(office)
    assert 200 == office.client.get(f"/v1/practices/{ENTRY.id}").status_code
    assert 200 == send_on(office, "publisher", "withdrawn", 4, "The Member asked for it").status_code
    assert [] == hits(office)
    gone = office.client.get(f"/v1/practices/{ENTRY.id}")
    assert 410 == gone.status_code
    assert gone.json()["detail"].endswith(": The Member asked for it.")


def test_a_field_is_corrected_with_what_was_read_kept(office: Office):
    body = {"value": 2022, "evidence": {"page": 2, "quote": "Crates cross in 5 minutes."}}
    changed = office.client.put(f"{ADDRESS}/fields/year", json=body, headers=office.headers("curator", 1))
    assert (200, 2) == (changed.status_code, changed.json()["revision"])
    entry = office.client.get(ADDRESS, headers=office.headers("curator"))
    year = entry.json()["fields"]["year"]
    assert (2022, 2021, "corrected") == (year["value"], year["found"], year["verdict"]["verdict"])
    assert '"2"' == entry.headers["ETag"]
    changes = office.client.get(f"{ADDRESS}/diff?from=1&to=2", headers=office.headers("curator")).json()["changes"]
    assert {"field": "year", "before": 2021, "after": 2022} in changes


def test_what_is_corrected_on_the_card_says_that_it_is_not_shown_yet(office: Office):
    body = {"value": "Crates without a declaration"}
    changed = office.client.put(f"{ADDRESS}/fields/title", json=body, headers=office.headers("curator", 1))
    assert changed.json()["indexed"] is False


def test_the_audit_tells_from_where_somebody_acted(office: Office):
    assert 200 == send_on(office, "curator", "submitted", 1).status_code
    assert 403 == send_on(office, "publisher", "in_review", 2).status_code
    with closing(open_archive(office.settings)) as archive:
        links = {link.action: link for link in archive.audit.links(subject=ENTRY.id)}
    for action in ("submitted", "denied"):
        assert "testclient" == links[action].personal.said["from"]


def test_the_queue_and_the_checks_are_shown(office: Office):
    queue = office.client.get("/v1/desk/practices?state=draft", headers=office.headers("curator")).json()
    assert ([ENTRY.id], None) == ([entry["id"] for entry in queue["entries"]], queue["next"])
    assert "remarks" in office.client.get(f"{ADDRESS}/checks", headers=office.headers("contributor")).json()


def test_many_are_sent_on_and_each_is_told_of(office: Office):
    body = {"to": "submitted", "entries": [{"id": ENTRY.id, "revision": 1}, {"id": "none", "revision": 1}]}
    told = office.client.post("/v1/desk/transitions", json=body, headers=office.headers("curator")).json()
    assert (1, 1) == (told["done"], told["refused"])
    assert "no practice" in told["entries"][1]["detail"]


@pytest.mark.parametrize(
    ("role", "headers", "body", "status"),
    [
        ("publisher", {"If-Match": '"1"'}, {"to": "submitted"}, 403),
        ("curator", {"If-Match": '"1"'}, {"to": "published"}, 409),
        ("curator", {"If-Match": '"7"'}, {"to": "submitted"}, 412),
        ("curator", {"If-Match": "*"}, {"to": "submitted"}, 412),
        ("curator", {}, {"to": "submitted"}, 428),
        ("curator", {"If-Match": '"1"'}, {"to": "nowhere"}, 422),
        ("curator", {"If-Match": '"1"'}, {"to": "submitted", "state": "published"}, 422),
        ("officer", {"If-Match": '"1"'}, {"to": "submitted"}, 404),
    ],
)
def test_each_wrong_call_gets_its_problem(office: Office, role: str, headers: dict, body: dict, status: int):
    answer = office.client.post(f"{ADDRESS}/transitions", json=body, headers=office.headers(role) | headers)
    assert (status, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
    assert answer.json()["detail"].endswith(".")


def test_scripts_unknown_fields_and_large_bodies_are_refused(office: Office):
    headers = office.headers("curator", 1)
    script = office.client.put(f"{ADDRESS}/fields/title", json={"value": "<script>x</script>"}, headers=headers)
    unknown = office.client.put(f"{ADDRESS}/fields/state", json={"value": "published"}, headers=headers)
    large = office.client.put(f"{ADDRESS}/fields/title", json={"value": "x" * 10_000_000}, headers=headers)
    none = office.client.put(f"{ADDRESS}/fields/title", content=b"x" * 10_000_000, headers=headers)
    assert [422, 422, 413, 413] == [answer.status_code for answer in (script, unknown, large, none)]


def test_nobody_and_bad_passes_are_told_to_sign_in(office: Office):
    for headers in ({}, {"Authorization": "Bearer none"}):
        answer = office.client.get("/v1/desk/practices", headers=headers)
        assert (401, "Bearer") == (answer.status_code, answer.headers["WWW-Authenticate"])
    assert 401 == office.client.get("/v1/search?q=x", headers={"Authorization": "Bearer none"}).status_code


def test_who_signs_out_is_out(office: Office):
    headers = office.headers("officer")
    assert "Officer" == office.client.get("/v1/me", headers=headers).json()["name"]
    assert 204 == office.client.delete("/v1/sessions/current", headers=headers).status_code
    assert 401 == office.client.get("/v1/me", headers=headers).status_code


def test_accounts_are_for_administrators(office: Office):
    body = {"email": "new@example.org", "name": "New", "roles": ["officer"]}
    assert 403 == office.client.post("/v1/users", json=body, headers=office.headers("curator")).status_code
    made = office.client.post("/v1/users", json=body, headers=office.headers("administrator"))
    assert (201, "invited") == (made.status_code, made.json()["state"])
    assert 202 == office.client.post("/v1/password-resets", json={"email": "nobody@example.org"}).status_code


def test_an_entry_is_discussed_under_links_that_stay(office: Office):
    as_curator, as_expert, _ = (office.headers(role) for role in ("curator", "expert", "publisher"))
    who = {one.email: one.id for one in office.knowledge_base.accounts.everybody(PROGRAM)}
    assert (
        200
        == office.client.put(
            f"{ADDRESS}/assignee", json={"user": who["publisher@example.org"]}, headers=as_curator
        ).status_code
    )
    asked = {"users": [who["expert@example.org"]]}
    assert asked["users"] == office.client.put(f"{ADDRESS}/experts", json=asked, headers=as_curator).json()["experts"]
    made = office.client.post(f"{ADDRESS}/comments", json={"text": "Well done."}, headers=as_expert)
    assert 201 == made.status_code
    assert made.json() == office.client.get(made.json()["address"], headers=as_curator).json()
    assert 404 == office.client.get(f"{ADDRESS}/comments", headers=office.headers("officer")).status_code
    assert 401 == office.client.get(f"{ADDRESS}/comments").status_code
