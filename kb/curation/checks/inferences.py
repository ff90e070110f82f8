"""Fields that the program inferred and nobody has confirmed."""

from collections.abc import Iterator

from kb.curation.checks.remark import Entry, Gravity, Remark


def unconfirmed(entry: Entry) -> Iterator[Remark]:
    """A warning for each field whose quote does not say it."""
    for name, evidence in sorted(entry.practice.evidence.items()):
        if not evidence.stated and name not in entry.confirmed:
            sentence = f"{name.capitalize()} was inferred and is not stated; accept or correct it."
            yield Remark(Gravity.WARNING, "not_confirmed", name, sentence, evidence.quote, evidence.page)
