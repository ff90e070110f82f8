"""Quotes that were not found again on their page."""

from collections.abc import Iterator

from kb.curation.checks.remark import Entry, Gravity, Remark


def missing_quotes(entry: Entry) -> Iterator[Remark]:
    """A failure for each field whose quote is not on its page."""
    for name, evidence in sorted(entry.practice.evidence.items()):
        if not evidence.verified:
            sentence = f"The quote for {name} was not found on page {evidence.page}; correct the field or its page."
            yield Remark(Gravity.FAILURE, "quote_missing", name, sentence, evidence.quote, evidence.page)
