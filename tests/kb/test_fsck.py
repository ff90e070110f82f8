"""The check names each thing that does not agree, and says nothing when all does."""

import hashlib
from dataclasses import replace

from sqlalchemy import func, select

from kb.fsck import check
from kb.practice import DocumentId, practice_id
from kb.store.tables import vectors
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder

CONTENT = b"%PDF-1.7 a file"
ID = DocumentId(hashlib.sha256(CONTENT).hexdigest())


def filled(house):
    source = replace(document(), id=ID)
    house.archive.files.put(ID, CONTENT)
    house.add(source, replace(practice(source), id=practice_id(ID, 1, 1)))
    house.follower.catch_up()


def findings(house):
    return check(house.archive, house.follower, ToyEmbedder.model_id)


def test_a_sound_knowledge_base_has_no_findings(house):
    filled(house)
    assert () == findings(house)


def test_a_missing_file_is_named(house):
    filled(house)
    house.archive.files.remove(ID)
    assert [True] == ["missing or damaged" in finding for finding in findings(house)]


def test_a_changed_file_is_named(house):
    filled(house)
    house.archive.files.path(ID).write_bytes(b"%PDF-1.7 another file")
    assert [True] == ["missing or damaged" in finding for finding in findings(house)]


def test_a_file_of_no_document_is_named(house):
    filled(house)
    house.archive.files.put(DocumentId("0" * 64), b"%PDF-")
    assert [True] == ["belongs to no document" in finding for finding in findings(house)]


def test_a_file_whose_job_waits_is_no_finding(house):
    house.archive.submit(ID, "a.pdf", CONTENT, publish=False, actor="somebody")
    assert () == findings(house)


def test_practices_without_vectors_of_the_model_are_named(house):
    filled(house)
    found = check(house.archive, house.follower, "another model")
    assert [True] == ["gckb rebuild-index" in finding for finding in found]


def test_a_practice_that_lost_some_of_its_vectors_is_named(house):
    filled(house)
    with house.archive.database.writing() as connection:
        connection.execute(
            vectors.delete().where(vectors.c.point_id == select(func.min(vectors.c.point_id)).scalar_subquery())
        )
    assert [True] == ["lacks vectors" in finding for finding in findings(house)]


def test_a_half_written_file_of_no_document_is_named(house):
    part = house.archive.files.path(ID).with_suffix(".part")
    part.parent.mkdir(parents=True)
    part.touch()
    assert [True] == ["half written" in finding for finding in findings(house)]


def test_a_job_that_nobody_works_on_any_more_is_named(house):
    house.archive.submit(ID, "a.pdf", CONTENT, publish=False, actor="somebody")
    house.archive.jobs.claim("a worker that lives")
    assert () == findings(house)
    house.archive.jobs.give_back("a worker that lives")
    assert [True] == ["Nobody works on a.pdf" in finding for finding in findings(house)]


def test_a_waiting_job_without_its_file_is_named(house):
    house.archive.submit(ID, "a.pdf", CONTENT, publish=False, actor="somebody")
    house.archive.files.remove(ID)
    assert [True] == ["ingest it again" in finding for finding in findings(house)]


def test_a_job_that_is_done_without_its_document_is_named(house):
    job = house.archive.submit(ID, "a.pdf", CONTENT, publish=False, actor="somebody")
    house.archive.jobs.claim("w")
    house.archive.jobs.finish(job, "w", practices=1)
    house.archive.files.remove(ID)
    assert [True] == ["no such document" in finding for finding in findings(house)]
