"""Finds where a tagged stretch stands in a PDF and which words prove it. A quote counts where both extractors agree."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.build.page_text import squashed

_WINDOW = 8
_LONGEST = 16
_TELLING_WORD = 4  # shorter words join, longer ones tell
_SIGNS_A_WORD = 2  # a Chinese word has about two signs
_ENDS = ".\u3002"  # the full stop and the Chinese one


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


def find(
    texts: PageTexts, pieces: Sequence[str], *, quote: str | None = None, like: str = "", shortest: int = _WINDOW
) -> Place | None:
    """Where `pieces` stand, and the words that prove it; None when nothing is found.

    The words are `quote` where it is given, else the opening of the sentence that shares most words with `like`
    among those found whole on one page.
    """
    windows = (words for piece in pieces for words in _windows(piece, shortest))
    pages = sorted({page for words in windows for page in texts.pages_with(words)})
    wanted = _word_set(like)
    candidates = (
        [quote] if quote else sorted(_openings(pieces, shortest), key=lambda words: -len(wanted & _word_set(words)))
    )
    for words in candidates:
        found = [page for page in texts.pages_with(words) if page in pages]
        if found:
            return Place(tuple(pages), found[0], words)
    return None


def _word_set(text: str) -> frozenset[str]:
    return frozenset(squashed(word) for word in split_words(text) if len(word) >= _TELLING_WORD)


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
