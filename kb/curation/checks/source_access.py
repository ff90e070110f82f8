"""What the source's own marking says about who may read it."""

from collections.abc import Iterator

from kb.curation.checks.remark import Entry, Gravity, Remark
from kb.practice import Level, further_documents, strictest


def source_marking(entry: Entry) -> Iterator[Remark]:
    """A failure when the entry is for more readers than its source, else information that the source is marked."""
    level = entry.practice.level
    access = strictest(entry.document, *further_documents(entry.practice))
    if access is Level.PUBLIC:
        return
    if level.rank < access.rank:
        sentence = f"The source is for {access} and the entry for {level}; restrict it, or let a publisher say why."
        yield Remark(Gravity.FAILURE, "more_public_than_source", "level", sentence, access.value)
    else:
        sentence = f"The source is marked for {access}; the entry stays within that."
        yield Remark(Gravity.INFO, "source_marked", "level", sentence, access.value)
