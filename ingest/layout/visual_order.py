"""Spells Arabic and Hebrew words by where their letters stand. Pure; calls no parser.

Many programs store such text letter by letter, and the parser has to guess whether the file gives a word from its
first letter or from its last, and where it ends. The places of the letters tell both.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise
from typing import Any

from ingest.layout.glyph_places import Glyph
from ingest.layout.right_to_left import LEFTWARD, LEFTWARD_LETTER

_LEVEL = 0.5  # points by which the base lines of one line may differ
_SLACK = 0.5  # points by which a letter's middle may stick out of its word's box
_WORD_GAP = 0.15  # of the line's tallest letter: letters farther apart are no word, though no space is between them
_APART = 0.2  # of the line's tallest letter: how far words with a space between them are kept from each other
_LEAST = 0.08  # of a letter's height: a space is wider, and a letter's ink reaches no farther into one
_NEAR = 3  # letters to either side of a space that may hold it
_LAM = "\u0644"
_ALEFS = "\u0622\u0623\u0625\u0627"


def runs_leftward(page: Any) -> bool:
    """Whether words on the page run from right to left."""
    return any(LEFTWARD.search(item.text) for item in page.text_items)


def with_words_spelled(pages: Sequence[Any], glyphs: Mapping[int, Sequence[Glyph]]) -> list[Any]:
    """Pages of liteparse with the words of such scripts cut and spelled by `glyphs`, given by page number.

    A word whose letters are not all found where it stands is left as it is.
    """
    return [_spelled_page(page, glyphs[page.page_num]) if glyphs.get(page.page_num) else page for page in pages]


def _spelled_page(page: Any, glyphs: Sequence[Glyph]) -> Any:
    letters = _Letters(glyphs)
    words = [word for item in page.text_items for word in item.words]
    pieces = {id(word): _pieces(word, letters) for word in words if LEFTWARD_LETTER.search(word.text)}
    _settle([piece for each in pieces.values() for piece in each], letters)
    items = [
        replace(item, words=[part for word in item.words for part in _parts(word, pieces.get(id(word), []))])
        for item in page.text_items
    ]
    return replace(page, text_items=items)


class _Letters:
    """The glyphs of a page by line."""

    def __init__(self, glyphs: Iterable[Glyph]) -> None:
        lines: list[list[Glyph]] = []
        for glyph in sorted(glyphs, key=lambda glyph: glyph.base):
            if lines and glyph.base - lines[-1][0].base <= _LEVEL:
                lines[-1].append(glyph)
            else:
                lines.append([glyph])
        self._bases = [line[0].base for line in lines]
        self._lines = [sorted((glyph for glyph in line if _has_ink(glyph)), key=_pen) for line in lines]
        self._pens = [[glyph.pen for glyph in line] for line in self._lines]
        self._spaces = list(map(_spaces, lines, self._lines))
        self.sizes = [max((glyph.height for glyph in line), default=0.0) for line in self._lines]
        turns = [turn for line in self._lines for turn in _turns(list(_signs(line)))]
        self._turned = 2 * sum(turns) > len(turns)

    def are_turned(self, signs: Sequence[Sequence[Glyph]]) -> bool:
        """Whether the letters that a sign stands for come in the wrong order, in the word that the signs spell.

        They do where the parser gives a word from its end, and in some files where it turned the whole line round.
        """
        return _ascend(signs[0], signs[-1]) or self._turned

    def within(self, word: Any) -> tuple[list[Glyph], int]:
        """The glyphs in the word's box from left to right, and the number of the line that most of them stand on."""
        found: list[Glyph] = []
        most = (0, 0)
        first = bisect_left(self._bases, word.y - _SLACK)
        for line in range(first, bisect_left(self._bases, word.y + word.height + _SLACK)):
            inside = [glyph for glyph in self._near(line, word) if _holds(word, glyph)]
            most = max(most, (sum(not _is_sign(glyph) for glyph in inside), line))
            found += inside
        return sorted(found, key=lambda glyph: glyph.pen), most[1]

    def _near(self, line: int, word: Any) -> list[Glyph]:
        pens = self._pens[line]
        reach = word.height  # of a letter, to either side of its pen
        return self._lines[line][bisect_left(pens, word.x - reach) : bisect_left(pens, word.x + word.width + reach)]

    def parted(self, line: int, left: float, right: float) -> bool | None:
        """Whether a space stands between two places on a line; None where the page has none at all."""
        spaces = self._spaces[line]
        return bisect_left(spaces, left) < bisect_left(spaces, right) if any(self._spaces) else None


def _pen(glyph: Glyph) -> float:
    return glyph.pen


def _has_ink(glyph: Glyph) -> bool:
    return not glyph.text.isspace()


def _spaces(line: Iterable[Glyph], letters: Sequence[Glyph]) -> list[float]:
    """Where the spaces of a line stand that part its letters.

    Those that do not are put at the pen of a letter by the parser, or stand for a vowel sign within one.
    """
    pens = [glyph.pen for glyph in letters]
    spaces = (glyph for glyph in line if not _has_ink(glyph) and glyph.height == 0)
    return sorted(space.pen for space in spaces if not _is_within(space.pen, letters, bisect_left(pens, space.pen)))


def _is_within(pen: float, letters: Sequence[Glyph], place: int) -> bool:
    """Whether a letter begins at `pen`, or has ink to both sides of it; `place` is how many begin on its left."""
    for letter in letters[max(0, place - _NEAR) : place + _NEAR]:
        least = _LEAST * letter.height
        if abs(pen - letter.pen) < least or (letter.x0 + least < pen < letter.x1 - least and not _is_sign(letter)):
            return True
    return False


def _is_sign(glyph: Glyph) -> bool:
    """Whether it is a vowel sign, which stands on a letter."""
    return unicodedata.combining(glyph.text) > 0


@dataclass(slots=True)
class _Piece:
    """Letters of one direction, or one mark, that stand in a word of the parser's."""

    text: str
    x0: float
    x1: float
    line: int
    leftward: bool


def _holds(word: Any, glyph: Glyph) -> bool:
    return bool(word.x - _SLACK <= (glyph.x0 + glyph.x1) / 2 <= word.x + word.width + _SLACK)


def _pieces(word: Any, letters: _Letters) -> list[_Piece]:
    """The word in pieces from left to right; none when its letters stand elsewhere."""
    glyphs, line = letters.within(word)
    marks = [glyph for glyph in glyphs if _is_sign(glyph)]
    signs = list(_signs([glyph for glyph in glyphs if not _is_sign(glyph)]))
    if not signs or _counted(word.text) != _counted("".join(glyph.text for glyph in glyphs)):
        return []
    turned = letters.are_turned(signs)
    pieces = []
    for (leftward, _), group in groupby(enumerate(signs), key=lambda each: _kind(*each)):
        some = [sign for _, sign in group]
        spelled = [_sign_text(sign, turned=turned) + _marks_on(sign, marks) for sign in some]
        x0, x1 = min(glyph.x0 for glyph in chain(*some)), max(glyph.x1 for glyph in chain(*some))
        text = "".join(reversed(spelled) if leftward else spelled)
        pieces.append(_Piece(text, x0, x1, line, leftward))
    pieces[0].x0, pieces[-1].x1 = word.x, word.x + word.width  # which have the room beside the letters too
    return pieces


def _counted(text: str) -> list[str]:
    return sorted(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


def _kind(place: int, sign: Sequence[Glyph]) -> tuple[bool, int]:
    """Equal for neighbours that are read in the same direction; marks stand alone."""
    if LEFTWARD_LETTER.match(sign[0].text):
        return True, -1
    return False, -1 if sign[0].text.isalnum() else place


def _signs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Characters that were drawn as one sign, from left to right."""
    for _, sign in groupby(glyphs, key=lambda glyph: glyph.pen):
        yield list(sign)


def _is_lam_alef(sign: Sequence[Glyph]) -> bool:
    letters = {glyph.text for glyph in sign}
    return len(sign) == 2 and _LAM in letters and not letters.isdisjoint(_ALEFS)  # noqa: PLR2004


def _turns(signs: Sequence[Sequence[Glyph]]) -> Iterator[bool]:
    """Whether each lam-alef of words that the parser gives from their beginning has its alef first."""
    for left, right in pairwise(signs):
        if _is_lam_alef(left) and not _ascend(left, right):
            yield _is_turned(left)


def _ascend(left: Sequence[Glyph], right: Sequence[Glyph]) -> bool:
    return left[0].order < right[0].order


def _is_turned(sign: Sequence[Glyph]) -> bool:
    """Whether a lam-alef has its alef first: no font joins an alef to what follows it."""
    return sign[0].text != _LAM


def _sign_text(sign: Sequence[Glyph], *, turned: bool) -> str:
    text = "".join(glyph.text for glyph in sign)
    if len(sign) > 1 and LEFTWARD_LETTER.match(text) and (_is_turned(sign) if _is_lam_alef(sign) else turned):
        return text[::-1]
    return text


def _marks_on(sign: Sequence[Glyph], marks: Iterable[Glyph]) -> str:
    """The vowel signs above or below it."""
    return "".join(mark.text for mark in marks if sign[0].x0 <= (mark.x0 + mark.x1) / 2 < sign[0].x1)


def _settle(pieces: list[_Piece], letters: _Letters) -> None:
    """Let pieces of one word touch, and keep those with a space between them apart."""
    pieces.sort(key=lambda piece: (piece.line, piece.x0))
    for left, right in pairwise(pieces):
        if left.line != right.line or not (left.leftward and right.leftward):
            continue
        parted = letters.parted(left.line, (left.x0 + left.x1) / 2, (right.x0 + right.x1) / 2)
        size = letters.sizes[left.line]
        if parted:
            left.x1 = max(left.x0, min(left.x1, right.x0 - _APART * size))
        elif parted is False and right.x0 - left.x1 <= _WORD_GAP * size:
            left.x1 = max(left.x1, right.x0)


def _parts(word: Any, pieces: Sequence[_Piece]) -> list[Any]:
    return [replace(word, text=piece.text, x=piece.x0, width=piece.x1 - piece.x0) for piece in pieces] or [word]
