"""A PDF lies under its fingerprint, whole or not at all."""

import hashlib

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
