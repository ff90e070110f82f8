"""Reads what a document says about itself: title, reference, issuer, date, languages, access. Invents nothing."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ingest.candidate.segments import TextPart, part_of
from ingest.evidence import comparable
from ingest.facts.access_marking import marked_access
from ingest.facts.dates import find_dates
from ingest.facts.held import carried_out
from ingest.facts.issuer import Issuer
from ingest.facts.seat import seat_of
from ingest.parsed import Block, BlockKind, ParsedPdf
from ingest.text.actors import Actor, ActorKind, find_actors
from ingest.text.language import languages_of
from ingest.text.lengths import count_words
from ingest.wording.headings import is_formal
from ingest.wording.notices import is_notice
from kb.practice import Level
from kb.vocabulary import Vocabulary

_REFERENCE = re.compile(
    r"(?<![\w/])(?:[A-Z]{2}\d{4}[EFS][A-Za-z0-9]*"
    r"|(?:UNEP|CITES|CBD|FCCC|UN|G|WT|WCO|OMD|A|S|E|IPPC|BRS)(?:/[A-Z0-9][\w.()-]*){1,6}"
    r"|(?:SC|CoP|COP|PC|AC)\d{1,3}\s+(?:Doc|Inf)\.\s*\d+(?:\.\d+)*)"
)
# A number of the paper's own, in its head: NRE/9072/25, WG-ENV(25)9164, CBP-INA-9172-26, and those of Chinese letters.
_OWN_NUMBER = re.compile(
    r"(?<![\w/.-])(?:RILO\s+)?(?=[^\s,;]*\d{3})(?!GCAP|HS|ISO|HFC|HCFC|CFC)[A-ZА-Я][A-ZА-Я]*"
    r"(?:(?=[^\s,;]*(?:/|\(\d|-[^\s-]*-))[-/(][\w.)(-]+(?:[-/][\w.]+)*)(?![\w/])"
    r"|(?:(?<=日)|(?<![\u4e00-\u9fff]))(?!日)[\u4e00-\u9fff]{1,6}[〔\[]\d{4}[〕\]]\s?\d+\s?号"
)
_NO_REFERENCE = re.compile(r"(?:19|20)\d\d[-/](?:19|20)\d\d|GCAP-\d+|\d{4}\.\d\d")  # years, an item, a tariff heading
_HEAD_CHARACTERS, _FOOT_LINES, _FOOT_CHARACTERS = 400, 2, 60
_LABELLED_REFERENCE = re.compile(
    r"(?:\b(?:document|doc|ref|réf|reference|référence|referencia|file|dossier|expediente|исх|вх|документ"
    r"|номер)\b\.?\s*"
    r"(?:№|no|nr|n[o°º]|núm|number|numéro|número)?\.?\s*[:.]?\s*)?"
    r"(?P<reference>(?:(?:circular|circulaire|compilation|note|nota|letter|lettre|bulletin|boletín|report|rapport"
    r"|informe|oficio)"
    r"\s+)?(?:(?:№|no|nr|n[.]?[o°º]|núm)\.?\s*)?(?=[\w/.-]*\d)[A-Z0-9][\w.-]*(?:[/.-]\w+)+)",
    re.IGNORECASE,
)
_SAYS_REFERENCE = re.compile(
    r"\b(?:document|doc|ref|réf|reference|référence|referencia|file|dossier|expediente|circular|circulaire"
    r"|compilation|note"
    r"|nota|letter|lettre|bulletin|boletín|report|rapport|informe|oficio|исх|вх|документ|номер"
    r"|справка|письмо|циркуляр|обзор|докладная)\b|№",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^\W*(?:الموضوع|主题|主題|事由|subject|objet|asunto|assunto|тема|предмет|re)\s*[:：]\s*", re.IGNORECASE
)
_SUBMITTED = re.compile(
    r"\b(?:submitted|presented|issued|prepared|published|sent|contributed)\s+by\s*:?|\b(?:présentée?|soumise?"
    r"|établie?|transmise?|publiée?)\s+par\s*:?|\b(?:presentad[oa]|elaborad[oa]|publicad[oa]|enviad[oa])\s+por\s*:?"
    r"|\b(?:مقدمة? من|صادرة? عن)\b|(?:إعداد|المرسل|الجهة(?: المرسلة)?|الإدارة|الدولة|العضو|(?:提交|报送|答复|填报"
    r"|编写|发文)(?:单位"
    r"|方|机关)|国家|成员)\s*[:：]"
    r"|\b(?:administration|issuer|from|member|country|expéditeur|émetteur|membre|pays|administración|remitente|emisor"
    r"|miembro|país|администрация|страна|государство|отправитель|от кого|ведомство|таможенная служба)\s*:"
    r"|\b(?:представлен[аоы]?|подготовлен[аоы]?|направлен[аоы]?|внесен[аоы]?|внесён|издан[аоы]?)\s+(?=[А-ЯЁ])",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"^\W*(?:(?:ال)?سادة|إلى|عناية|نسخة|السيدة?|سعادة|معالي|حضرة)\b|^\W*(?:致|抄送|收件|世界海关组织秘书处\s*[:：])"
    r"|^\W*(?:to|cc"
    r"|copy|attention|attn|dear|à l['’]attention|destinataires?|copie|à(?=\s+(?:la|le|les|l['’]|mesdames"
    r"|messieurs|monsieur|madame))|aux?|para|copia|señor\w*|estimad[oa]s?|destinatarios?|кому|вниманию|копия"
    r"|руководител(?:ям|ю)|начальник(?:ам|у)|директор(?:ам|у)|в\s+секретариат"
    r"|господин\w*|госпож\w*|уважаем\w*|членам)\b",
    re.IGNORECASE,
)
# In the middle of a line: "Le Directeur général des douanes à Monsieur le Secrétaire général de l'OMD".
_TO_SOMEBODY = re.compile(
    r"\s(?:à|au|aux)\s+(?:Monsieur|Madame|Mesdames|Messieurs|Secrétaire|Secrétariat)\b|\sto\s+(?:the\s+)?(?:Secretary|Secretariat|Mr|Ms)\b"
    r"|\sal?\s+(?:la\s+)?(?:señora?|Secretaría|Secretario)\b|\sao?\s+(?:senhora?|Secretariado|Secretário)\b"
    r"|\s(?:г-ну|г-же|господину|госпоже|генеральному\s+секретарю)\b|إلى\s+(?:السيد|سعادة|الأمين|أمانة)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:التاريخ|بتاريخ|日期|发布时间)\s*[:：]?|\b(?:date|dated|fecha|le|datum|brussels|bruxelles|bruselas|дата|от"
    r"|г\.)\b\s*[:,]?",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^(?:summary|résumé|resumen|world customs organi[sz]ation|organisation mondiale des douanes"
    r"|organización mundial de aduanas|original\b.*|.*\bsessions?\b.*|annex\w*.*|draft|projet|proyecto|contents"
    r"|منظمة الجمارك العالمية.*|الأصل.*|المرفق.*|(?:ال)?ملخص|مسودة|.*الدورة.*|世界海关组织|附件.*|目\s*录|摘要|草案"
    r"|原文.*"
    r"|第.{1,4}届.*会议|（.*）"
    r"|всемирная таможенная организация.*|приложени\w+.*|проект|содержание|оглавление|резюме|утвержда[юе].*|исх\..*"
    r"|.*(?<!\w)г\. ?[А-ЯЁ][\w-]+)$",
    re.IGNORECASE,
)
_MADE_BY_PROGRAM = re.compile(
    r"^(?:microsoft|untitled|document\d*|sans titre|.*\.(?:docx?|pdf|indd|qxd|rtf|odt|pptx?)\b|draft\d*)", re.IGNORECASE
)
_NATIONAL = re.compile(
    r"Customs|Revenue|Border|Tax|Finance|Excise|Government|Douane|Aduan|Alfândega|Receita|Fazenda|Hacienda|[Тт]амож"
    r"|доход|جمارك|ديوانة|مالية|海关|海關|税",
    re.IGNORECASE,
)
_OPENING = 40  # blocks in which a report says when its operation was carried out
_TOP = 12  # blocks of the first page in which a paper says what it is
_LONGEST_TITLE = 45
_LONGEST_HEAD_LINE = 25  # words; a date in a longer block is one of the story


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the document says about itself. `year` is that of issue, told by the words `dated`.

    `held` is the year in which the operation that it reports was carried out, and the words that tell it.

    `warnings` say what was held back, and why.
    """

    title: str | None
    reference: str | None
    issuer: Issuer
    issued_on: date | None
    year: int | None
    dated: TextPart | None
    languages: tuple[str, ...]
    access: Level
    warnings: tuple[str, ...]
    held: tuple[int, TextPart] | None = None


def read_facts(parsed: ParsedPdf, vocabulary: Vocabulary) -> DocumentFacts:
    """The facts of `parsed`, read from its first page, its marks and its text."""
    top = top_of(parsed)
    title = _title(top, parsed)
    dated_on, dated = _dated(top)
    access, words, page = marked_access(parsed.page_texts)
    warnings = [f"Page {page} is marked “{words}”; its practices are for {access} readers."] if words else []
    return DocumentFacts(
        title,
        _reference(top, parsed),
        _issuer(top, title, vocabulary),
        dated_on if dated and any(found.exact for found in find_dates(dated.text)) else None,
        dated_on.year if dated_on else None,
        dated,
        languages_of(block.text for block in parsed.blocks if not is_notice(block.text)),
        access,
        tuple(warnings),
        carried_out(parsed.blocks[:_OPENING], dated_on.year if dated_on else None),
    )


def top_of(parsed: ParsedPdf) -> list[Block]:
    """The first blocks of the first page that has text, without notices about the file itself."""
    first = next((block.page for block in parsed.blocks), 1)
    return [block for block in parsed.blocks if block.page == first and not is_notice(block.text)][:_TOP]


def _title(top: list[Block], parsed: ParsedPdf) -> str | None:
    """The subject line; else the file's own title if the first page prints it; else the first heading."""
    for block in top:
        subject = _SUBJECT.match(block.text)
        if subject:
            return block.text[subject.end() :]
    stated = (parsed.facts.title or "").strip()
    if _MADE_BY_PROGRAM.match(stated) or not _may_be_title(stated):
        stated = ""
    if stated and comparable(stated) in comparable(" ".join(parsed.page_texts[:1])):
        return stated
    headings = [block for block in top if block.kind is BlockKind.HEADING and not block.marker]
    bold = [block for block in top if block.bold]
    return (
        next((block.text for block in headings if _may_be_title(block.text)), None)
        or stated
        or next((block.text for block in bold if _may_be_title(block.text)), None)
    )


def _may_be_title(text: str) -> bool:
    words = count_words(text)
    return 2 <= words <= _LONGEST_TITLE and not _NO_TITLE.match(text) and not is_formal(text)  # noqa: PLR2004


def _reference(top: list[Block], parsed: ParsedPdf) -> str | None:
    """The number by its form in the head or the foot of the first page, else one that the page cites or labels."""
    page = parsed.page_texts[0] if parsed.page_texts else ""
    short = [block.text for block in top if count_words(block.text) <= _LONGEST_HEAD_LINE]
    foot = page.splitlines()[-_FOOT_LINES:]
    for pattern, texts in (
        (_REFERENCE, short),
        (_OWN_NUMBER, [*short, page[:_HEAD_CHARACTERS], *(line[-_FOOT_CHARACTERS:] for line in foot)]),
        (_REFERENCE, [*(block.text for block in top), page]),
    ):
        found = next(filter(None, map(pattern.search, texts)), None)
        if found:
            return found.group().rstrip(".,")
    for block in top:
        labelled = _LABELLED_REFERENCE.search(block.text) if _SAYS_REFERENCE.search(block.text) else None
        if labelled and not _NO_REFERENCE.fullmatch(labelled["reference"]):
            return labelled["reference"].rstrip(".,")
    return None


def _issuer(top: list[Block], title: str | None, vocabulary: Vocabulary) -> Issuer:
    """Who is named as the sender, else the first body in the head of the paper, its own title included.

    One that names no country is of the country whose capital the paper is dated from.
    """
    heads = [_to_nobody(block) for block in top if not _ADDRESSED.match(block.text)]
    named = list(_bodies(heads, vocabulary))
    seat = seat_of(heads, vocabulary)
    if seat:
        country, words = seat
        named.insert(0, (words, Actor(ActorKind.COUNTRY, words.text, country, 0, len(words.text))))
    for part, actor in named:
        label = _SUBMITTED.search(part.text)
        if label and label.end() <= actor.start:
            return _as_issuer(part, actor, named, seat=seat is not None)
    for kind in ActorKind:
        for part, actor in sorted(named, key=lambda body: body[1].country is None):
            if actor.kind is kind and (count_words(part.text) <= _LONGEST_TITLE or part.text == title):
                return _as_issuer(part, actor, named, seat=seat is not None)
    return Issuer()


def _to_nobody(block: Block) -> Block:
    """`block` without whom it is addressed to."""
    return replace(block, text=_TO_SOMEBODY.split(block.text, maxsplit=1)[0])


def _bodies(heads: list[Block], vocabulary: Vocabulary) -> Iterator[tuple[TextPart, Actor]]:
    """The bodies named in the head of the paper."""
    for block in heads:
        for actor in find_actors(block.text, vocabulary):
            yield part_of(block), actor


def _as_issuer(part: TextPart, actor: Actor, named: list[tuple[TextPart, Actor]], *, seat: bool) -> Issuer:
    """The sender; an agency that names no country is of the paper's seat, else of the first country in its head."""
    country = actor.country
    if country is None and actor.kind is ActorKind.AGENCY and (_NATIONAL.search(actor.name) or seat):
        country = next((other.country for _, other in named if other.country), None)
    name = actor.name if actor.kind is not ActorKind.COUNTRY else None
    return Issuer(name, country, TextPart(part.text[actor.start : actor.end], part.page, part.box))


def _dated(top: list[Block]) -> tuple[date | None, TextPart | None]:
    """The date of issue, or the first day of its month where no day is printed, and the words that tell it."""
    dates = [
        (not found.exact, not _DATED.search(block.text[: found.start]), place, found, block)
        for place, block in enumerate(top)
        if count_words(block.text) <= _LONGEST_HEAD_LINE
        for found in find_dates(block.text)
    ]
    if not dates:
        return None, None
    *_, found, block = min(dates, key=lambda dated: dated[:3])
    return found.value, TextPart(block.text[found.start : found.end], block.page, block.box)
