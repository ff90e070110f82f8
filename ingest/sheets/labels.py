"""What the head of a column or the label before a field says: whose answer it is, or only who typed it and when."""

# ruff: noqa: RUF001 - labels are set with typographic quotes

import re
from enum import StrEnum

from ingest.text.lengths import count_words

_LONGEST = 8  # words; a longer head is a question


class Label(StrEnum):
    """What stands under or after a label that asks nothing about practices."""

    COUNTRY = "country"
    ADMINISTRATION = "administration"
    CLERICAL = "clerical"


_PATTERNS = (
    (
        Label.CLERICAL,
        re.compile(
            r"^\W*(?:id|no\.?|n[°º]|#|timestamp|time ?stamp|(?:start|completion|submission|response) (?:time|date)"
            r"|last modified.*|date (?:of )?(?:submission|response|reply)|submitted (?:on|at)|e-?mail.*|name|your name"
            r"|first name|last name|surname|contact.*|(?:name of )?(?:the )?(?:contact|respondent|focal).*|position"
            r"|job title|telephone.*|phone.*|language|ip address|horodateur|heure de .*|adresse .*|courriel.*|nom"
            r"|prénom|personne .*|fonction|téléphone.*|langue|marca temporal|hora de .*|correo.*"
            r"|nombre(?: y apellidos?)?"
            r"|persona .*|cargo|teléfono.*|idioma|carimbo.*|nome|отметка времени|электронн\w+ .*|фио|телефон"
            r"|الطابع الزمني|البريد .*|الاسم|الهاتف|时间戳|电子邮件|姓名|联系人|电话|序号)\W*$",
            re.IGNORECASE,
        ),
    ),
    (
        Label.ADMINISTRATION,
        re.compile(
            r"^\W*(?:\d+\W+)?(?:(?:please )?(?:name|state|select)? ?(?:of |the |your )*(?:customs )?(?:administration"
            r"|authority|organi[sz]ation|agency|service)(?: name)?|administration (?:douanière|des douanes)"
            r"|(?:nom de )?(?:l['’]|votre )?(?:administration|organisme)(?: douanière)?"
            r"|(?:nombre de )?(?:la |su )?(?:administración(?: (?:de )?aduan\w+)?|organismo)|administração.*"
            r"|(?:название |наименование )?(?:таможенн\w+ )?(?:администраци\w|ведомств\w|орган\w*)"
            r"|(?:اسم )?(?:ال)?(?:إدارة|ادارة|هيئة|جهة).{0,20}|海关(?:名称)?|(?:答复|填报)单位|单位名称)\W*$",
            re.IGNORECASE,
        ),
    ),
    (
        Label.COUNTRY,
        re.compile(
            r"^\W*(?:\d+\W+)?(?:(?:please )?(?:name|state|select)? ?(?:of |the |your )*(?:countr(?:y|ies)"
            r"|member(?: state| countr\w+| administration)?|WCO member|territory|jurisdiction|economy)"
            r"(?: name| ?/ ?\w[\w ]*)?"
            r"|(?:nom du |votre )?(?:pays|membre)(?: ?/ ?\w[\w ]*)?|état membre"
            r"|(?:nombre del? |su )?(?:país|miembro|estado miembro)(?: ?/ ?\w[\w ]*)?|país(?:es)?|estado-membro"
            r"|(?:название )?стран\w|член\w* .{0,10}|(?:اسم )?(?:ال)?(?:بلد|دولة|عضو)|国家|国名|成员.{0,4})\W*$",
            re.IGNORECASE,
        ),
    ),
)


def label_of(text: str) -> Label | None:
    """What the label says; None for a question or a plain text."""
    if count_words(text) > _LONGEST:
        return None
    return next((label for label, pattern in _PATTERNS if pattern.match(text)), None)
