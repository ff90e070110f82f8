"""What the search page says of the question itself: corrections, codes that nobody carries, filters to click. Pure."""

from collections.abc import Sequence
from itertools import groupby

from api.filter_values import FilterValues
from api.web.addresses import Parameters, address, replaced
from api.web.link import Link
from api.words import Tongue, Words
from kb.search.answer import Answer
from kb.search.filter_hints import FilterHint
from kb.search.replay import Pin, replay


def notes(
    answer: Answer, words: Words, tongue: Tongue, parameters: Parameters, expected: Pin | None = None
) -> tuple[Link, ...]:
    """One sentence for each corrected word, with the way to ask literally, and one for codes without a practice.

    With `expected` also whether the list is still the one that this pin was made of.
    """
    literally = address("/", replaced(parameters, "literal", ("true",)))
    said = [
        Link(words.say(tongue, "corrected", written=written, meant=meant), literally)
        for written, meant in answer.corrected.items()
    ]
    if answer.unmatched:
        said.append(Link(words.say(tongue, "unmatched", codes=", ".join(answer.unmatched)), ""))
    if expected is not None:
        key = "list_changed" if replay(answer, expected).changed else "list_unchanged"
        said.append(Link(words.say(tongue, key), ""))
    return tuple(said)


def hint_links(answer: Answer, values: FilterValues, tongue: Tongue, parameters: Parameters) -> tuple[Link, ...]:
    """A chip for each filter that the question suggests; both bounds of years are one."""
    groups = groupby(answer.suggested_filters, key=_together)
    return tuple(_link(list(hints), values, tongue, parameters) for _, hints in groups)


def _together(hint: FilterHint) -> tuple[str, str]:
    return ("year", hint.text) if hint.name.startswith("year") else (hint.name, hint.value)


def _link(hints: Sequence[FilterHint], values: FilterValues, tongue: Tongue, parameters: Parameters) -> Link:
    for hint in hints:
        parameters = replaced(parameters, hint.name, (hint.value,))
    said = "\u2013".join(dict.fromkeys(values.label(hint.name, hint.value, tongue) for hint in hints))
    name = "year" if len(hints) > 1 else hints[0].name
    return Link(f"{values.words.name(tongue, 'field', name)}: {said}", address("/", parameters))
