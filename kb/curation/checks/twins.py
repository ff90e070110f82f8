"""Entries and documents that this one probably repeats."""

from collections.abc import Iterator

from kb.curation.checks.remark import Entry, Gravity, Remark
from kb.curation.likeness import FLOOR
from kb.store.likenesses import LikenessKind


def twins(entry: Entry) -> Iterator[Remark]:
    """One for each pair: a warning when it is likely enough to be shown, else information. Likeliest first."""
    for pair in sorted(entry.alike, key=lambda it: (-it.score, it.one, it.other)):
        gravity = Gravity.WARNING if pair.score >= FLOOR else Gravity.INFO
        if pair.kind is LikenessKind.SAME_TEXT:
            other = pair.other if pair.one == entry.document.id else pair.one
            sentence = f"Document {other} has the same text; compare the two before you go on."
            yield Remark(gravity, "same_text", None, sentence, other)
        else:
            other = pair.other if pair.one == entry.practice.id else pair.one
            sentence = f"Practice {other} probably tells the same ({pair.score:.2f}); merge them or say they differ."
            yield Remark(gravity, "probable_duplicate", None, sentence, other)
