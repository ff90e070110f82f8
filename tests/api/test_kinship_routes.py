"""A curator finds what is told twice, makes one of it, parts it again, and says what was adapted from what."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kb.store.archive import open_archive
from kb.store.likenesses import LikenessKind, likeness
from tests.api.office import Office, open_office
from tests.samples import document, practice

KENYA, KENIA = document("kenya.pdf"), document("kenia.pdf")
ENGLISH = practice(KENYA)
SPANISH = practice(KENIA, title="Cajones retornables", summary="La aduana admite cajones retornables.", language="es")
DESK = "/v1/desk"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path, [(KENYA, ENGLISH), (KENIA, SPANISH)]) as opened:
        with closing(open_archive(opened.settings)) as archive:
            archive.likenesses.put(KENIA.id, [likeness(LikenessKind.RETOLD, ENGLISH.id, SPANISH.id, 0.91)])
        yield opened


def test_what_is_told_again_in_another_language_is_in_the_list_and_at_the_entry(office: Office):
    for address in (f"{DESK}/duplicates", f"{DESK}/practices/{ENGLISH.id}/duplicates"):
        (pair,) = office.ask("GET", "curator", address).json()["duplicates"]
        assert ("retold", 0.91) == (pair["kind"], pair["score"])
        assert {"en", "es"} == {pair["one"]["language"], pair["other"]["language"]}


def test_two_are_made_one_and_parted_again(office: Office):
    merged = office.ask("POST", "curator", f"{DESK}/practices/{ENGLISH.id}/merged", 1, json={"folded": SPANISH.id})
    assert (200, 2, True) == (merged.status_code, merged.json()["revision"], merged.json()["indexed"])
    entry = office.ask("GET", "curator", f"{DESK}/practices/{ENGLISH.id}").json()["practice"]
    assert [KENIA.id] == [one["id"] for one in entry["further_documents"]]
    assert 404 == office.ask("GET", "curator", f"{DESK}/practices/{SPANISH.id}").status_code
    assert [] == office.ask("GET", "curator", f"{DESK}/duplicates").json()["duplicates"]
    assert {"merged": [SPANISH.id]} == office.ask("GET", "curator", f"{DESK}/practices/{ENGLISH.id}/merged").json()
    parted = office.ask("DELETE", "curator", f"{DESK}/practices/{ENGLISH.id}/merged/{SPANISH.id}", 2)
    assert (200, 3) == (parted.status_code, parted.json()["revision"])
    assert 200 == office.ask("GET", "curator", f"{DESK}/practices/{SPANISH.id}").status_code


def test_a_transfer_is_told_to_readers_who_may_see_the_other_side(office: Office):
    address = f"{DESK}/practices/{SPANISH.id}/origins"
    told = office.ask("POST", "curator", address, json={"original": ENGLISH.id}).json()
    assert {"adapted_from": [ENGLISH.id], "adapted_by": []} == told
    assert [SPANISH.id] == office.ask("GET", "curator", f"/v1/practices/{ENGLISH.id}").json()["adapted_by"]
    publish(office, SPANISH.id)
    assert [] == office.client.get(f"/v1/practices/{SPANISH.id}").json()["adapted_from"]
    publish(office, ENGLISH.id)
    assert [ENGLISH.id] == office.client.get(f"/v1/practices/{SPANISH.id}").json()["adapted_from"]
    taken_back = office.ask("DELETE", "publisher", f"{address}/{ENGLISH.id}").json()
    assert {"adapted_from": [], "adapted_by": []} == taken_back


@pytest.mark.parametrize(
    ("role", "revision", "folded", "status"),
    [
        ("curator", None, SPANISH.id, 428),
        ("curator", 7, SPANISH.id, 412),
        ("curator", 1, "nothing", 404),
        ("curator", 1, ENGLISH.id, 409),
        ("contributor", 1, SPANISH.id, 403),
        ("officer", 1, "nothing", 403),
    ],
)
def test_each_wrong_merge_gets_its_problem(office: Office, role: str, revision: int | None, folded: str, status: int):
    address = f"{DESK}/practices/{ENGLISH.id}/merged"
    answer = office.ask("POST", role, address, revision, json={"folded": folded})
    assert (status, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
    assert answer.json()["detail"].endswith(".")


def test_only_the_desk_is_told_what_looks_alike(office: Office):
    assert 403 == office.ask("GET", "officer", f"{DESK}/duplicates").status_code
    assert 404 == office.ask("GET", "officer", f"{DESK}/practices/{ENGLISH.id}/duplicates").status_code


def publish(office: Office, id: str) -> None:
    revision = office.ask("GET", "curator", f"{DESK}/practices/{id}").json()["practice"]["revision"]
    for role, to in (("curator", "submitted"), ("curator", "in_review"), ("publisher", "published")):
        sent = office.ask("POST", role, f"{DESK}/practices/{id}/transitions", revision, json={"to": to})
        assert 200 == sent.status_code
        revision = sent.json()["revision"]
