"""Chooses, among the actors that a practice and its headings name, the one that the practice belongs to."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.candidate.reading import Reading
from ingest.candidate.segments import TextPart
from ingest.facts.issuer import Issuer
from ingest.text.actors import Actor, ActorKind
from ingest.text.statements import StatementKind
from kb.practice import DocumentKind

# Before a country: the goods' way, not the doer.
_BESIDE_THE_POINT = re.compile(
    r"\b(?:from|to|into|for|bound\s+for|towards?|between|via|through|outside|within|with|like|such\s+as|including"
    r"|than|against|sent\s+by|exported\s+by|supplied\s+by"
    r"|depuis|vers|à\s+destination\s+(?:de|du|des|d['’])|en\s+provenance\s+(?:de|du|des|d['’])|entre|avec|pour|contre"
    r"|hors"
    r"|desde|hacia|con\s+destino\s+a|procedentes?\s+de|provenientes?\s+de|entre|con|para|contra"
    r"|fuera\s+de|из|из-за|через|между|со?|от|ко?|для|против|кроме|помимо|включая|наподобие|в\s+адрес)\s+"
    r"(?:the\s+|la\s+|le\s+|les\s+|l['’]|los?\s+|las?\s+|el\s+|Республик\w+\s+)?$",
    re.IGNORECASE,
)
# The same in Arabic, and in Chinese, where it stands directly before.
_BESIDE_TOO = re.compile(
    r"(?<!\w)[وف]?(?:من|إلى|الى|نحو|عبر|بين|مع|ضد|خارج|داخل|مثل|مثلا|باتجاه|صوب|بخلاف)\s+(?:دولة\s+|جمهورية\s+"
    r"|مملكة\s+)?$|(?:متجهة?|قادمة?|واردة?)\s+\w+\s+$"
    r"|(?:运往|运抵|运至|来自|发往|途经|经由|从|与|和|同|及|对|向|往|赴|在|产自|原产于|自|等|输往|销往|驶往|返回|以及)$"
)
_BEFORE = 40
# In Russian the accusative after "in" or "on" is the way of goods; the locative, which ends otherwise, is a place.
_WHERETO = re.compile(r"\b(?:во?|на)\s+(?:Республику\s+)?$", re.IGNORECASE)
_ACCUSATIVE = re.compile(r"[а-яё](?<![еи])$")


_OF_OTHERS = re.compile(
    r"\b(?:international|foreign)\s+(?:data|experiences?|examples|practices?|overview)\b|\bother\s+(?:countries"
    r"|administrations)\b"
    r"|\bexpériences?\s+(?:étrangères?|internationales?)|\b(?:experiencias?|ejemplos)\s+(?:internacional(?:es)?"
    r"|extranjer[oa]s)"
    r"|\bexperiências?\s+(?:internaciona(?:l|is)|estrangeiras?)|\bзарубежн\w+|\bопыт\w*\s+(?:других|иностранных)\b"
    r"|\b(?:международн|мирово)\w+\s+(?:данн|опыт|практик|обзор|пример)\w*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """An actor and the text in which it is named."""

    actor: Actor
    part: TextPart


_IN_A_LIST = re.compile(
    r"(?:,|\b(?:and|et|y|e|with|и))\s+(?:the\s+|la\s+|le\s+|les\s+|l['’]|los?\s+|las?\s+|el\s+)?$", re.IGNORECASE
)
_IN_A_LIST_TOO = re.compile(r"(?:^|[\s،(])و$|[、和与及]$")
_SPEAKS_FOR_ONE = (DocumentKind.MEMBER_SUBMISSION, DocumentKind.OTHER)


def country_of(reading: Reading, kind: DocumentKind, issuer: Issuer) -> tuple[str, TextPart, int, int] | None:
    """The country's code and the place that tells it, or None where the practice belongs to none or to many.

    Headings decide first, since they say whose answer or case it is; then the sender of a Member's submission; then
    the first body that did something; then the first country named as a doer.
    """
    above = _country_above(reading)
    if above:
        return _placed(above.actor.country, above)
    if kind is DocumentKind.MEMBER_SUBMISSION and issuer.country and issuer.part and not _of_others(reading):
        return issuer.country, issuer.part, 0, len(issuer.part.text)
    doers = list(_doers(reading))
    bodies = [found for found in doers if found.actor.kind is not ActorKind.COUNTRY]
    for found in (*bodies[:1], *(found for found in doers if found.actor.kind is ActorKind.COUNTRY)):
        if found.actor.kind is ActorKind.ORGANISATION:
            return None
        if found.actor.country:
            return _placed(found.actor.country, found)
    if not doers and kind in _SPEAKS_FOR_ONE and issuer.country and issuer.part:
        return issuer.country, issuer.part, 0, len(issuer.part.text)
    return None


def administration_of(reading: Reading, country: str | None, issuer: Issuer) -> tuple[str, TextPart, int, int] | None:
    """The body's name as printed and its place: one of `country` where that is known, else the first doer of all."""
    named = [found for found in (*_doers(reading), *_above(reading)) if found.actor.kind is not ActorKind.COUNTRY]
    fitting = [found for found in named if found.actor.country == country]
    if country and not fitting and issuer.name and issuer.part and issuer.country == country:
        return issuer.name, issuer.part, 0, len(issuer.part.text)
    unplaced = [found for found in named if found.actor.kind is ActorKind.AGENCY and found.actor.country is None]
    for found in (*fitting, *(unplaced if country else ())):
        return _placed(found.actor.name, found)
    return None


def _placed(value: str | None, found: Named) -> tuple[str, TextPart, int, int]:
    return value or "", found.part, found.actor.start, found.actor.end


def _country_above(reading: Reading) -> Named | None:
    """The country of the nearest heading that names one and one only."""
    for part in reading.over:
        named = [actor for statement in part.statements for actor in statement.actors if actor.country]
        if len({actor.country for actor in named}) == 1:
            return Named(named[0], part.part)
        if named:
            return None
    return None


def _above(reading: Reading) -> Iterator[Named]:
    for part in reading.over:
        for statement in part.statements:
            yield from (Named(actor, part.part) for actor in statement.actors)


def _doers(reading: Reading) -> Iterator[Named]:
    """Who may have done it, most likely first: actors of deeds in reading order, then the rest of the text's.

    A body that something was done for or with comes last; a country on the goods' way or among others is none.
    """
    told = [(part, statement) for part in reading.parts for statement in part.statements]
    deeds = [pair for pair in told if pair[1].kind is StatementKind.DEED]
    others = [pair for pair in told if pair[1].kind is not StatementKind.DEED]
    beside: list[Named] = []
    for part, statement in (*deeds, *others):
        for actor in statement.actors:
            if _acts(part.part.text, actor):
                yield Named(actor, part.part)
            elif actor.kind is ActorKind.AGENCY:
                beside.append(Named(actor, part.part))
    yield from beside


def _of_others(reading: Reading) -> bool:
    """Whether a heading announces what others did: "International data", "Зарубежный опыт"."""
    return any(_OF_OTHERS.search(part.part.text) for part in reading.over)


def _acts(text: str, actor: Actor) -> bool:
    before = text[max(0, actor.start - _BEFORE) : actor.start]
    if actor.kind is ActorKind.COUNTRY and (_IN_A_LIST.search(before) or _IN_A_LIST_TOO.search(before)):
        return False
    if _WHERETO.search(before) and _ACCUSATIVE.search(actor.name):
        return False
    return not (_BESIDE_THE_POINT.search(before) or _BESIDE_TOO.search(before))
