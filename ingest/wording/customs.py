"""Words for customs in the languages of the WCO, to tell papers on customs from papers on anything else."""

from ingest.text.small_letters import in_small_letters, of_small_letters

# With the bodies and channels that only customs have: an operation's report may hardly name the service itself.
_CUSTOMS = of_small_letters(
    r"\b(?:customs\b|douan|aduan|alf[âa]ndeg|zoll(?!s?tock)|tull(?:verket|i)\b|wco\b|omd\b|rilo\b|brlr|orcv\b|cencomm\b)"
    r"|тамож|втамо|рило|جمارك|جمرك|海关|海關"
)
_PAGES_A_WORD = 2  # a paper on customs says the word on every second page at least


def is_about_customs(page_texts: tuple[str, ...]) -> bool:
    """Whether the pages speak of customs throughout, not in passing."""
    mentions = sum(len(_CUSTOMS.findall(in_small_letters(text))) for text in page_texts)
    return mentions > 0 and mentions >= len(page_texts) / _PAGES_A_WORD
