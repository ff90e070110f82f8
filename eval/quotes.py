"""Whether a practice's text holds a quote. Of its own, not the extractor's: a judge must not share what it judges."""

import unicodedata
from collections.abc import Collection, Iterable

from kb.practice import Passage


def squashed(text: str) -> str:
    """Letters and digits only, in one case and without ligatures, so that line breaks and hyphens do not matter."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def holds(passages: Iterable[Passage], pages: Collection[int], quote: str) -> bool:
    """Whether the passages on one of `pages` hold `quote`; what stands on one page is read as one text."""
    by_page: dict[int, str] = {}
    for passage in passages:
        if passage.page in pages:
            by_page[passage.page] = by_page.get(passage.page, "") + squashed(passage.text)
    wanted = squashed(quote)
    return bool(wanted) and any(wanted in text for text in by_page.values())
