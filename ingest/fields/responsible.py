"""Chooses, among the actors that a practice and its headings name, the one that the practice belongs to."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Iterator

from ingest.candidate.reading import Reading
from ingest.candidate.segments import TextPart
from ingest.facts.issuer import Issuer
from ingest.fields.doers import Named, acts, doers, lists_countries, organisations
from ingest.text.actors import Actor, ActorKind
from ingest.text.country_titles import titled
from ingest.text.places import place_of
from kb.practice import DocumentKind

# Several countries at once, told before any of them is: "133 countries", "110 administrations".
_MANY = re.compile(
    r"(?<![\d.,])(?:[1-9]\d{1,2}|[5-9])\s+(?:[^\W\d_]+\s+){0,2}?(?:administrations?|countries|Members?|pays|membres|administraciones"
    r"|países|administrações|стран|администраци\w+|государств)\b|(?:[1-9]\d{1,2}|[5-9])\s*个?(?:国家|海关|成员|国)"
    r"|(?:[1-9]\d{1,2}|[5-9])\s+(?:دول|دولة|بلدا|إدار)",
    re.IGNORECASE,
)
_BEFORE = 40
_COURSE = re.compile(
    r"\b(?:workshops?|seminars?|courses?|trainings?|ateliers?|séminaires?|formations?|talleres|taller|seminarios?|cursos?|oficinas?"
    r"|семинар\w*|тренинг\w*|обучени\w*)\b|ورش[ةه]?|دورة تدريبية|研讨[会班]|培训班",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"academ|school|training|école|escuela|escola|академи|معهد|أكاديمية|学院|培训中心", re.IGNORECASE)
_HELD_IN = re.compile(
    r"\b(?:(?:held|hosted|took\s+place|tenue?s?|organisée?s?|celebr\w+|realiz\w+|проведён\w*|прошл?[аи]?|состоял\w+)\s+"
    r"(?:in|at|by|à|en|au|aux|em|no|na|в|на)\s+(?:[A-ZÀ-ÞА-ЯЁ][\w'’-]+(?:\s+de|,)?\s+)?(?:the\s+|la\s+|le\s+)?)$"
)
_AS_HOST = re.compile(r"\s+(?:as|being)\s+(?:the\s+)?host\b|\s+(?:hosted|provided the venue)")
_SECRETARIAT = re.compile(r"\b(?:Secretariat|Secrétariat|Secretaría|Secretariado|Секретариат)\b")


_OF_OTHERS = re.compile(
    r"\b(?:international|foreign)\s+(?:data|experiences?|examples|practices?|overview)\b|\bother\s+(?:countries"
    r"|administrations)\b"
    r"|\bexpériences?\s+(?:étrangères?|internationales?)|\b(?:experiencias?|ejemplos)\s+(?:internacional(?:es)?"
    r"|extranjer[oa]s)"
    r"|\bexperiências?\s+(?:internaciona(?:l|is)|estrangeiras?)|\bзарубежн\w+|\bопыт\w*\s+(?:других|иностранных)\b"
    r"|\b(?:международн|мирово)\w+\s+(?:данн|опыт|практик|обзор|пример)\w*",
    re.IGNORECASE,
)


_SPEAKS_FOR_ONE = (DocumentKind.MEMBER_SUBMISSION, DocumentKind.SURVEY_ANSWERS, DocumentKind.OTHER)


def country_of(reading: Reading, kind: DocumentKind, issuer: Issuer) -> tuple[str, TextPart, int, int] | None:
    """The country's code and the place that tells it, or None where the practice belongs to none or to many.

    Headings decide first, since they say whose answer or case it is, unless all who act in the text are of one other
    country (the title of a paper on one country may stand over the cases of another); then the sender of a Member's
    submission, unless it tells what a foreign body did; then the first body that did something; then the first country
    named as a doer; and where nobody tells a country, the capital or port that the text or its heading names.
    """
    named_doers = list(doers(reading))
    above = _country_above(reading)
    if above and kind is not DocumentKind.SURVEY_ANSWERS:
        above = _of_another_country(above, named_doers) or above
    named = _title_country(reading) or above
    if named:
        return _placed(named.actor.country, named) if named.actor.country else None
    bodies = [found for found in named_doers if found.actor.kind is not ActorKind.COUNTRY]
    if issuer.country and issuer.part and _is_its_senders(reading, kind, issuer, named_doers):
        return issuer.country, issuer.part, 0, len(issuer.part.text)
    if _is_of_many(reading, bodies):
        return None
    found = _first_with_country(reading, named_doers, bodies)
    if found:
        return _placed(found.actor.country, found)
    together = any(one.actor.kind is ActorKind.ORGANISATION for one in bodies[:1]) or lists_countries(reading)
    return None if together else _place(reading)


def administration_of(reading: Reading, country: str | None, issuer: Issuer) -> tuple[str, TextPart, int, int] | None:
    """The body's name as printed and its place: one of `country` where that is known, else the first doer of all."""
    named = [found for found in (*doers(reading), *_above(reading)) if found.actor.kind is not ActorKind.COUNTRY]
    fitting = [found for found in named if found.actor.country == country]
    if country and not fitting and issuer.name and issuer.part and issuer.country == country:
        return issuer.name, issuer.part, 0, len(issuer.part.text)
    unplaced = [found for found in named if found.actor.kind is ActorKind.AGENCY and found.actor.country is None]
    for found in (*fitting, *(unplaced if country else organisations(reading))):
        return _placed(found.actor.name, found)
    secretariat = _secretariat(reading) if country is None else None
    if secretariat:
        return secretariat
    if country is None and issuer.name and issuer.part and issuer.country is None:
        return issuer.name, issuer.part, 0, len(issuer.part.text)
    return None


def _place(reading: Reading) -> tuple[str, TextPart, int, int] | None:
    """The country of the one place in the heading, else in the text."""
    for parts in (reading.over[:1], reading.parts):
        places = [(place, part.part) for part in parts if (place := place_of(part.part.text))]
        if len({place.code for place, _ in places}) == 1:
            place, part = places[0]
            return place.code, part, place.start, place.end
    return None


def _placed(value: str | None, found: Named) -> tuple[str, TextPart, int, int]:
    return value or "", found.part, found.actor.start, found.actor.end


def _of_another_country(above: Named, named: list[Named]) -> Named | None:
    """The first doer in the text, when all that have a country are of one that is not the heading's."""
    placed = [found for found in named if found.actor.country]
    others = {found.actor.country for found in placed}
    return placed[0] if len(others) == 1 and above.actor.country not in others else None


def _is_its_senders(reading: Reading, kind: DocumentKind, issuer: Issuer, named: list[Named]) -> bool:
    """Whether the sender did it: what a Member submits unless it tells of others, any letter that names nobody else.

    Bodies that name no country are taken to be the sender's own or its neighbours in the same country.
    """
    if kind is DocumentKind.MEMBER_SUBMISSION:
        bodies = [found for found in named if found.actor.kind is not ActorKind.COUNTRY]
        return not (_of_others(reading) or _is_of_another(bodies, issuer))
    at_home = all(found.actor.kind is ActorKind.AGENCY and found.actor.country is None for found in named)
    return at_home and kind in _SPEAKS_FOR_ONE and issuer.name is not None


def _first_with_country(reading: Reading, named: list[Named], bodies: list[Named]) -> Named | None:
    """The first body, else the first country that acted alone; the host where an international body held a course."""
    countries = [found for found in named if found.actor.kind is ActorKind.COUNTRY and not lists_countries(reading)]
    for found in (*bodies[:1], *countries):
        if found.actor.kind is ActorKind.ORGANISATION:
            return _host(reading)
        if found.actor.country:
            return found
    return None


def _title_country(reading: Reading) -> Named | None:
    """The country that opens the text and stands for itself, as a title does."""
    part = reading.parts[0]
    actor = titled(part.part.text, (actor for statement in part.statements[:1] for actor in statement.actors))
    return Named(actor, part.part) if actor else None


def _country_above(reading: Reading) -> Named | None:
    """The country, or the international body that is all of its heading, of the nearest heading to name just one."""
    for part in reading.over:
        actors = [actor for statement in part.statements for actor in statement.actors]
        named = [actor for actor in actors if actor.country]
        if len({actor.country for actor in named}) == 1:
            return Named(named[0], part.part)
        if named:
            return None
        bodies = [actor for actor in actors if actor.kind is ActorKind.ORGANISATION]
        if bodies and bodies[0].end - bodies[0].start >= len(part.part.text.strip(" .:")):
            return Named(bodies[0], part.part)
    return None


def _is_of_another(bodies: list[Named], issuer: Issuer) -> bool:
    """Whether a sender tells what a foreign body did: one acts first, and none of the sender's country is named."""
    countries = [
        found.actor.country for found in bodies if found.actor.kind is ActorKind.AGENCY and found.actor.country
    ]
    return bool(countries) and issuer.country not in countries and bodies[0].actor.country is not None


def _is_of_many(reading: Reading, bodies: list[Named]) -> bool:
    """Whether the text counts the countries that took part before it names a body of one that acted."""
    part = reading.parts[0].part
    many = _MANY.search(part.text)
    if many is None:
        return False
    acting = [found for found in bodies if found.actor.country and acts(found.part.text, found.actor)]
    return not any(found.part is not part or found.actor.start < many.start() for found in acting[:1])


def _host(reading: Reading) -> Named | None:
    """Where an international body held a course: the one country that is named as its place, school or host."""
    if not any(_COURSE.search(part.part.text) for part in reading.parts):
        return None
    hosts = [
        Named(actor, part.part)
        for part in reading.parts
        for statement in part.statements
        for actor in statement.actors
        if actor.country and _hosts(part.part.text, actor)
    ]
    return hosts[0] if len({host.actor.country for host in hosts}) == 1 else None


def _hosts(text: str, actor: Actor) -> bool:
    before, after = text[max(0, actor.start - _BEFORE) : actor.start], text[actor.end : actor.end + _BEFORE]
    return bool(_SCHOOL.search(actor.name) or _HELD_IN.search(before) or _AS_HOST.match(after))


def _secretariat(reading: Reading) -> tuple[str, TextPart, int, int] | None:
    """What a paper of its own calls "the Secretariat"."""
    for part in reading.parts:
        if match := _SECRETARIAT.search(part.part.text):
            return match.group(), part.part, *match.span()
    return None


def _above(reading: Reading) -> Iterator[Named]:
    for part in reading.over:
        for statement in part.statements:
            yield from (Named(actor, part.part) for actor in statement.actors)


def _of_others(reading: Reading) -> bool:
    """Whether a heading announces what others did: "International data", "Зарубежный опыт"."""
    return any(_OF_OTHERS.search(part.part.text) for part in reading.over)
