"""Bodies named in Russian, told by the form of their name: one capital and then small letters, in any case.

Says where the names stand, never which country they are of.
"""

# ruff: noqa: RUF001 - the letters are Cyrillic

import re
from collections.abc import Iterator

# Endings of an adjective before a feminine, masculine or neuter noun: "Федеральная", "Государственного", "таможенное".
_ADJECTIVE = r"[а-яё-]{2,}(?:ая|ую|ой|ей|яя|ый|ий|ого|его|ому|ему|ым|им|ом|ем|ое|ее)"
_NOUN = (
    r"(?:служб(?:а|ы|е|у|ой)|комитет(?:а|у|ом|е)?|управлени(?:е|я|ю|ем|и)|таможн(?:я|и|е|ю|ей)|министерств(?:о|а|у|ом"
    r"|е)"
    r"|агентств(?:о|а|у|ом|е)|инспекци(?:я|и|ю|ей)|академи(?:я|и|ю|ей)|университет(?:а|у|ом|е)?|прокуратур(?:а|ы|е|у"
    r"|ой)"
    r"|департамент(?:а|у|ом|е)?|администраци(?:я|и|ю|ей)|полици(?:я|и|ю|ей)|институт(?:а|у|ом|е)?|центр(?:а|у|ом|е)?"
    r"|пост(?:а|у|ом|е)?|инспекторат(?:а|у|ом|е)?|лаборатори(?:я|и|ю|ей)|надзор(?:а|у|ом|е)?)"
)
_HEAD = (
    r"(?:Министерств(?:о|а|у|ом|е)|Комитет(?:а|у|ом|е)?|Агентств(?:о|а|у|ом|е)|Департамент(?:а|у|ом|е)?"
    r"|Управлени(?:е|я|ю|ем|и)|Инспекци(?:я|и|ю|ей)|Служб(?:а|ы|е|у|ой)|Генеральн\w+ прокуратур\w+)"
)
# What a ministry or committee is for: genitives and "по …", up to the next comma or verb.
_MATTER = (
    r"(?:\s+(?:государственных\s+доходов|финансов|экономики|экологии|юстиции|торговли|промышленности"
    r"|природных\s+ресурсов"
    r"|внутренних\s+дел|сельского\s+хозяйства|лесного\s+хозяйства|охраны|защиты|окружающей\s+среды|изменения\s+климата"
    r"|геологии|транспорта|здравоохранения|таможенного\s+контроля|по\s+(?:надзору|контролю|охране|экологии|борьбе"
    r"|защите)"
    r"|в\s+сфере|природопользования|организации|таможенных\s+(?:органов|доходов)|обороны|и|леса|водных\s+ресурсов"
    r"|ветеринарному|фитосанитарному|надзору|природных|доходов|контрабандой|с|растений))*(?<!\sи)(?<!\sс)"
)
_STANDING = (
    r"(?:\s+(?:при\s+)?(?:Правительств(?:а|е)|Кабинет(?:а|е)\s+Министров|Министерств(?:а|е)\s+финансов"
    r"|Министерств(?:а|е)\s+экономики\s+и\s+финансов|Министерств(?:а|е)\s+экономики|МФ))?"
)
_BODY = re.compile(
    r"(?<!\w)(?:"
    rf"(?:[А-ЯЁ]{_ADJECTIVE})(?:\s+(?:и\s+)?{_ADJECTIVE}){{0,3}}\s+(?i:{_NOUN}){_MATTER}"
    rf"|(?:[А-ЯЁ]{_ADJECTIVE}\s+)?{_HEAD}(?:\s+{_ADJECTIVE}){{0,2}}{_MATTER}"
    r"|(?:ГТК|КГД|ГТС|ФТС|ДВТУ|СЗТУ|ЦТУ|СТУ|УТУ|ПТУ|ЮТУ|ЦЭКТУ|ОГТУ|ТС(?=\s+(?:РТ|КР)\b)|МПТ|МНС|МЧС|ФНС|ФСБ)(?!\w)"
    r"|(?:Минприроды|Минэкологии|Минфин|Минсельхоз|Минэнерго|Минпромторг|Росприроднадзор|Россельхознадзор|Рослесхоз"
    r"|Роспотребнадзор|Узгидромет|Госкомэкологи[яи]|Комэкологи[яи])[а-яё]*"
    rf"){_STANDING}(?!\w)"
)
_LETTER = re.compile("[А-Яа-яЁё]")
_CAPITALS = re.compile(r"(?<!\w)[А-ЯЁ]{3,}(?:[\s-]+[А-ЯЁ]{1,}){1,8}(?!\w)")
_NO_NAME = re.compile(
    r"(?:Зел[её]н\w+\s+таможн|Совместн|Международн\w+\s+таможенн|Все(?!\w)|Данн|Настоящ|Кажд|Люб|Друг|Эт|Сам|Так|Наш"
    r"|Перв(?!омай)|Втор|Нов\w{2}\s|Уполномоченн|Соответствующ|Указанн|Территориальн|Региональн\w+\s+таможенн)"
)

# "таможня Германии", "норвежской таможней": a body only where the country stands beside it.
_OFFICE = re.compile(
    rf"(?<!\w)(?:{_ADJECTIVE}\s+|[А-ЯЁа-яё-]+(?:ие|ых|ими|им)\s+)?(?:[Тт]аможн(?:я|и|е|ю|ей)|[Тт]аможенник(?:и|ов|ам"
    rf"|ами)"
    r"|[Тт]аможенн\w+\s+(?:служб|администраци|ведомств|орган|власт)\w+)(?!\w)"
)
# The nominative of a head noun by how it begins, and the endings of the adjectives before it: feminine or other.
_NOMINATIVES = {
    "служб": "служба", "таможн": "таможня", "инспекци": "инспекция", "академи": "академия", "прокуратур": "прокуратура",
    "администраци": "администрация", "полици": "полиция", "лаборатори": "лаборатория", "комитет": "комитет",
    "университет": "университет", "департамент": "департамент", "институт": "институт", "центр": "центр",
    "пост": "пост", "инспекторат": "инспекторат", "управлени": "управление", "министерств": "министерство",
    "агентств": "агентство",
}  # fmt: skip
_FEMININE, _NEUTER = ("а", "я"), ("е", "о")
_HEAD_NOUN = re.compile(rf"(?i:{_NOUN})(?!\w)")
_CASE = re.compile(r"(?P<stem>[\w-]+?)(?:ая|ую|ой|ей|ый|ий|ого|его|ому|ему|ым|им|ом|ем|ое|ее)")

# What makes an adjective a doer beside it: "узбекские таможенники", "норвежская таможня".
BODY_WORDS = (
    r"таможн\w+|таможенн\w+|таможенник\w*|погранични\w+|пограничн\w+|власт(?:и|ей|ями)|инспектор\w*|сотрудник\w*"
    r"|служб\w+"
    r"|ведомств\w+|правительств\w+|министерств\w+|администраци\w+|полици\w+|полицейск\w+|кинолог\w*"
)


def find_russian_bodies(text: str) -> Iterator[tuple[int, int]]:
    """The places of the names in `text`, in reading order."""
    if not _LETTER.search(text):
        return
    for match in _BODY.finditer(text):
        if not _NO_NAME.match(match.group()):
            yield match.span()
    for match in _CAPITALS.finditer(text):
        if _BODY.match(_as_name(match.group())):
            yield match.span()


def find_russian_offices(text: str) -> Iterator[tuple[int, int]]:
    """The places of "таможня" and the like in small letters, each with the adjective before it."""
    if not _LETTER.search(text):
        return
    for match in _OFFICE.finditer(text):
        yield match.span()


def nominative(name: str) -> str:
    """`name` as a list would have it: "Брестской таможней" gives "Брестская таможня"; unchanged where unsure."""
    noun = _HEAD_NOUN.search(name)
    if noun is None or name.isupper():
        return name
    stem = next((stem for stem in _NOMINATIVES if noun.group().lower().startswith(stem)), None)
    if stem is None:
        return name
    head = _NOMINATIVES[stem]
    before = [_agreeing(word, head) for word in name[: noun.start()].split()]
    return " ".join([*before, noun.group()[:1] + head[1:]]) + name[noun.end() :]


def _agreeing(adjective: str, noun: str) -> str:
    """`adjective` in the nominative singular of the noun's gender; other words stay as they are."""
    case = _CASE.fullmatch(adjective)
    if case is None:
        return adjective
    stem = case["stem"]
    if noun.endswith(_FEMININE):
        return stem + "ая"
    if noun.endswith(_NEUTER):
        return stem + "ое"
    return stem + ("ий" if stem.endswith(("к", "г", "х")) else "ый")


def _as_name(capitals: str) -> str:
    """A name set in capitals, as it is written in running text."""
    return capitals[:1] + capitals[1:].lower()
