"""What an auditor takes away stays true, or it shows."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kb.audit import Entry, Head, Link, linked
from kb.curation.audit_export import export_faults, exported, public_name, signing_key
from kb.errors import InvalidRequest

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def chain(*subjects: str) -> tuple[list[Link], Head]:
    links: list[Link] = []
    head = Head()
    for subject in subjects:
        links.append(linked(Entry("u1", "publish", subject, {"é": 1}, {"name": "Ada"}), head, NOON))
        head = Head(links[-1].sequence, links[-1].digest)
    return links, head


def test_an_export_is_signed_and_agrees_with_the_chain(tmp_path: Path):
    links, head = chain("p1", "p2")
    key = signing_key(tmp_path)
    content = exported(links, head, key)
    assert [] == list(export_faults(content, public_name(key), links))
    assert b"Ada" not in content


def test_it_still_agrees_when_the_audit_has_grown(tmp_path: Path):
    links, head = chain("p1", "p2")
    content = exported(links, head, signing_key(tmp_path))
    grown = [*links, linked(Entry("u1", "edit", "p3"), head, NOON)]
    assert [] == list(export_faults(content, None, grown))


def test_a_chain_made_anew_is_found_by_an_older_export(tmp_path: Path):
    links, head = chain("p1", "p2")
    content = exported(links, head, signing_key(tmp_path))
    assert list(export_faults(content, None, chain("p1", "p9")[0]))
    assert list(export_faults(content, None, links[:1]))


def test_a_changed_export_and_another_signer_are_found(tmp_path: Path):
    links, head = chain("p1")
    content = exported(links, head, signing_key(tmp_path))
    assert list(export_faults(content.replace(b'"p1"', b'"p2"'), None, links))
    assert list(export_faults(content, public_name(signing_key(tmp_path / "other")), links))


def test_the_key_is_made_once_and_for_its_owner_alone(tmp_path: Path):
    assert public_name(signing_key(tmp_path)) == public_name(signing_key(tmp_path))
    assert 0o600 == stat.S_IMODE((tmp_path / "audit.key").stat().st_mode)


@pytest.mark.parametrize("content", [b"", b"{}\n", b"not json\n{}\n", b'{"format": 1}\n{"signature": "AA=="}\n'])
def test_what_is_no_export_is_refused(content: bytes):
    with pytest.raises(InvalidRequest):
        list(export_faults(content, None, []))
