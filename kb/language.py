"""Which language a text is in. The one file that knows py3langid; never guesses from a country or a file name."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LANGUAGES = ("en", "fr", "es", "pt", "ru", "ar", "zh", "de")
"""ISO 639-1 codes of the languages that are told apart."""

_LIKELY = 0.1
_ENOUGH_LETTERS = 4
_CODE = re.compile(r"\S*(?:\d|[A-Z]\S*[A-Z])\S*")


@cache
def identifier() -> LanguageIdentifier:
    """The model restricted to LANGUAGES, loaded once a process (about a second)."""
    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(list(LANGUAGES))
    # A second one of what is left, since the first keeps the tables of a hundred languages.
    return LanguageIdentifier(
        model.nb_ptc.copy(),
        model.nb_pc,
        model.nb_classes,
        model.tk_nextmove,
        model.tk_output,
        norm_probs=True,
        tk_row=model.tk_row,
    )


def likely_languages(text: str) -> tuple[str, ...]:
    """The languages that a short text may well be in, most likely first; all when only codes and names stand in it.

    Words with digits or several capitals (HFC-134a, CITES) say nothing of a language and are passed over.
    """
    words = _CODE.sub(" ", text)
    if sum(map(str.isalpha, words)) < _ENOUGH_LETTERS and words.isascii():
        return LANGUAGES
    ranked = identifier().rank(words)
    return tuple(str(code) for code, share in ranked if share >= _LIKELY) or (str(ranked[0][0]),)
