"""Figures of the outcome that the source does not give."""

import re
import unicodedata
from collections.abc import Iterator

from kb.curation.checks.remark import Entry, Gravity, Remark

# Thousands are printed with a stop, a comma or a space, by language.
_IN_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f.,\u066c](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(?:[.,\u066b]\d+)?")


def figures_not_in_text(entry: Entry) -> Iterator[Remark]:
    """A warning for each number of the outcome that stands in no passage and no quote."""
    practice = entry.practice
    texts = [passage.text for passage in practice.passages] + [one.quote for one in practice.evidence.values()]
    told = _numbers(" \n ".join(texts))
    for number in sorted(_numbers(practice.outcome or "") - told):
        sentence = f"The outcome gives {number}, which the source's text does not; correct it or cite where it stands."
        yield Remark(Gravity.WARNING, "figure_not_in_text", "outcome", sentence, number)


def _numbers(text: str) -> set[str]:
    """The numbers in Western digits, without separators of thousands and with a decimal point."""
    western = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    found = _NUMBER.findall(_IN_THOUSANDS.sub("", western))
    return {re.sub(r"[,\u066b]", ".", number) for number in found}
