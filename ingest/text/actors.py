"""Who does something in a text: administrations, organisations, operations and countries, with their places.

Never decides which of them the practice belongs to.
"""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache, lru_cache

from ingest.text.arabic_bodies import find_arabic_bodies, without_particle
from ingest.text.chinese_bodies import find_chinese_bodies
from ingest.text.organisations import ARABIC_ORGANISATIONS, CHINESE_ORGANISATIONS, ORGANISATIONS
from ingest.text.russian_bodies import BODY_WORDS as RUSSIAN_BODY_WORDS
from ingest.text.russian_bodies import find_russian_bodies, find_russian_offices
from kb.mentions import Mention, Sense
from kb.vocabulary import Vocabulary


class ActorKind(IntEnum):
    """How closely an actor is named, closest first."""

    AGENCY = 0
    ORGANISATION = 1
    COUNTRY = 2


@dataclass(frozen=True, slots=True)
class Actor:
    """A named body or country at text[start:end]; `country` is alpha-3 where the name tells it."""

    kind: ActorKind
    name: str
    country: str | None
    start: int
    end: int


# A run of capitalised words with small connecting words: "Directorate General of Customs and Excise".
_CAPITAL = r"[A-ZÀ-Þ][\w’'&/-]*"
_CONNECTING = r"(?:of|and|for|the|&|de|des|du|et|la|las|los|y|del|e|do|da|dos|das|on)"
_NEXT_BODY = r"(?:and|et|y|e)\s+(?:the|la|las|los|le|les|[ao])\s"  # "Kenya Customs and the Kenya Wildlife Service"
_RUN = re.compile(rf"{_CAPITAL}(?:\s+(?!{_NEXT_BODY})(?:{_CONNECTING}\s+){{0,2}}{_CAPITAL}){{1,8}}")
_INSTITUTION = re.compile(
    r"\b(?:Customs|Revenue|Border|Ministry|Department|Agency|Authority|Service|Inspectorate|Bureau|Directorate|Board"
    r"|Secretariat|Unit|Police|Academy|University|Guard|Chamber|Institute|Prosecutor"
    r"|Douanes?|Ministère|Direction(?=\s+(?:[GgNnRrIi]|d[eu]))|Agence|Brigade|Gendarmerie"
    r"|Aduanas?|Aduanero|Ministerio|Dirección|Agencia|Servicio|Secretaría|Autoridad|Superintendencia|Fiscalía"
    r"|Receita\s+Federal|Receitas|Alfândegas?|Ministério|Direção|Autoridade|Serviço|Agência|Polícia|Superintendência)\b"
)
_NO_INSTITUTION = re.compile(
    r"\b(?:Green(?:ing)?|Plan|Initiative|Convention|Declaration|Union|Code|Law|Act|Procedures?|Tariff|Conference|Fund|Network|Week"
    r"|Programme|Program|Project|Forum|Operation|System|Strategy|Report|Directive|Regulation|Award|Council|Committee"
    r"|Commission|Window|Workshop|Session|Guidelines|Day|Curriculum|Bulletin|Matters|Environmental Policies"
    r"|Déclaration|Projet|Opération|Stratégie|Guichet|Verte?s?|Conferencia|Declaración|Programa|Proyecto|Operación"
    r"|Estrategia|Ventanilla|Verdes?|Sostenibles?|Comité|Conseil|Consejo)\b"
)
_OFFICE_IN_SMALL_LETTERS = re.compile(
    r"\b(?:[Dd]irections?|[Aa]dministrations?|[Ss]ervices?|[Bb]rigades?|[Bb]ureaux?)\s+"
    r"(?:(?:générale?|nationale?|régionale?|interrégionale?|principal)s?\s+)?(?:des|de\s+la)\s+[Dd]ouanes?"
    r"(?:\s+et\s+(?:des\s+)?(?:droits\s+indirects|impôts\s+indirects|accises))?"
    r"|\b(?:[Dd]ouanes?|[Aa]duanas?|[Aa]dministraci(?:ón|ones)\s+(?:de\s+)?[Aa]duan(?:era|as)|[Aa]lfândegas?)\b"
)
_LEADING = re.compile(
    r"(?:The|This|In|At|On|By|For|From|With|When|While|Since|Under|And|Our|Le|La|Les|L['’]|En|Au|Aux|Du|Des|El|Los"
    r"|Las|Del|Al"
    r"|Por|Para|Con|Both|As|An?|Un|Une|Una|Its|Where|After|Before|During|Selon|Según)\s+"
)
_OF = re.compile(
    r"\s*(?:,|\(|of|in|du|de\s+la|de\s+l['’]|de|des|d['’]|del|dos?|das?|في)?\s*(?:the|la|el|los|Republic\s+of"
    r"|Республики)?\s*$"
)
# "Direction générale des douanes camerounaises" is more than the "douanes camerounaises" in it.
_HEAD_OFFICE = re.compile(r"Direc[tçc]|Direcção|Direção|General\b|Administra|Department|Minist|Servi[cç]")
_ADJACENT = 16
# "General Department of Customs, International Cooperation Division, Ulaanbaatar"; "Customs in Nairobi".
_ADDRESS = re.compile(r"\s*(?:\([^)]{2,12}\)\s*)?(?:,[^,.;|]{2,50}){0,3},\s*|\s+(?:in|at|à|en|em|в|في)\s+|\s*،\s*")
_ADDRESS_LENGTH = 120  # characters
# "Customs" without a country is nobody yet.
_ONLY_CUSTOMS = re.compile(
    r"(?:ال)?(?:جمارك|ديوانة)|海关(?:部门|当局|[总分]?局|署)?|海關|税关|警方|海岸警卫队|边防部队"
)


# What makes an adjective (Polish, sénégalaise) a doer: the body that it belongs to, beside it.
_BODY = (
    r"(?:customs|border|tax|revenue|national|federal|environment(?:al)?|fiscal|competent|police|authorit(?:y|ies)"
    r"|officers?|officials?|inspectors?|services?|administrations?|government"
    r"|agenc(?:y|ies)|ministry|board|department|inspectorate|coast guard|navy|side|colleagues|counterparts?|team"
    r"|douan(?:es?|iers?|ières?)|autorités?|agents?|gouvernement|ministère|gendarmes|brigades?|aduan(?:as?|eros?"
    rf"|eras?)|côté|collègues|colegas|parte|equipo|autoridad(?:es)?|funcionarios?|gobierno|ministerio|oficiales|policía|{RUSSIAN_BODY_WORDS})"
)
_BODY_AFTER = re.compile(rf"\s+{_BODY}\b", re.IGNORECASE)
_BODY_BEFORE = re.compile(rf"\b{_BODY}\s+$", re.IGNORECASE)
_REACH = 24
_SECRETARIAT_OF = (
    r"(?:Secretariat|Secrétariat|Secretaría|Secretaria|Secretariado|Секретариат\w*)\s+(?:(?:of|de|da|del|du)\s+)?"
    r"(?:the\s+|la\s+|l['’])?"
)
# "Poland's National Revenue Administration".
_OWNED_BY = re.compile(r"['’]s?\s+(?:own\s+)?")
# In forms the name stands between labels: "Administration Customs and Excise Answer in English".
_LABEL_BEFORE = re.compile(r"(?:Administration|Body|Member|Organi[sz]ation|Sender|From)\s+(?=[A-Z][\w’'-]+\s)")
_LABEL_AFTER = re.compile(r"\s+(?:Answer|Mode|Annex(?:es)?|Date|Reference|Language|Contact|Tel|E-mail)\b.*$")


@cache
def _organisation_names() -> re.Pattern[str]:
    by_length = sorted(ORGANISATIONS, key=lambda name: (-len(name), name))
    # A name of several words may be set in capitals; an acronym in small letters is a word.
    names = "|".join(_whatever_case(name) if " " in name else re.escape(name) for name in by_length)
    arabic, chinese = "|".join(ARABIC_ORGANISATIONS), "|".join(CHINESE_ORGANISATIONS)
    return re.compile(
        rf"(?<![\w-])(?:{_SECRETARIAT_OF})?(?:{names})(?![\w-])(?:\s+Secretariat\b)?|(?<![^\W\u0648\u0628\u0644])(?:{arabic})(?!\w)|(?:{chinese})"
    )


def _whatever_case(name: str) -> str:
    """A pattern for `name`; its first letter is a set of two, by which names are passed over ten times as fast."""
    return f"[{name[0].upper()}{name[0].lower()}](?i:{re.escape(name[1:])})"


def find_actors(text: str, vocabulary: Vocabulary) -> list[Actor]:
    """The actors named in `text`, in reading order; where names overlap the better known one stays."""
    return list(_actors(text, vocabulary))


@lru_cache(maxsize=512)
def _actors(text: str, vocabulary: Vocabulary) -> tuple[Actor, ...]:
    """The actors; kept a while, since finders, statements and fields ask for those of the same headings and blocks."""
    mentions = vocabulary.find("country", text)
    places = [_place(mention, text) for mention in mentions if mention.sense is not Sense.AGENCY]
    doing = [
        _place(mention, text)
        for mention in mentions
        if mention.sense is Sense.NAME or (mention.sense is Sense.ADJECTIVE and _acts(mention, text))
    ]
    bodies = list(_without_capitals(text, places))
    unbracketed = (mention for mention in mentions if text[max(0, mention.start - 1) : mention.start] != "(")
    formal = list(_institutions(text, [_place(mention, text) for mention in unbracketed]))
    formal = [_at_home(body, text, vocabulary) for body in formal]
    bodies = [_at_home(body, text, vocabulary) for body in bodies]
    known = [
        *(_place(mention, text) for mention in mentions if mention.sense is Sense.AGENCY),
        *_organisations(text, vocabulary),
        *(body for body in bodies if body.country),
        *(body for body in formal if body.country and _HEAD_OFFICE.match(body.name)),
    ]
    kept: list[Actor] = []
    for actors in (known, [*formal, *bodies], doing):
        for actor in sorted(actors, key=lambda actor: (actor.start - actor.end, actor.start)):
            if not any(actor.start < other.end and other.start < actor.end for other in kept):
                kept.append(actor)
    return tuple(_without_short_forms(sorted(kept, key=lambda actor: actor.start), text))


def _without_short_forms(actors: list[Actor], text: str) -> list[Actor]:
    """`actors`, each body once where its short form follows in brackets, which may tell its country: "… (KAS)"."""
    named: list[Actor] = []
    for actor in actors:
        before = named[-1] if named else None
        bracketed = before and text[before.end : actor.start].strip() == "(" and text[actor.end : actor.end + 1] == ")"
        if before and bracketed and ActorKind.COUNTRY not in (before.kind, actor.kind):
            named[-1] = replace(before, country=before.country or actor.country)
        else:
            named.append(actor)
    return named


def _place(mention: Mention, text: str) -> Actor:
    kind = ActorKind.AGENCY if mention.sense is Sense.AGENCY else ActorKind.COUNTRY
    start = without_particle(text, mention.start, mention.term)
    return Actor(kind, text[start : mention.end], mention.code, start, mention.end)


def _at_home(body: Actor, text: str, vocabulary: Vocabulary) -> Actor:
    """`body`, of the country whose capital its address names, where nothing else tells its country."""
    if body.country is not None:
        return body
    for capital in vocabulary.find("capital", text[body.end : body.end + _ADDRESS_LENGTH]):
        if _ADDRESS.fullmatch(text, body.end, body.end + capital.start):
            return replace(body, country=capital.code)
    return body


def _acts(mention: Mention, text: str) -> bool:
    """Whether a body stands beside the adjective; "the Russian text" and "a Japanese company" do nothing."""
    before = text[max(0, mention.start - _REACH) : mention.start]
    if " " in text[mention.start : mention.end]:  # the vocabulary's own "Polish officers"
        return True
    return _BODY_AFTER.match(text, mention.end) is not None or _BODY_BEFORE.search(before) is not None


def _organisations(text: str, vocabulary: Vocabulary) -> list[Actor]:
    named = [match.span() for match in _organisation_names().finditer(text)]
    named += [(mention.start, mention.end) for mention in vocabulary.find("rilo", text)]
    return [Actor(ActorKind.ORGANISATION, text[start:end], None, start, end) for start, end in named]


def _institutions(text: str, places: list[Actor]) -> list[Actor]:
    """Bodies told by the form of their name, with the country inside it or beside it."""
    found = []
    for match in _RUN.finditer(text):
        start = match.start()
        while leading := _LEADING.match(text, start, match.end()):
            start = leading.end()
        end = match.end()
        label = _LABEL_AFTER.search(text, start, end)
        end = label.start() if label else end
        label = _LABEL_BEFORE.match(text, start, end)
        if label and _INSTITUTION.search(text, label.end(), end):
            start = label.end()
        name = text[start:end]
        if " " in name and _INSTITUTION.search(name) and not _NO_INSTITUTION.search(name):
            found.append(_with_country(text, start, end, places))
    for match in _OFFICE_IN_SMALL_LETTERS.finditer(text):
        actor = _with_country(text, match.start(), match.end(), places)
        if actor.country or (" " in actor.name and actor.name[0].isupper()):
            found.append(actor)
    found += [_with_country(text, start, end, places) for start, end in find_russian_bodies(text)]
    offices = (_with_country(text, start, end, places) for start, end in find_russian_offices(text))
    found += [office for office in offices if office.country]
    return found


def _without_capitals(text: str, places: list[Actor]) -> Iterator[Actor]:
    """Bodies named in Arabic and Chinese; "customs" alone, without a country, names nobody."""
    for start, end in (*find_arabic_bodies(text), *find_chinese_bodies(text)):
        actor = _with_country(text, start, end, places)
        if actor.country or not _ONLY_CUSTOMS.fullmatch(actor.name):
            yield actor


def _with_country(text: str, start: int, end: int, places: list[Actor]) -> Actor:
    for place in places:
        if place.start < end and start < place.end:
            return Actor(ActorKind.AGENCY, text[start : max(end, place.end)], place.country, start, max(end, place.end))
        if place.end < start and _OWNED_BY.fullmatch(text, place.end, start):
            return Actor(ActorKind.AGENCY, text[start:end], place.country, start, end)
        if place.end == start:  # Chinese puts the country before, and no space
            return Actor(ActorKind.AGENCY, text[place.start : end], place.country, place.start, end)
        if end <= place.start <= end + _ADJACENT and _OF.fullmatch(text, end, place.start):
            return Actor(ActorKind.AGENCY, text[start : place.end], place.country, start, place.end)
    return Actor(ActorKind.AGENCY, text[start:end], None, start, end)
