"""Entries of no country."""

from collections.abc import Iterator

from kb.curation.checks.remark import Entry, Gravity, Remark


def no_country(entry: Entry) -> Iterator[Remark]:
    """A warning: what a regional body did rightly has none, all else is not found by its country."""
    if entry.practice.country is None:
        sentence = "No country is given; name it, unless a regional or international body acted."
        yield Remark(Gravity.WARNING, "no_country", "country", sentence)
