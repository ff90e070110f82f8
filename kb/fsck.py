"""Does everything agree: files, store and index? Only looks, never mends."""

from collections.abc import Iterator

from kb.index_follower import IndexFollower
from kb.store.archive import Archive


def check(archive: Archive, follower: IndexFollower, model_id: str) -> tuple[str, ...]:
    """One sentence for each thing that is missing, damaged or too much; empty when all is well."""
    return (*_file_findings(archive), *_vector_findings(archive, model_id), *follower.differences())


def _file_findings(archive: Archive) -> Iterator[str]:
    known = archive.practices.document_ids()
    for document in known:
        if not archive.files.is_whole(document):
            yield f"The file of document {document} is missing or damaged; put it back from a backup."
    expected = {*known, *archive.jobs.open_documents()}
    for document in archive.files.all():
        if document not in expected:
            yield f"The file {document}.pdf belongs to no document; it may be deleted."


def _vector_findings(archive: Archive, model_id: str) -> Iterator[str]:
    for practice in archive.practices.without_vectors(model_id):
        yield f"Practice {practice} has no vectors of the model {model_id}; run `gckb rebuild-index`."
