"""How papers speak of the year in which they are written, and of the one before."""

# ruff: noqa: RUF001 - papers are written in Cyrillic too

import re

THIS_YEAR = re.compile(
    r"\b(?:this\s+year|of\s+the\s+current\s+year|cette\s+année|de\s+l['’]année\s+en\s+cours|(?:este|presente)\s+año|deste\s+ano|este\s+ano"
    r"|(?:в\s+этом|с\s+начала\s+этого|текущего)\s+год\w*)\b|هذا\s+العام|العام\s+الجاري|今年|本年",
    re.IGNORECASE,
)
LAST_YEAR = re.compile(
    r"\b(?:last\s+year|l['’](?:année\s+dernière|an\s+dernier)|(?:el\s+)?año\s+pasado|no\s+ano\s+passado"
    r"|в\s+прошлом\s+году)\b|العام\s+الماضي|去年",
    re.IGNORECASE,
)
