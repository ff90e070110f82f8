"""Who may have done what a practice tells: those named, without givers, the goods' way and members of a list.

Never chooses among them.
"""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.candidate.reading import Reading
from ingest.candidate.segments import TextPart
from ingest.text.actors import Actor, ActorKind
from ingest.text.statements import StatementKind

# Before a country: the goods' way, not the doer.
_BESIDE_THE_POINT = re.compile(
    r"\b(?:from|to|into|for|bound\s+for|towards?|between|via|through|outside|within|with|like|such\s+as|including"
    r"|than|against|sent\s+by|exported\s+by|supplied\s+by|(?:trained|educated|bought|made)\s+in"
    r"|(?:formé|dressé|acheté|fabriqué)e?s?\s+(?:en|au|aux|à)|(?:capacitad|entrenad|formad|comprad|treinad)[oa]s?\s+(?:en|na|no|em)"
    r"|(?:обученн|подготовленн|купленн)\w+\s+во?"
    r"|depuis|vers|à\s+destination\s+(?:de|du|des|d['’])|en\s+provenance\s+(?:de|du|des|d['’])|entre|avec|pour|contre"
    r"|hors"
    r"|desde|hacia|con\s+destino\s+a|procedentes?\s+de|provenientes?\s+de|entre|con|para|contra"
    r"|fuera\s+de|из|из-за|через|между|со?|от|ко?|для|против|кроме|помимо|включая|наподобие|в\s+адрес)\s+"
    r"(?:the\s+|la\s+|le\s+|les\s+|l['’]|los?\s+|las?\s+|el\s+|Республик\w+\s+)?$",
    re.IGNORECASE,
)
# Who gave the money or a hand did not do it.
_HELPER = re.compile(
    r"\b(?:(?:funded|financed|paid(?:\s+for)?|sponsored|supported|donated|endowed|provided|given|lent)\s+by"
    r"|(?:support|help|assistance|aid|backing|fund(?:s|ing)?|money|gifts?|grants?|observers?)\s+(?:of|from)"
    r"|(?:financ|dot|soutenu|appuy|pay)\w*\s+par|(?:appui|soutien|concours|aide|fonds)\s+(?:de|du|des|d['’])"
    r"|(?:financiad|costead|pagad|apoyad)\w*\s+por|(?:apoyo|ayuda|fondos|asistencia)\s+(?:de|del)"
    r"|(?:financiad|custead|pag|apoiad)\w*\s+(?:por|pel[oa]s?)|(?:apoio|ajuda|fundos)\s+(?:d[eoa]s?)"
    r"|при\s+(?:поддержке|финансировании|содействии|помощи)|на\s+средства|за\s+сч[её]т(?:\s+средств)?)\s+[^.;:]{0,60}$",
    re.IGNORECASE,
)
_ACTS_AGAIN = re.compile(r",|\b(?:who|which|qui|que|котор\w+)\b")
# "a joint operation of the European Union", "une opération de l'OMD": whose it is, not who did it.
_BELONGS_TO = re.compile(r"\b(?:of|de|du|del|da|do)\s+(?:the\s+|la\s+|l['’])?$", re.IGNORECASE)
_BETWEEN = re.compile(
    r"[\s,;]*(?:(?:and|et|y|e|и|و|和|、|与)\s*)?(?:the\s+|la\s+|le\s+|les\s+|l['’]|los?\s+|las?\s+|el\s+)?"
)
# The same in Arabic, and in Chinese, where it stands directly before.
_BESIDE_TOO = re.compile(
    r"(?<!\w)[وف]?(?:من|إلى|الى|نحو|عبر|بين|مع|ضد|خارج|داخل|مثل|مثلا|باتجاه|صوب|بخلاف)\s+(?:دولة\s+|جمهورية\s+"
    r"|مملكة\s+)?$|(?:متجهة?|قادمة?|واردة?)\s+\w+\s+$"
    r"|(?:运往|运抵|运至|来自|发往|途经|经由|从|与|和|同|及|对|向|往|赴|在|产自|原产于|自|等|输往|销往|驶往|返回|以及)$"
)
_BEFORE = 40
_HELP_BEFORE = 90
# In Russian the accusative after "in" or "on" is the way of goods; the locative, which ends otherwise, is a place.
_WHERETO = re.compile(r"\b(?:во?|на)\s+(?:Республику\s+)?$", re.IGNORECASE)
_ACCUSATIVE = re.compile(r"[а-яё](?<![еи])$")


@dataclass(frozen=True, slots=True)
class Named:
    """An actor and the text in which it is named."""

    actor: Actor
    part: TextPart


def doers(reading: Reading) -> Iterator[Named]:
    """Who may have done it, most likely first: actors of deeds in reading order, then the rest of the text's.

    A body that something was done for or with comes last; a country on the goods' way or among others is none.
    """
    told = [(part, statement) for part in reading.parts for statement in part.statements]
    deeds = [pair for pair in told if pair[1].kind is StatementKind.DEED]
    others = [pair for pair in told if pair[1].kind is not StatementKind.DEED]
    beside: list[Named] = []
    for part, statement in (*deeds, *others):
        for actor in statement.actors:
            if acts(part.part.text, actor) and not _is_in_a_list(part.part.text, actor, statement.actors):
                yield Named(actor, part.part)
            elif actor.kind is ActorKind.AGENCY:
                beside.append(Named(actor, part.part))
    yield from beside


def organisations(reading: Reading) -> Iterator[Named]:
    """The international bodies of the text, those too whose operation it only was."""
    for part in reading.parts:
        for statement in part.statements:
            bodies = (actor for actor in statement.actors if actor.kind is ActorKind.ORGANISATION)
            yield from (Named(actor, part.part) for actor in bodies)


def lists_countries(reading: Reading) -> bool:
    """Whether three countries or more are told in a row; one that is named elsewhere then did not do it alone."""
    for part in reading.parts:
        for statement in part.statements:
            countries = [actor for actor in statement.actors if actor.kind is ActorKind.COUNTRY]
            text = part.part.text
            joined = [_BETWEEN.fullmatch(text, one.end, two.start) is not None for one, two in pairwise(countries)]
            if any(one and two for one, two in pairwise(joined)):
                return True
    return False


def acts(text: str, actor: Actor) -> bool:
    before = text[max(0, actor.start - _BEFORE) : actor.start]
    if actor.kind is ActorKind.ORGANISATION and _BELONGS_TO.search(before):
        return False
    helper = _HELPER.search(text[max(0, actor.start - _HELP_BEFORE) : actor.start])
    if helper and not _ACTS_AGAIN.search(helper.group()):
        return False
    if _WHERETO.search(before) and _ACCUSATIVE.search(actor.name):
        return False
    return not (_BESIDE_THE_POINT.search(before) or _BESIDE_TOO.search(before))


def _is_in_a_list(text: str, actor: Actor, actors: tuple[Actor, ...]) -> bool:
    """Whether a country stands among others, as those that took part do."""
    if actor.kind is not ActorKind.COUNTRY:
        return False
    countries = [other for other in actors if other.kind is ActorKind.COUNTRY]
    place = countries.index(actor)
    joined = [bool(_BETWEEN.fullmatch(text, one.end, two.start)) for one, two in pairwise(countries)]
    follows = any(joined[max(0, place - 1) : place])
    return follows or (len(joined) >= place + 2 and all(joined[place : place + 2]))
