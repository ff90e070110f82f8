"""Re-reads the page for each quote. A quote that is not there is never corrected, only reported."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

from collections.abc import Sequence
from dataclasses import replace

from ingest.layout.characters import plain_line
from kb.practice import Evidence

_ALIKE = (
    ("–", "-"),
    ("—", "-"),
    ("\u2212", "-"),
    ("’", "'"),
    ("‘", "'"),
    ("“", '"'),
    ("”", '"'),
    ("«", '"'),
    ("»", '"'),
)


def comparable(text: str) -> str:
    """`text` as it is compared: small letters, plain spaces and quotes, no hyphens, since words may be broken."""
    plain = plain_line(text.replace("\n", " "))
    for sign, like in _ALIKE:
        plain = plain.replace(sign, like)
    return "".join(map(str.strip, plain.split("-"))).casefold()


class PageReader:
    """The pages of one document, made comparable once each."""

    def __init__(self, page_texts: Sequence[str]) -> None:
        self._page_texts = page_texts
        self._comparable: dict[int, str] = {}

    def holds(self, page: int, quote: str) -> bool:
        """Whether `quote` stands on `page` (counted from 1)."""
        if not 1 <= page <= len(self._page_texts):
            return False
        if page not in self._comparable:
            self._comparable[page] = comparable(self._page_texts[page - 1])
        wanted = comparable(quote)
        return bool(wanted) and wanted in self._comparable[page]


def verify(evidence: Evidence, pages: PageReader) -> Evidence:
    """`evidence` with `verified` set to whether its quote stands on its page."""
    return replace(evidence, verified=pages.holds(evidence.page, evidence.quote))
