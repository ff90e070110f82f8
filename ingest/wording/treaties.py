"""Sentences on what an agreement asks for and who is a party to it, which is background to any practice."""

# ruff: noqa: RUF001 - papers are set with typographic quotes and letters of several scripts

from ingest.text.small_letters import of_small_letters
from ingest.wording.spelling import spelled_alike

_PLACES = (
    r"(?:b[aâ]sel|bâle|basilea|basileia|bamako|rotterdam|stockholm|estocolmo|minamata|montr[eé]al|kigali|istanbul"
    r"|estambul"
    r"|istambul|waigani|nagoya|carthagène|cartagena)"
)
_NO_BODY = r"(?! (?:secretariat|centre|office|unit|permits?|certificates?|notification))"
_NAMED = (
    rf"(?:{_PLACES} (?:convention|protocol|amendments?)\b{_NO_BODY}"
    r"|(?:convention|protocole|amendement|convenio|convención|protocolo|enmienda|convenção|emenda)s?"
    rf" (?:de |d['’]|del? ){_PLACES}\b"
    r"|(?:базельск|бамакск|роттердамск|стокгольмск|минаматск|монреальск|кигалийск|стамбульск)\w+ (?:конвенци|протокол"
    r"|поправк)"
    r"|(?:اتفاقية|بروتوكول|تعديل) (?:بازل|باماكو|روتردام|ستوكهولم|استكهولم|ميناماتا|مونتريال|كيغالي|اسطنبول|سايتس)"
    r"|(?:巴塞尔|巴马科|鹿特丹|斯德哥尔摩|水俣|蒙特利尔|基加利)(?:公约|议定书|修正案))"
)
_EACH_PARTY = (
    r"(?:each|every|no) party\b|(?:chaque|toute|aucune) partie\b|(?:cada|toda|ninguna) parte\b|nenhuma parte\b"
    r"|(?:каждая|ни одна) сторона|(?:[يت]\w+ )?كل طرف|(?:各|每一个?)缔约方"
)
_BEFORE = (
    r"(?:(?:under|pursuant to|bearing in mind|en vertu de|aux termes de|selon|au titre de|según|conforme a|en virtud de"
    r"|nos termos d[ao]|ao abrigo d[ao]|согласно|в соответствии с|بموجب|وفقا ل|根据|按照)\s*)?"
    r"(?:(?:the|la|le|el|a|o|annex \S+ (?:of|to) the|l['’]annexe \S+ de la|el anexo \S+ del?|o anexo \S+ da"
    r"|приложение \S+ к)\s+)?"
)
_SUBJECT = of_small_letters(spelled_alike(rf"\W*(?:{_BEFORE}\W?{_NAMED}|{_EACH_PARTY})"))
_PARTY = of_small_letters(
    spelled_alike(
        r"\b(?:is|are|became|been) (?:an? )?part(?:y|ies) (?:to|of) |\b(?:acceded to|ratified) |\b(?:est"
        r"|sont) (?:une )?parties? (?:à|au)"
        r"|\ba (?:adhéré|ratifié)|\b(?:es|son) partes? (?:de|en) |\b(?:es|son) partes? del |\bratificó|\badhirió a"
        r"|\b(?:é|são) partes? d[ao] "
        r"|\b(?:ratificou|aderiu)|\bявляется (?:стороной|участни[кц])|\bприсоединил(?:ся|ась|ось|ись) к (?:конвенци"
        r"|протокол)"
        r"|\bратифицировал|انضم(?:ت)? (?:\w+ ){0,2}ال[ىي] (?:اتفاقية|بروتوكول)|طرفا? في (?:اتفاقية|بروتوكول)"
        r"|(?:公约|议定书)》?(?:的)?缔约(?:国|方)|(?:加入|批准)了?《[^》]{2,20}(?:公约|议定书)"
    )
)
# Asked for before who is a party, which takes a hundred times as long.
_AGREEMENTS = (
    "convention", "protocol", "cites", "amend", "conven", "acuerdo", "accord", "enmienda", "конвенц", "протокол",
    "ситес",
    *map(spelled_alike, ("اتفاقية", "بروتوكول", "سايتس")), "公约", "议定书",
)  # fmt: skip


def tells_treaty(said: str) -> bool:
    """Whether a sentence in small letters, spelled alike, is about an agreement or those who are parties to it."""
    if _SUBJECT.match(said):
        return True
    return any(name in said for name in _AGREEMENTS) and _PARTY.search(said) is not None
