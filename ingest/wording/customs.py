"""Words for customs in the languages of the WCO, to tell papers on customs from papers on anything else."""

import re

_CUSTOMS = re.compile(
    r"\bcustoms\b|\bdouan|\baduan|\balfândeg|\balfandeg|\baduaneir|тамож|جمارك|جمرك|海关|海關|\bzoll(?!s?tock)"
    r"|\btull(?:verket|i)\b",
    re.IGNORECASE,
)
_PAGES_A_WORD = 2  # a paper on customs says the word on every second page at least


def is_about_customs(page_texts: tuple[str, ...]) -> bool:
    """Whether the pages speak of customs throughout, not in passing."""
    mentions = sum(len(_CUSTOMS.findall(text)) for text in page_texts)
    return mentions > 0 and mentions >= len(page_texts) / _PAGES_A_WORD
