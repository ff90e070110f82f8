"""How rightly documents are described: for each fact, how many documents have it right. Pure."""

from collections.abc import Iterable, Mapping
from typing import Final

from eval.extraction_scores import Tally
from eval.quotes import squashed
from kb.practice import SourceDocument

FACTS: Final = ("kind", "title", "reference", "issuer", "issued_on", "language", "access")


def facts_right(told: SourceDocument, found: SourceDocument) -> dict[str, bool]:
    """Which facts of `found` are those that are `told`.

    Texts are compared by their letters and digits, the issuer by whether one name holds the other ("RILO AP" and "RILO
    Asia/Pacific" do not), the language by the main one.
    """
    return {
        "kind": told.kind is found.kind,
        "title": _letters(told.title) == _letters(found.title),
        "reference": _letters(told.reference) == _letters(found.reference),
        "issuer": _is_named_alike(_letters(told.issuer), _letters(found.issuer)),
        "issued_on": told.issued_on == found.issued_on,
        "language": told.languages[:1] == found.languages[:1],
        "access": told.access is found.access,
    }


def fact_shares(pairs: Iterable[tuple[SourceDocument, SourceDocument]]) -> Mapping[str, float | int | None]:
    """The share of (told, found) pairs that are right, by fact, and `let_out`: how many are found less restricted."""
    tallies = dict.fromkeys(FACTS, Tally())
    let_out = 0
    for told, found in pairs:
        let_out += found.access.rank < told.access.rank
        for fact, right in facts_right(told, found).items():
            tallies[fact] += Tally(int(right), 1)
    return {fact: tally.share for fact, tally in tallies.items()} | {"let_out": let_out}


def _letters(text: str | None) -> str:
    return squashed(text or "")


def _is_named_alike(told: str, found: str) -> bool:
    return told == found or bool(told and found and (told in found or found in told))
