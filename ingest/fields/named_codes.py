"""Reads which entries of a vocabulary a practice is about, from the words that name them."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from ingest.fields.found import Found, quote
from ingest.reading import Reading
from ingest.segments import TextPart
from kb.mentions import Mention
from kb.vocabulary import Kind, Vocabulary


def find_codes(
    reading: Reading,
    kind: Kind,
    vocabulary: Vocabulary,
    weight: Callable[[Mention], float],
    *,
    least: float,
    most: int,
    heading: float = 1.0,
    stated: bool = True,
) -> Found[tuple[str, ...]] | None:
    """The codes of `kind` whose mentions weigh at least `least` together, heaviest first, `most` at most.

    `weight` is what one mention counts, `heading` by how much more it counts in the heading over the practice.
    The same words count once in the text and once in the heading.
    """
    weights: dict[str, float] = defaultdict(float)
    first: dict[str, tuple[TextPart, Mention]] = {}
    seen: set[tuple[str, str, bool]] = set()
    for part, language, above in _texts(reading):
        for mention in vocabulary.find(kind, part.text, language):
            if (mention.code, mention.term, above) in seen:
                continue
            seen.add((mention.code, mention.term, above))
            weights[mention.code] += weight(mention) * (heading if above else 1.0)
            first.setdefault(mention.code, (part, mention))
    codes = sorted((code for code in weights if weights[code] >= least), key=lambda code: (-weights[code], code))[:most]
    if not codes:
        return None
    part, mention = first[codes[0]]
    return Found(tuple(codes), quote(part, mention.start, mention.end, stated=stated))


def _texts(reading: Reading) -> Iterator[tuple[TextPart, str | None, bool]]:
    for part in reading.parts:
        yield part.part, part.language, False
    for part in reading.over[:1]:
        yield part.part, part.language, True
