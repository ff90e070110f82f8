"""Takes the words off parsed pages that a reader cannot see, or that say something else than their letters show.

What is taken off reaches no block, no practice and no page text, so no quote is ever found in it. It says on which
pages that was, and calls no parser itself.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from ingest.layout.ink import Sheet, Sight, look_at
from ingest.layout.letter_widths import contradicts
from ingest.layout.page_numbers import pages_named

_TINY = 2.0  # points a line, letters of about 1.7: half of the smallest print
_UPRIGHT = 1.0  # degrees off which a line's height is no longer its box's
_TRIFLE = 3  # letters on a page; fewer are a stray sign or a speck of a scan, not worth doubting the layout for
_SECONDS = 20.0  # of computing for a document; 1,000 pages of which each is drawn twice take about 15


@dataclass(frozen=True, slots=True)
class SeenPages:
    """Parsed pages with the words alone that can be seen; the rest are page numbers from 1.

    `changed` lost words, so that the parser's own blocks hold for them no longer. `hidden`, `outside` (text beside the
    page) and `misread` (letters that are not those shown) are what was found, `unlooked` was not looked at.
    """

    pages: list[Any]
    changed: frozenset[int] = frozenset()
    hidden: tuple[int, ...] = ()
    outside: tuple[int, ...] = ()
    misread: tuple[int, ...] = ()
    unlooked: tuple[int, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What was found, in whole sentences for a curator."""
        told = (
            ("Left out, as it cannot be seen (unpainted, covered, without contrast or tiny): text on", self.hidden),
            ("Left out, as it stands beyond the paper: text of", self.outside),
            ("Left out, as its letters are not those that are shown: text on", self.misread),
            ("Not searched for hidden text, as that takes too long or fails:", self.unlooked),
        )
        return tuple(f"{sentence} {pages_named(pages)}." for sentence, pages in told if pages)


def seen_pages(content: bytes, pages: Sequence[Any], corrections: Mapping[int, int]) -> SeenPages:
    """The pages that liteparse made of `content`, with their text metadata, without what cannot be seen on them.

    `corrections` are the degrees by which liteparse turned pages back, by page number.
    """
    liars = _contradicting_fonts(pages)
    wanted = [page for page in pages if page.text_items]
    sights = look_at(content, (_sheet(page, corrections.get(page.page_num, 0)) for page in wanted), _SECONDS)
    seen = [_seen(page, sights.get(page.page_num, Sight()), liars) for page in pages]
    return SeenPages(
        [page for page, _, _ in seen],
        frozenset(page.page_num for page, hidden, misread in seen if hidden or misread),
        tuple(page.page_num for page, hidden, _ in seen if hidden),
        tuple(number for number, sight in sights.items() if sight.outside),
        tuple(page.page_num for page, _, misread in seen if misread),
        tuple(page.page_num for page in wanted if page.page_num not in sights),
    )


def _sheet(page: Any, correction: int) -> Sheet:
    words = tuple(chain.from_iterable(_words(item) for item in page.text_items))
    return Sheet(page.page_num, (page.width, page.height), words, correction)


def _seen(page: Any, sight: Sight, liars: frozenset[str]) -> tuple[Any, bool, bool]:
    """The page, whether hidden words were taken off it, and whether words in lying fonts were."""
    unseen = _unseen_words(page, sight)
    misread = any(item.font_name in liars for item in page.text_items)
    if not unseen and not misread:
        return page, False, False
    items, index = [], 0
    for item in page.text_items:
        words = _words(item)
        kept = [word for number, word in enumerate(words, start=index) if number not in unseen]
        index += len(words)
        if len(kept) < len(words) and not any(_has_letters(word) for word in kept):
            continue
        if item.font_name not in liars:
            items.append(item if len(kept) == len(words) else _of_words(item, kept))
    return replace(page, text_items=items), bool(unseen), misread


def _unseen_words(page: Any, sight: Sight) -> frozenset[int]:
    """The indexes of the page's words that cannot be seen; none where they are a trifle together."""
    if not sight.unseen and not any(map(_is_tiny, page.text_items)):
        return frozenset()
    numbered = enumerate((word, item) for item in page.text_items for word in _words(item))
    unseen = {index: word.text for index, (word, item) in numbered if _is_unseen(word, index, item, sight)}
    letters = sum(character.isalnum() for text in unseen.values() for character in text)
    return frozenset(unseen) if letters >= _TRIFLE else frozenset()


def _is_unseen(word: Any, index: int, item: Any, sight: Sight) -> bool:
    """Signs alone, such as a rule of underscores, are left: they carry nothing and may be thinner than any letter."""
    return (index in sight.unseen or _is_tiny(item)) and _has_letters(word)


def _is_tiny(item: Any) -> bool:
    return bool(abs(item.rotation) < _UPRIGHT and item.height < _TINY)


def _has_letters(word: Any) -> bool:
    return any(map(str.isalnum, word.text))


def _words(item: Any) -> Sequence[Any]:
    return item.words or (item,)


def _of_words(item: Any, words: Sequence[Any]) -> Any:
    x, y = min(word.x for word in words), min(word.y for word in words)
    width = max(word.x + word.width for word in words) - x
    height = max(word.y + word.height for word in words) - y
    text = " ".join(word.text for word in words)
    return replace(item, text=text, words=list(words), x=x, y=y, width=width, height=height)


def _contradicting_fonts(pages: Iterable[Any]) -> frozenset[str]:
    """The fonts of which the letters' widths contradict the text."""
    runs: dict[str, list[Any]] = {}
    for item in chain.from_iterable(page.text_items for page in pages):
        if abs(item.rotation) < _UPRIGHT and item.font_name and item.height > 0:
            runs.setdefault(item.font_name, []).append(item)
    return frozenset(font for font, items in runs.items() if contradicts(_measured(items)))


def _measured(items: Iterable[Any]) -> Iterator[tuple[str, float]]:
    return ((word.text, word.width / item.height) for item in items for word in item.words)
