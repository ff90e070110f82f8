"""A PDF lies under its fingerprint, whole or not at all."""

import hashlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from kb.errors import StoreUnavailable
from kb.practice import DocumentId
from kb.store.document_files import DocumentFiles

CONTENT = b"%PDF-1.7 small"
ID = DocumentId(hashlib.sha256(CONTENT).hexdigest())


def test_a_file_is_kept_under_its_fingerprint(tmp_path):
    files = DocumentFiles(tmp_path)
    files.put(ID, CONTENT)
    assert files.path(ID).read_bytes() == CONTENT
    assert files.is_whole(ID)
    assert [ID] == list(files.all())


def test_nothing_else_lies_beside_it(tmp_path):
    files = DocumentFiles(tmp_path)
    files.put(ID, CONTENT)
    files.put(ID, CONTENT)
    assert 1 == sum(path.is_file() for path in tmp_path.rglob("*"))


def test_a_changed_file_is_not_whole(tmp_path):
    files = DocumentFiles(tmp_path)
    files.put(ID, CONTENT)
    files.path(ID).write_bytes(CONTENT + b" more")
    assert not files.is_whole(ID)


def test_a_removed_file_is_gone_and_may_be_removed_again(tmp_path):
    files = DocumentFiles(tmp_path)
    files.put(ID, CONTENT)
    files.remove(ID)
    files.remove(ID)
    assert [] == list(files.all())
    assert not files.is_whole(ID)


def test_what_a_killed_writer_left_is_written_over(tmp_path):
    files = DocumentFiles(tmp_path)
    part = files.path(ID).with_suffix(".part")
    part.parent.mkdir(parents=True)
    part.write_bytes(b"%PDF-1.7 longer than the whole file will be, and half of it")
    assert [ID] == list(files.unfinished())
    files.put(ID, CONTENT)
    assert files.is_whole(ID)
    assert [] == list(files.unfinished())


def test_what_a_killed_writer_left_is_removed_with_the_file(tmp_path):
    files = DocumentFiles(tmp_path)
    part = files.path(ID).with_suffix(".part")
    part.parent.mkdir(parents=True)
    part.touch()
    files.remove(ID)
    assert [] == list(files.unfinished())


def test_many_writers_of_one_file_leave_one_whole_file(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: DocumentFiles(tmp_path).put(ID, CONTENT), range(32)))
    assert DocumentFiles(tmp_path).is_whole(ID)
    assert 1 == sum(path.is_file() for path in tmp_path.rglob("*"))


def test_a_folder_that_cannot_be_written_to_is_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnavailable, match="free some space"):
        DocumentFiles(tmp_path / "file").put(ID, CONTENT)
