"""Puts runs of Arabic and Hebrew text into the order in which they are read, from where their pieces stand. Pure.

A PDF draws glyphs from left to right, and the parser guesses the rest: numbers, brackets and full stops beside Arabic
words come out in any order. The places of the pieces tell it: from right to left, but numbers and Latin words
among themselves from left to right.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""A character of a script that runs from right to left."""

_LETTER = "[\u0590-\u05ff\u0620-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
LEFTWARD_LETTER = re.compile(_LETTER)
"""A letter of such a script, no number or punctuation mark of it."""

_DIGITS = r"[\d\u0660-\u0669](?:[\d\u0660-\u0669]|[.,:/\u066b\u066c-](?=[\d\u0660-\u0669]))*"
_ATOM = re.compile(rf"(?P<leftward>{_LETTER}+)|(?P<number>{_DIGITS})|(?P<latin>[A-Za-z\u00c0-\u024f]+)|(?P<mark>.)")
_TOUCHING = 0.05  # of the height: pieces nearer to each other are one word
_JOINED = 0.01  # two pieces of Arabic letters must be nearer, as tight lines have narrow spaces
_LEADING = re.compile(
    r"(?<!\S)([.,:;!\u060c\u061b\u061f]+)(?=[\w(\[«])((?:\([^()]*\)|[^\s.,:;!\u060c\u061b\u061f]|[.,:](?=\w))+)"
)
_ENDING_MARK = re.compile(r"[.,:;\u060c\u061b]+$")
_LAST_BRACKET, _FIRST_BRACKET = re.compile(r"[^()\[\]«»]+[()\[\]«»]"), re.compile(r"[()\[\]«»][^()\[\]«»]+")
_LOOSE_SIGN = re.compile("(?<![\u0620-\u0652])[\u064b-\u0652]+")  # a vowel sign that lost its letter
_BRACKETS = (("(", ")"), ("[", "]"), ("«", "»"))


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text as the parser gives it, and where it begins and ends, in points from the left."""

    text: str
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class _Atom:
    """Letters of one script, or one mark. `ltr` is true for what is read from left to right, None for a mark."""

    text: str
    x0: float
    x1: float
    ltr: bool | None


def is_leftward(text: str) -> bool:
    """Whether most letters of `text` are of a script that runs from right to left."""
    found = len(LEFTWARD.findall(text))
    return found > 0 and 2 * found > sum(map(str.isalpha, text))


def in_reading_order(fragments: Sequence[Fragment], height: float) -> str:
    """One line's fragments as they are read in a text that runs from right to left; `height` is the line's."""
    atoms = sorted((atom for fragment in fragments for atom in _atoms(fragment)), key=lambda atom: atom.x0)
    runs: list[list[_Atom]] = []
    for atom in atoms:
        if runs and _touch(runs[-1][-1], atom, height):
            runs[-1].append(atom)
        else:
            runs.append([atom])
    words = [(_word(run), _is_ltr(run)) for run in runs]
    return settled(" ".join(_from_right(words)))


def _touch(left: _Atom, right: _Atom, height: float) -> bool:
    letters = left.ltr is False and right.ltr is False
    return right.x0 - left.x1 <= (_JOINED if letters else _TOUCHING) * height


def _atoms(fragment: Fragment) -> Iterable[_Atom]:
    """The atoms of a fragment with their places, a share of its width by their length.

    Where a fragment mixes scripts, digits before a letter are in the order of the page, all else in that of reading.
    """
    pieces = [(match.group(), _direction(match)) for match in _ATOM.finditer(fragment.text.strip())]
    leftward = any(ltr is False for _, ltr in pieces)
    if leftward and not (len(pieces) > 1 and pieces[0][1] and pieces[-1][1] is False):
        pieces.reverse()
        pieces = _ltr_runs_turned(pieces)
    width = (fragment.x1 - fragment.x0) / max(sum(len(text) for text, _ in pieces), 1)
    x = fragment.x0
    for text, ltr in pieces:
        if not text.isspace():
            yield _Atom(text, x, x + width * len(text), ltr)
        x += width * len(text)


def _direction(match: re.Match[str]) -> bool | None:
    return None if match["mark"] else not match["leftward"]


def _ltr_runs_turned(pieces: list[tuple[str, bool | None]]) -> list[tuple[str, bool | None]]:
    """Runs of numbers and Latin letters (with marks between them) back in their own order."""
    result: list[tuple[str, bool | None]] = []
    run: list[tuple[str, bool | None]] = []
    for piece in [*pieces, ("", False)]:
        if piece[1] is False:
            marks = []
            while run and run[-1][1] is None:
                marks.append(run.pop())
            result += [*reversed(run), *reversed(marks), piece]
            run = []
        elif run or piece[1]:
            run.append(piece)
        else:
            result.append(piece)
    return result[:-1]


def _word(run: list[_Atom]) -> str:
    """Atoms that touch each other, given from left to right, as one word in the order of reading."""
    if all(atom.ltr is not False for atom in run):
        if not any(atom.ltr for atom in run):
            return "".join(atom.text for atom in reversed(run))
        first = next(place for place, atom in enumerate(run) if atom.ltr)
        last = max(place for place, atom in enumerate(run) if atom.ltr)
        core = "".join(atom.text for atom in run[first : last + 1])
        before, after = run[:first], run[last + 1 :]  # marks on the left of a number are read after it
        return "".join(a.text for a in reversed(after)) + core + "".join(a.text for a in reversed(before))
    text = ""
    ltr: list[_Atom] = []
    for atom in reversed(run):
        if atom.ltr or (atom.ltr is None and ltr and _goes_on(run, atom)):
            ltr.insert(0, atom)
            continue
        text += "".join(a.text for a in ltr) + atom.text
        ltr = []
    return text + "".join(a.text for a in ltr)


def _goes_on(run: list[_Atom], mark: _Atom) -> bool:
    """Whether a number or Latin letter stands on the left of `mark` too, so that it is within them."""
    place = run.index(mark)
    return place > 0 and bool(run[place - 1].ltr)


def _is_ltr(run: list[_Atom]) -> bool:
    """Whether a word is Latin: numbers alone go with the text around them."""
    return not any(atom.ltr is False for atom in run) and any(atom.text[0].isalpha() for atom in run)


def _from_right(words: list[tuple[str, bool]]) -> list[str]:
    """Words given from left to right as they are read: from the right, neighbouring Latin ones from the left."""
    result: list[str] = []
    latin: list[str] = []
    for word, ltr in reversed(words):
        if ltr:
            latin.insert(0, word)
            continue
        result += [*_latin_run(latin), word]
        latin = []
    return [*result, *_latin_run(latin)]


def _latin_run(words: list[str]) -> list[str]:
    """Latin words in their order; a stop or comma on the left of the first ends the last, brackets are around all."""
    if len(words) > 1 and _LAST_BRACKET.fullmatch(words[0]) and _FIRST_BRACKET.fullmatch(words[-1]):
        return [words[-1][0] + words[0][:-1], *words[1:-1], words[-1][1:] + words[0][-1]]
    mark = _ENDING_MARK.search(words[0]) if len(words) > 1 else None
    return [words[0][: mark.start()], *words[1:-1], words[-1] + mark.group()] if mark else words


def settled(text: str) -> str:
    """`text` with brackets that open before they close, and no stop or comma before the word that it ends."""
    for opening, closing in _BRACKETS:
        found = [place for place, sign in enumerate(text) if sign in (opening, closing)]
        if found and len(found) % 2 == 0:
            signs = list(text)
            for number, place in enumerate(found):
                signs[place] = (opening, closing)[number % 2]
            text = "".join(signs)
    text = re.sub(r"(?<=[(\[«])\s+|\s+(?=[)\]».،؛:؟!](?:\s|$|[.،؛)\]»]))", "", text)
    text = re.sub(r"(?<=\w)([.\u060c])\)(?=\s|$)", r")\1", text)
    text = _LOOSE_SIGN.sub("", text)
    return _LEADING.sub(r"\2\1", text)
