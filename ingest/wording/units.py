"""The words and signs of units, scales, currencies and bounds in seven languages. Data only."""

# ruff: noqa: RUF001 - units are written in Cyrillic and with signs of other scripts

import re

from kb.practice import Quantity


def _words(*alternatives: str) -> re.Pattern[str]:
    """The alternatives as whole words; Chinese ones end where they end."""
    return re.compile(rf"(?:{'|'.join(alternatives)})(?![a-zà-ÿа-яё\u0620-\u064a])", re.IGNORECASE)


def _letters(*alternatives: str) -> re.Pattern[str]:
    """The same for abbreviations, which are told by their capitals."""
    return re.compile(rf"(?:{'|'.join(alternatives)})(?![\wà-ÿа-яё\u0620-\u064a])")


_TONNE = r"(?:metric\s+)?(?:tonnes?|tons?)(?:\s+métriques)?|toneladas?(?:\s+métricas)?|тонн[аыу]?|طن(?:ا|ًا|اً)?|[أا]طنان"
_KILO = (
    r"kilogram(?:me)?s?|kilogrammes?|kilos?|kilogramos?|quilogramas?|quilos?|килограмм\w*|кило"
    r"|كيلو\s?[غج]راما?(?:ات)?|كيلو|كغم?|كجم|كلغ"
)
_CARBON = (
    r"\s*(?:of\s+|de\s+|d['’]\s?|équivalent\s+|equivalentes?\s+(?:de\s+)?|экв\.\s*|من\s+)?"
    r"(?:CO[2₂]|СО[2₂]|carbon\s+dioxide|ثاني أكسيد الكربون|二氧化碳)"
)

UNITS: tuple[tuple[re.Pattern[str], Quantity, float], ...] = (
    (re.compile(rf"(?:t|т|{_TONNE}){_CARBON}|公?吨的?二氧化碳", re.IGNORECASE), Quantity.TONNES_CO2, 1.0),
    (re.compile(rf"(?:kg|кг|{_KILO}){_CARBON}", re.IGNORECASE), Quantity.TONNES_CO2, 0.001),
    (_letters("kt", "тыс\\. т"), Quantity.TONNES, 1_000.0),
    (_letters("Mt"), Quantity.TONNES, 1_000_000.0),
    (_letters("t", "т", "MT"), Quantity.TONNES, 1.0),
    (_words(_TONNE, "公?吨"), Quantity.TONNES, 1.0),
    (re.compile("公?吨|噸"), Quantity.TONNES, 1.0),
    (_letters("kgs?", "KGS?", "Kg", "кг"), Quantity.TONNES, 0.001),
    (_words(_KILO), Quantity.TONNES, 0.001),
    (re.compile("公斤|千克"), Quantity.TONNES, 0.001),
    (_words("gram(?:me)?s?", "gramos?", "gramas?", "грамм\\w*", "[غج]راما?"), Quantity.TONNES, 1e-6),
    (re.compile(r"克(?!拉)"), Quantity.TONNES, 1e-6),
    (
        _words(
            "m3", "m³", "м3", "м³", "cu\\.?\\s?m", "cubic\\s+met(?:re|er)s?",
            "mètres?\\s+cubes?", "metros?\\s+cúbicos?",
            "куб(?:ических)?\\.?\\s*м(?:етр\\w*)?", "кубометр\\w*", "متر(?:ا)?\\s+مكعب(?:ا)?", "أمتار\\s+مكعبة",
        ),
        Quantity.CUBIC_METRES,
        1.0,
    ),
    (re.compile("立方米"), Quantity.CUBIC_METRES, 1.0),
    (
        _words(
            "seizures?", "saisies?", "incautaci(?:ón|ones)", "decomisos?", "apreens(?:ão|ões)", "изъяти[яйе]",
            "ضبطي(?:ة|ات)", "(?:عملية|عمليات)\\s+(?:ضبط|حجز)", "ضبطا?", "محجوزات",
        ),
        Quantity.SEIZURES,
        1.0,
    ),
    (
        _words(
            "(?:people\\s+|persons\\s+|suspects\\s+)?arrest(?:s|ed)", "arrestations?", "interpellations?", "arrestos?",
            "(?:personas\\s+)?deten(?:ciones|ción|idos|idas|ido)", "(?:pessoas\\s+)?(?:prisões|presos|presas|detidos)",
            "арест(?:а|ов)", "задержанн\\w+", "(?:موقوف|معتقل)(?:ا|ين|ون)?", "(?:عملية|عمليات)\\s+(?:توقيف|اعتقال)",
        ),
        Quantity.ARRESTS,
        1.0,
    ),
    (
        _words(
            "cases?", "infringements", "affaires?", "cas(?=\\s|[,.;])", "casos?", "infracci(?:ón|ones)", "infractions?",
            "случа(?:й|я|ев)", "(?:уголовных\\s+|административных\\s+)?дел[ао]?", "правонарушени[яйе]", "قضي(?:ة|تين)",
            "قضايا", "حال(?:ة|ات)", "مخالف(?:ة|ات)",
        ),
        Quantity.CASES,
        1.0,
    ),
    (re.compile("[起宗]"), Quantity.CASES, 1.0),
    (
        _words(
            "countries", "country", "pays", "países?", "стран[ыа]?", "государств[ао]?", "دول(?:ة)?", "بلد(?:ا|ان)?",
            "nations", "economies", "States",
        ),
        Quantity.COUNTRIES,
        1.0,
    ),
    (re.compile("个?国(?:家)?(?![家际])|个国家"), Quantity.COUNTRIES, 1.0),
    (
        _words(
            "participants?", "trainees?", "attendees?", "delegates?",
            "(?:officers?|officials?|staff|people|inspectors?)\\s+(?:were\\s+|have\\s+been\\s+|had\\s+been\\s+|was\\s+)?"
            "(?:trained|took\\s+part|attended|participated)",
            "stagiaires?", "auditeurs", "(?:agents|fonctionnaires|douaniers|cadres)\\s+(?:ont\\s+été\\s+)?formés",
            "participantes?", "asistentes", "(?:funcionarios|oficiales|agentes|servidores)\\s+(?:fueron\\s+|foram\\s+)?"
            "(?:capacitados|formados|treinados)", "участник\\w*", "слушател\\w*", "обученных", "مشارك(?:ا|ين|ون)?",
            "متدرب(?:ا|ين|ون)?", "مختصا?",
        ),
        Quantity.PARTICIPANTS,
        1.0,
    ),
    (re.compile("名?(?:学员|参与者|与会者|代表|关员)|人次"), Quantity.PARTICIPANTS, 1.0),
    (
        _words(
            "%", "％", "٪", "per\\s?cent", "pour\\s?cent", "por\\s?ciento", "por\\s?cento", "процент\\w*",
            "في\\s+المئة", "في\\s+المائة", "بالمئة", "بالمائة",
        ),
        Quantity.PERCENT,
        1.0,
    ),
    (re.compile("[%％٪]"), Quantity.PERCENT, 1.0),
    (_words("minutes?", "minutos?", "минут\\w*", "دقيقة", "دقائق"), Quantity.HOURS, 1 / 60),
    (re.compile("分钟"), Quantity.HOURS, 1 / 60),
    (_words("hours?", "heures?", "horas?", "час(?:а|ов)?", "ساع(?:ة|ات)"), Quantity.HOURS, 1.0),
    (re.compile("个?小时"), Quantity.HOURS, 1.0),
    (
        _words(
            "(?:working\\s+)?days?", "jours?", "d[íi]as?", "дн(?:я|ей)", "день", "сут(?:ок|ки)", "يوما?", "أيام",
        ),
        Quantity.HOURS,
        24.0,
    ),
    (re.compile("个?(?:工作日|天)"), Quantity.HOURS, 24.0),
    (
        _words(
            "documents?", "pages?", "sheets(?:\\s+of\\s+paper)?", "certificates", "permits", "forms", "feuilles",
            "formulaires", "certificats", "permis", "documentos?", "páginas?", "hojas?", "folhas?", "certificados?",
            "permisos?", "документ\\w*", "страниц\\w*", "лист(?:а|ов)", "сертификат\\w*", "разрешени[яй]",
            "وثيق(?:ة|تين)", "وثائق", "صفح(?:ة|ات)", "شهاد(?:ة|ات)", "مستند(?:ا|ات)?", "تصاريح", "ورقة",
        ),
        Quantity.DOCUMENTS,
        1.0,
    ),
    (re.compile("[份页]|张(?:纸|证书)"), Quantity.DOCUMENTS, 1.0),
    (_words("GWh", "ГВт[·∙⋅.\\s-]?ч"), Quantity.KILOWATT_HOURS, 1_000_000.0),
    (
        _words("MWh", "МВт[·∙⋅.\\s-]?ч", "مي[غج]ا\\s?وا[طت]\\s?[/-]?\\s?ساعة"),
        Quantity.KILOWATT_HOURS,
        1_000.0,
    ),
    (re.compile("兆瓦时"), Quantity.KILOWATT_HOURS, 1_000.0),
    (
        _words(
            "kWh", "kilowatt[\\s-]?hours?", "kilowattheures?", "кВт[·∙⋅.\\s-]?ч(?:ас\\w*)?", "киловатт-час\\w*",
            "كيلو\\s?(?:واط|وات)\\s?[/-]?\\s?ساعة",
        ),
        Quantity.KILOWATT_HOURS,
        1.0,
    ),
    (re.compile("千瓦时|度电"), Quantity.KILOWATT_HOURS, 1.0),
    (
        _words(
            "pieces?", "units?", "items?", "specimens?", "cylinders?", "animals?", "articles", "tusks?", "bottles?",
            "pièces?", "unités?", "spécimens?", "cylindres?", "bonbonnes?", "bouteilles?", "animaux", "défenses",
            "piezas?", "unidades?", "cilindros?", "ejemplares?", "especímenes", "animales", "colmillos", "botellas?",
            "peças?", "exemplares", "botijões", "animais", "garrafas?", "maços", "штук[иа]?", "шт\\.?",
            "единиц\\w*", "баллон\\w*", "особ(?:ей|и|ь)", "экземпляр\\w*", "предмет\\w*", "животных", "бивн\\w+",
            "قطع(?:ة|تين)?", "وحد(?:ة|ات)", "أسطوان(?:ة|ات)", "اسطوان(?:ة|ات)", "حيوان(?:ا|ات)?", "عين(?:ة|ات)",
        ),
        Quantity.PIECES,
        1.0,
    ),
    (re.compile("[件只支根株尾头瓶罐枚粒条棵]|个(?!百分点)(?=钢瓶|罐)"), Quantity.PIECES, 1.0),
)  # fmt: skip
"""How a unit is written after its number, the unit it becomes, and what one of it is worth in that."""

COUNTED = frozenset(
    {
        Quantity.SEIZURES,
        Quantity.ARRESTS,
        Quantity.CASES,
        Quantity.COUNTRIES,
        Quantity.PARTICIPANTS,
        Quantity.PIECES,
        Quantity.DOCUMENTS,
    }
)
"""Units before which an adjective may stand: "450 waste seizures"."""

SCALES: tuple[tuple[re.Pattern[str], float], ...] = (
    (
        re.compile(
            r"(?:billions?|milliards?|mil\s+millones|bilh(?:ão|ões)|bilião|млрд\.?|миллиард\w*|مليارات|مليار(?:ا)?)(?![a-zà-ÿ])"
            r"|bn\b|十亿",
            re.IGNORECASE,
        ),
        1e9,
    ),
    (re.compile("亿"), 1e8),
    (re.compile(r"crores?\b|千万", re.IGNORECASE), 1e7),
    (
        re.compile(
            r"(?:millions?|mill(?:ones|ón)|milh(?:ão|ões)|млн\.?|миллион\w*|مليون(?:ا)?|ملايين)(?![a-zà-ÿ])|(?:m|mn)\b|百万",
            re.IGNORECASE,
        ),
        1e6,
    ),
    (re.compile(r"lakhs?\b", re.IGNORECASE), 1e5),
    (re.compile("万"), 1e4),
    (
        re.compile(
            r"(?:thousands?|mille|mil|тыс\.?|тысяч\w?|ألفا?|الف|آلاف)(?![a-zà-ÿа-яё\u0620-\u064a])|千(?!克|瓦)",
            re.IGNORECASE,
        ),
        1e3,
    ),
    (re.compile("百"), 1e2),
)

CURRENCY_BEFORE: tuple[tuple[re.Pattern[str], str | None], ...] = (
    (re.compile(r"(?:US\s?\$|\bUSD|долл?\.\s*США)\s*$"), "USD"),
    (re.compile(r"R\$\s*$"), "BRL"),
    (re.compile(r"(?:AU?\$|\bAUD)\s*$"), "AUD"),
    (re.compile(r"(?:NZ\$|\bNZD)\s*$"), "NZD"),
    (re.compile(r"(?:HK\$|\bHKD)\s*$"), "HKD"),
    (re.compile(r"(?:CA?\$|\bCAD)\s*$"), "CAD"),
    (re.compile(r"(?:S\$|\bSGD)\s*$"), "SGD"),
    (re.compile(r"\$\s*$"), "USD"),
    (re.compile(r"(?:€|\bEuros?)\s*$", re.IGNORECASE), "EUR"),
    (re.compile(r"£\s*$"), "GBP"),
    (re.compile(r"(?:₹|\bRs\.?|\bINR)\s*$"), "INR"),
    (re.compile(r"\bRp\.?\s*$"), "IDR"),
    (re.compile(r"(?:¥|￥)\s*$"), None),
    (re.compile(r"(?:人民币)\s*$"), "CNY"),
)
"""What stands directly before an amount, and its ISO 4217 code, None where the sign has several."""

CURRENCY_CODE = (
    r"(?:AED|ARS|AUD|AZN|BDT|BGN|BHD|BOB|BRL|BWP|CAD|CHF|CLP|CNY|COP|CRC|CZK|DKK|DOP|EGP|ETB|EUR|FJD|GBP|GEL|GHS|GTQ"
    r"|GYD|HKD|HNL|HUF|IDR|ILS|INR|IQD|ISK|JMD|JOD|JPY|KES|KGS|KHR|KRW|KWD|KZT|LAK|LBP|LKR|MAD|MDL|MGA|MNT|MUR|MVR"
    r"|MXN|MYR|MZN|NAD|NGN|NOK|NPR|NZD|OMR|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SEK|SGD|THB|TJS|TND|TRY"
    r"|TTD|TWD|TZS|UAH|UGX|USD|UYU|UZS|VND|VUV|WST|XAF|XCD|XOF|XPF|YER|ZAR|ZMW|ZWL)"
)

CURRENCY_AFTER: tuple[tuple[re.Pattern[str], str | None], ...] = (
    (
        re.compile(
            r"(?:US\s?dollars?|dollars?\s+(?:américains|des États-Unis|EU)"
            r"|dólares(?:\s+(?:estadounidenses|de los Estados Unidos|americanos))?"
            r"|доллар\w*\s+США|دولارا?(?:\s+أمريكي)?|美元|US\s?\$)",
            re.IGNORECASE,
        ),
        "USD",
    ),
    (re.compile(r"(?:euros?\b|евро\b|يورو|欧元|€)", re.IGNORECASE), "EUR"),
    (re.compile(r"(?:pounds?\s+sterling|livres?\s+sterling|libras?\s+esterlinas|英镑|£)", re.IGNORECASE), "GBP"),
    (re.compile(r"(?:港元|港币|HK\s?dollars?)", re.IGNORECASE), "HKD"),
    (re.compile(r"(?:yuan|RMB|юан\w+|元|人民币)", re.IGNORECASE), "CNY"),
    (re.compile(r"(?:yens?\b|иен\w*|日元)", re.IGNORECASE), "JPY"),
    (re.compile(r"(?:zloty\w*|złot\w+|злот\w+)", re.IGNORECASE), "PLN"),
    (re.compile(r"руб(?:\.|л\w+)", re.IGNORECASE), "RUB"),
    (re.compile(r"тенге", re.IGNORECASE), "KZT"),
    (re.compile(r"(?:сум(?:ов|а)?)\b", re.IGNORECASE), "UZS"),
    (re.compile(r"сом(?:ов|а)?\b", re.IGNORECASE), "KGS"),
    (re.compile(r"(?:rea(?:is|les brasileños)|reais)\b", re.IGNORECASE), "BRL"),
    (re.compile(r"\$"), "USD"),
    (re.compile(r"dollars?\b", re.IGNORECASE), "USD"),
    (re.compile(r"(?:rupees?|roupies|rupias|рупи\w+)\b", re.IGNORECASE), "INR"),
    (
        re.compile(
            r"(?:F\s?CFA|FCFA|francs?\s+CFA|shillings?|pesos?|درهما?|دينارا?|ريالا?|جنيها?)(?![\wà-ÿ])", re.IGNORECASE
        ),
        None,
    ),
)  # fmt: skip
"""What stands after an amount; several countries have francs, pesos, dirhams and pounds."""

AT_LEAST = re.compile(
    r"(?:\b(?:over|above|more\s+than|at\s+least|no\s+(?:less|fewer)\s+than|not\s+less\s+than|exceed(?:s|ed|ing)?"
    r"|in\s+excess\s+of|upwards\s+of|plus\s+(?:de|d['’])|au\s+moins|supérieure?s?\s+à|au-delà\s+de"
    r"|más\s+de|al\s+menos|por\s+lo\s+menos|como\s+mínimo|no\s+menos\s+de|superior(?:es)?\s+a"
    r"|mais\s+de|pelo\s+menos|não\s+menos\s+de|acima\s+de|более(?:\s+чем)?|свыше|не\s+менее(?:\s+чем)?|больше(?:\s+чем)?"
    r"|как\s+минимум|по\s+крайней\s+мере|превы\w+)"
    r"|أكثر\s+من|اكثر\s+من|ما\s+يزيد\s+(?:على|عن)|[يت]زيد\s+(?:على|عن)|لا\s+[يت]قل\s+عن|ما\s+لا\s+يقل\s+عن|يفوق|[يت]تجاوز"
    r"|超过|超|逾|不少于|不低于|至少|多于|超出|达到或超过|[>≥])\s*(?:the\s+|les\s+|los\s+)?$",
    re.IGNORECASE,
)
"""Before a figure: the source gives its lower bound only."""

AT_LEAST_AFTER = re.compile(
    r"[+余]|多(?=[吨件只名起万亿个公千克次人])|\s+(?:or\s+more|et\s+plus|o\s+más|и\s+более|أو\s+أكثر)|以上"
)
