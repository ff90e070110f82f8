"""Practices that are old."""

from collections.abc import Iterator
from typing import Final

from kb.curation.checks.remark import Entry, Gravity, Remark

OLD_YEARS: Final = 5


def old(entry: Entry) -> Iterator[Remark]:
    """Information when the practice's year lies more than five years back."""
    year = entry.practice.year
    if year is not None and year < entry.today.year - OLD_YEARS:
        sentence = f"The practice is of {year}, more than {OLD_YEARS} years ago; ask whether it still holds."
        yield Remark(Gravity.INFO, "old", "year", sentence, str(year))
