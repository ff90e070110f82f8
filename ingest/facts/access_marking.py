"""Reads marks that restrict who may see a document. When in doubt a document is held back, never let out."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
import unicodedata
from collections.abc import Iterable

from ingest.text.small_letters import in_small_letters, of_small_letters
from kb.practice import Level

_SECRETARIAT = (
    r"restricted(?: (?:distribution|circulation|document|use|access))?"
    r"|restricted\W{1,3}(?:for|to) [\w ]{3,40} only|strictly confidential|confidential"
    r"|for official use(?: only)?|official use only|law enforcement (?:sensitive|only|use only)|limited distribution"
    r"|not for (?:publication|public release|further distribution|circulation)"
    r"|internal use only|for internal use(?: only)?|secret|classified"
    r"|diffusion (?:restreinte|limitée|interne)|distribution (?:restreinte|limitée)|confidentiel(?:le)?|(?:à "
    r"|pour )?usage officiel(?: uniquement| exclusivement)?|usage interne|ne pas diffuser|réservé aux services"
    r"|(?:difusión|distribución|circulación) (?:restringida|limitada|reservada)|restringid[oa]|confidencial|(?:para "
    r"|de )?uso oficial(?: exclusivo| únicamente)?|(?:para )?uso exclusivo oficial|uso interno|reservado"
    r"|для служебного пользования|дсп|конфиденциально|секретно|не подлежит (?:разглашению|опубликованию)"
    r"|не для (?:печати|публикации|распространения)"
    r"|ограниченное распространение|(?:для )?внутреннего пользования|служебное пользование"
    r"|ограниченного распространения|uso restrito"
    r"|для ограниченного пользования|سري(?: للغاية| جدا)?|محظور النشر|غير (?:قابل |مخصص |معد )?للنشر"
    r"|للاستعمال الرسمي(?: فقط)?|للاستخدام الداخلي(?: فقط)?|محدود(?:ة)? التداول|(?:وثيقة )?(?:مقيدة|سرية)"
    r"|توزيع (?:محدود|مقيد)|تداول محدود|للاستخدام الرسمي(?: فقط)?|(?:仅供)?内部(?:资料|使用|文件|参考|传阅)|机密"
    r"|秘密|绝密|保密|不得(?:公开|外传"
    r"|转发)|(?:仅)?供(?:官方|公务)使用|限制发行|官方使用"
)
_MEMBERS = (
    r"(?:for )?customs(?: (?:administrations?|authorities|officers|services))?(?: use)? only"
    r"|(?:for )?(?:WCO )?members(?:[’' ]+use)? only|for (?:WCO )?members|members[’']? eyes only"
    r"|réservée? aux membres(?: de l['’]OMD)?|membres (?:uniquement|seulement|exclusivement)"
    r"|à l['’]usage (?:exclusif )?des membres"
    r"|(?:s[óo]lo|solamente|únicamente|exclusivo) para (?:los )?miembros(?: de la OMA)?|(?:de "
    r"|para )?uso exclusivo de (?:los )?miembros|reservado (?:a|para) (?:los )?miembros"
    r"|(?:только )?для (?:государств-)?членов(?: (?:ВТамО|ВТО|организации))?(?: организации)?|доступно только членам"
    r"|somente para membros|(?:مخصص )?للأعضاء فقط|خاص بالأعضاء|(?:仅)?限(?:于)?(?:世界海关组织)?成员(?:使用|内部)?"
    r"|仅供成员(?:使用|参考)?"
)
_LABEL = (
    r"(?:(?:handling|classification|distribution|circulation|access|status|marking|security|tlp|dissemination"
    r"|diffusion|classement|accès|mention|difusión|clasificación|acceso|distr\.?"
    r"|гриф|доступ|распространение|пометка|категория)\w*\s*[:.–—-]?\s*)?"
)
_PIECES = re.compile(r"\s+[–—|·•/]\s+|\t|\s{3,}|[()\[\]|•·;]|(?<=\w)[.:]\s|^\W+|\W+$")
_MARKS = (
    (Level.SECRETARIAT, of_small_letters(rf"\W*{_LABEL}(?:{_SECRETARIAT})\W*")),
    (Level.MEMBERS, of_small_letters(rf"\W*{_LABEL}(?:{_MEMBERS})\W*")),
)
# A sentence in which the paper speaks of itself.
_SAYS_SO = tuple(
    (
        level,
        of_small_letters(
            rf"\b(?:this|the present|le présent|la présente|ce|cette|el presente|la presente|este|esta)\s+(?:document"
            rf"|paper|report|bulletin|note|circular|submission|text|rapport|contribution|documento|informe|boletín"
            rf"|nota|contribución)\s+(?:is|est|es|has been marked|shall be treated as|must be treated as"
            rf"|queda)\s+(?:\w+\s+){{0,3}}?(?:{marks})(?!\w)",
        ),
    )
    for level, marks in ((Level.SECRETARIAT, _SECRETARIAT), (Level.MEMBERS, _MEMBERS))
)
# Between other words of a running head or foot, or beside a stamp, a mark is known by its capitals. One word in
# capitals may be any word of a title in capitals; of two words or more, or before or after all others, it is a mark.
_SHOUTED = tuple(
    (level, of_small_letters(rf"(?<![\w-])(?:{marks})(?![\w-])"))
    for level, marks in ((Level.SECRETARIAT, _SECRETARIAT), (Level.MEMBERS, _MEMBERS))
)
_SPACED = re.compile(r"(?<!\S)\w(?: \w){3,}(?!\S)")
_NAME_PARTS = re.compile(r"[\s_.+\-–—()\[\],;]+")
_LONGEST_NAME_MARK = 5  # words
_AROUND = " \t.,:;–—-|·•*[]()"
_LONGEST_MARK = 60  # characters; a longer piece is a sentence
_LONGEST_LINE = 120  # a longer line is running text, in which "(restricted)" speaks of something else


def marked_access(page_texts: Iterable[str]) -> tuple[Level, str | None, int | None]:
    """The most restricted level that a mark on any page asks for, its words and its page; public without any."""
    found: tuple[Level, str | None, int | None] = (Level.PUBLIC, None, None)
    for page, text in enumerate(page_texts, start=1):
        for line in text.splitlines():
            level, words = _mark(line)
            if level is not Level.PUBLIC and level.rank > found[0].rank:
                found = (level, words, page)
    return found


def marked_name(name: str) -> tuple[Level, str | None]:
    """The level that a file's name or one of its properties asks for, and the words; public without any.

    A single word is a mark as the first or the last, or in capitals: `Brief RESTRICTED v2.pdf`, `note secret.pdf`.
    """
    words = [word for word in _NAME_PARTS.split(unicodedata.normalize("NFC", name).removesuffix(".pdf")) if word]
    for level, pattern in _MARKS:
        for length in range(min(_LONGEST_NAME_MARK, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                some = words[start : start + length]
                stands_out = length > 1 or start in (0, len(words) - 1) or (some[0].isupper() and not name.isupper())
                if stands_out and pattern.fullmatch(in_small_letters(" ".join(some))):
                    return level, " ".join(some)
    return Level.PUBLIC, None


def _mark(line: str) -> tuple[Level, str | None]:
    line = _SPACED.sub(lambda spaced: spaced.group().replace(" ", ""), line)
    small = in_small_letters(line)
    for level, pattern in _SAYS_SO:
        said = pattern.search(small)
        if said:
            return level, line[said.start() : said.end()]
    pieces = [line, *_PIECES.split(line)] if len(line) <= _LONGEST_LINE else []
    for level, pattern in _MARKS:
        for piece in pieces:
            if piece and len(piece) <= _LONGEST_MARK and pattern.fullmatch(in_small_letters(piece)):
                return level, piece.strip()
    for level, pattern in _SHOUTED:
        for found in pattern.finditer(small):
            words = line[found.start() : found.end()]
            at_an_end = not (line[: found.start()].strip(_AROUND) and line[found.end() :].strip(_AROUND))
            if words.isupper() and (" " in words or (at_an_end and _is_apart(line, words))):
                return level, words
    return Level.PUBLIC, None


def _is_apart(line: str, mark: str) -> bool:
    """Whether the rest of the line has small letters, or none at all: else the capitals are those of a title."""
    rest = line.replace(mark, "", 1)
    return any(sign.islower() for sign in rest) or not any(sign.isalpha() for sign in rest)
