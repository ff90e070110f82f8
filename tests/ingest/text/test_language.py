# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs
from ingest.text.language import detect_language, languages_of

ENGLISH = "French Customs told traders that two new regulations widen the list of substances."
FRENCH = "Les agents des douanes ont saisi plusieurs tonnes de déchets dangereux dans le port."


def test_a_paragraph_is_told_by_its_words() -> None:
    assert ["en", "fr"] == [detect_language(ENGLISH), detect_language(FRENCH)]
    assert "es" == detect_language("La aduana devolvió los contenedores con residuos plásticos al país de origen.")
    assert "zh" == detect_language("海关查获了大量走私进境的固体废物，并将其退运出境。")
    assert "ar" == detect_language("ضبطت الجمارك شحنة من النفايات البلاستيكية في الميناء")


def test_a_scrap_is_in_no_language() -> None:
    assert [None, None] == [detect_language("N/A"), detect_language("Basel, 2019")]


def test_a_document_is_in_the_languages_of_a_tenth_of_its_text() -> None:
    assert ("en", "fr") == languages_of([ENGLISH, ENGLISH, FRENCH])
    assert ("en",) == languages_of([ENGLISH] * 12 + [FRENCH])
    assert () == languages_of(["N/A"])


def test_words_by_themselves_do_not_change_what_the_long_texts_tell() -> None:
    long = "Les agents des douanes ont saisi des bouteilles de gaz réfrigérant au port de la ville. " * 6
    assert ("fr",) == languages_of((long, "Datum", "Land", "Total"))
