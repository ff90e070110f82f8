"""Widths of words that fit their letters, and widths that do not."""

from reportlab.pdfbase.pdfmetrics import getFont

from ingest.layout.letter_widths import contradicts

WORDS = (  # noqa: SIM905 - sentences are easier to read
    "customs officers examined containers plastic scrap illegal waste many ports found ministry lists filling will"
    " mammoth timber wildlife simple little million common summer minimum village Members ratified"
).split()
SHUFFLED = str.maketrans("abcdefghijklmnopqrstuvwxyz", "mlwiatkgjqhxzcbyfsvdpenour")


def measured(words: list[str], face: str) -> list[tuple[str, float]]:
    return [(word, getFont(face).stringWidth(word, 10)) for word in words]


def test_an_honest_font_fits_its_letters_whatever_its_face() -> None:
    for face in ("Helvetica", "Helvetica-Bold", "Times-Roman", "Times-BoldItalic"):
        assert not contradicts(measured(4 * WORDS, face))


def test_shuffled_letters_contradict_their_widths() -> None:
    claimed = [(word.translate(SHUFFLED), width) for word, width in measured(4 * WORDS, "Times-Roman")]
    assert contradicts(claimed)


def test_accents_add_no_width() -> None:
    accented = [(word.replace("e", "é"), width) for word, width in measured(4 * WORDS, "Times-Roman")]
    assert not contradicts(accented)


def test_few_words_say_nothing() -> None:
    assert not contradicts([(word.translate(SHUFFLED), width) for word, width in measured(WORDS, "Times-Roman")])


def test_a_face_of_one_width_says_nothing() -> None:
    assert not contradicts([(word.translate(SHUFFLED), width) for word, width in measured(4 * WORDS, "Courier")])


def test_words_that_all_claim_one_width_say_nothing() -> None:
    assert not contradicts([("nun", float(width % 7 + 5)) for width in range(100)])


def test_other_scripts_say_nothing() -> None:
    assert not contradicts([("таможня", float(width % 7 + 5)) for width in range(100)])
