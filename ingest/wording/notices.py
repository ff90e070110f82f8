"""Blocks in which a file speaks of itself: sources, copyright, disclaimers, notes on how it was made."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re

from ingest.text.small_letters import in_small_letters, of_small_letters

_OPENS_NOTICE = of_small_letters(
    r"\W*(?:(?:public\s+)?sources?\b[^.]{0,40}:|fuentes?\b[^.]{0,40}:|fontes?\b[^.]{0,40}:|références?\s*:"
    r"|(?:открытые\s+)?источники?\b[^.]{0,40}:|литература\s*:"
    r"|references?\s*:|©|copyright\b"
    r"|\(c\)\s|all rights reserved|tous droits réservés|reservados todos los derechos"
    r"|disclaimer|avertissement|advertencia\b|the (?:views|opinions|designations) (?:expressed|employed)"
    r"|les (?:opinions|appellations)|las (?:opiniones|denominaciones)|isbn\b|issn\b|for reasons of economy"
    r"|par souci d['’]économie|por razones de economía"
    r"|все права защищены|перепечатка|мнени[ея],? (?:выраженн|изложенн)|https?://|www\.|\[\d+\]\s"
    r"|(?:ال)?(?:مصادر|مصدر|مراجع)\b[^.]{0,40}:|جميع الحقوق محفوظة|إخلاء مسؤولية|الآراء الواردة|(?:公开)?(?:资料"
    r"|参考)?来源\s*[:：]|参考文献|版权所有|保留所有权利|免责声明|перевод с \w+ (?:языка )?не производился)"
)
_HOLDS_NOTICE = of_small_letters(
    r"\b(?:(?:this|the present|ce|le présent|este|el presente)\s+(?:document|paper|publication|text|texte|documento"
    r"|texto)\b.{0,40}\b(?:reconstruction|reconstitution|reconstrucción|reconstrução)\b"
    r"|(?:no|not an) official document\b|(?:aucun|pas un) document officiel|no es un documento oficial"
    r"|настоящий (?:документ|текст).{0,40}\bреконструкц|не является официальным документом"
    r"|(?:هذه|هذا) (?:الوثيقة|المستند|النص).{0,30}إعادة (?:صياغة|بناء)|المصادر\s*:)"
    r"|ليست? وثيقة رسمية|:\s*المصادر\b|(?:并非|不是|非)正式文件|重新编写"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_SITE = re.compile(r"\((?:[\w-]+\.)+[a-z]{2,5}\)")  # a list of sources names the site of each: "(wcoomd.org)"
_ENTRY = re.compile(r"\[\d+\]\s")
_MOSTLY = 0.4


def is_notice(text: str) -> bool:
    """Whether `text` is such a notice, or little more than web addresses."""
    addresses = _ADDRESS.findall(text)
    if sum(map(len, addresses)) > len(text) * _MOSTLY or (addresses and _ENTRY.search(text)):
        return True
    small = in_small_letters(text)
    says_so = _OPENS_NOTICE.match(small) or _HOLDS_NOTICE.search(small)
    return says_so is not None or len(_SITE.findall(text)) > 1
