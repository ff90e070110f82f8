"""Reads which entries of a vocabulary a practice is about, from the words that name or suggest them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ingest.candidate.reading import Reading
from ingest.candidate.segments import TextPart
from ingest.fields.found import Found, quote
from ingest.text.actors import Actor
from kb.mentions import Sense
from kb.vocabulary import Kind, Vocabulary

_ROUNDING = 1e-9  # 0.4 + 0.6 falls short of 1


@dataclass(frozen=True, slots=True)
class Clue:
    """Words at part.text[start:end] that speak for `code`. `named` says that they name it, not only suggest it."""

    code: str
    words: str
    part: TextPart
    start: int
    end: int
    named: bool
    above: bool = False


def clues_of(reading: Reading, kind: Kind, vocabulary: Vocabulary) -> Iterator[Clue]:
    """The clues in the practice's own text and in the heading over it."""
    for parts, above in ((reading.parts, False), (reading.over[:1], True)):
        for part in parts:
            for mention in vocabulary.find(kind, part.part.text, part.language):
                named = mention.sense is not Sense.HINT
                yield Clue(mention.code, mention.term, part.part, mention.start, mention.end, named, above)


def actor_clue(code: str, actor: Actor, part: TextPart, *, named: bool) -> Clue:
    """That `actor` is named at all speaks for `code`; `named` says that it tells it."""
    return Clue(code, actor.name, part, actor.start, actor.end, named)


def find_codes(
    clues: Iterable[Clue], *, hint: float, most: int, heading: float = 1.0
) -> tuple[tuple[str, ...], Mapping[str, Clue]]:
    """The codes for which clues of a weight of 1 were found, heaviest first, and the best clue of each.

    Words that name a code weigh 1, those that suggest it `hint`; in the heading `heading` times as much. The same
    words count once in the text and once in the heading.
    """
    weights: dict[str, float] = {}
    best: dict[str, Clue] = {}
    seen: set[tuple[str, str, bool]] = set()
    for clue in clues:
        if (clue.code, clue.words, clue.above) in seen:
            continue
        seen.add((clue.code, clue.words, clue.above))
        weights[clue.code] = weights.get(clue.code, 0.0) + (1.0 if clue.named else hint) * (
            heading if clue.above else 1.0
        )
        if clue.code not in best or (clue.named and not best[clue.code].named):
            best[clue.code] = clue
    told = (code for code in weights if weights[code] >= 1.0 - _ROUNDING)
    return tuple(sorted(told, key=lambda code: (-weights[code], code))[:most]), best


def found_codes(codes: tuple[str, ...], best: Mapping[str, Clue], *, stated: bool) -> Found[tuple[str, ...]] | None:
    """The codes with the words that speak for the first of them."""
    if not codes:
        return None
    clue = best[codes[0]]
    return Found(codes, quote(clue.part, clue.start, clue.end, stated=stated))
