"""Finds where a tagged stretch stands in a PDF and which words prove it. A quote counts where both extractors agree."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.build.page_text import squashed

_WINDOW = 8
_LONGEST = 16
_SIGNS_A_WORD = 2  # a Chinese word has about two signs
_ENDS = ".;\u3002\uff1b"  # the last two are Chinese


@dataclass(frozen=True, slots=True)
class Place:
    """The pages (from 1) on which a stretch stands, and a quote with the page it is on."""

    pages: tuple[int, ...]
    page: int
    quote: str


@dataclass(frozen=True, slots=True)
class PageTexts:
    """The squashed text of each page by each extractor."""

    extractors: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, *extractors: Iterable[str]) -> "PageTexts":
        """From the raw page texts of each extractor."""
        return cls(tuple(tuple(squashed(page) for page in pages) for pages in extractors))

    def pages_with(self, words: str) -> tuple[int, ...]:
        """The pages (from 1) on which every extractor finds `words`."""
        wanted = squashed(words)
        by_page = zip(*self.extractors, strict=True)
        return tuple(page for page, texts in enumerate(by_page, 1) if all(wanted in text for text in texts))


def find(texts: PageTexts, pieces: Sequence[str], *, quote: str | None = None, shortest: int = _WINDOW) -> Place | None:
    """Where `pieces` stand and the first of their sentences that is found whole on one page.

    `quote` asks for these words instead. None when nothing is found.
    """
    windows = (words for piece in pieces for words in _windows(piece, shortest))
    pages = sorted({page for words in windows for page in texts.pages_with(words)})
    for words in [quote] if quote else _openings(pieces, shortest):
        found = [page for page in texts.pages_with(words) if page in pages]
        if found:
            return Place(tuple(pages), found[0], words)
    return None


def split_words(text: str) -> list[str]:
    """The words of `text`; in Chinese, pairs of signs."""
    if _glue(text):
        return text.split()
    signs = "".join(text.split())
    return [signs[at : at + _SIGNS_A_WORD] for at in range(0, len(signs), _SIGNS_A_WORD)]


def _glue(text: str) -> str:
    chinese = sum("\u4e00" <= sign <= "\u9fff" for sign in text)
    return "" if 2 * chinese > len(text) else " "


def _windows(piece: str, size: int) -> Iterator[str]:
    words = split_words(piece)
    for start in range(len(words) - size + 1):
        yield _glue(piece).join(words[start : start + size])


def _openings(pieces: Sequence[str], shortest: int) -> Iterator[str]:
    for piece in pieces:
        words = split_words(piece)
        for start in [0, *(at + 1 for at, word in enumerate(words) if word[-1] in _ENDS)]:
            window = words[start : start + _LONGEST]
            ends = [at for at, word in enumerate(window, 1) if word[-1] in _ENDS and at >= shortest]
            if len(window) >= shortest:
                yield _glue(piece).join(window[: ends[0] if ends else _LONGEST])
