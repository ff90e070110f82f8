import pytest

from kb.search.snippets import snippet

LONG = "Nothing here answers it. " * 60


def marked(text: str, question: str) -> list[str]:
    return [text[left:right] for left, right in snippet(text, question).marks]


@pytest.mark.parametrize(
    ("expected", "text", "question"),
    [
        (["declaration"], "Oral declaration for crates", "declaration"),
        (["containers"], "empty containers", "container"),
        (["douanière"], "la procédure douanière", "douanier"),
        (["DÉCLARATION"], "DÉCLARATION", "declaration"),
        (["HS", "R22"], "HS code of the R22", "HS of the R22"),
        (["走私", "制冷剂"], "海关查获走私的制冷剂", "制冷剂走私"),
        ([], "empty containers", "zebra"),
    ],
)
def test_the_questions_words_are_marked_whatever_their_ending_accents_or_script(
    expected: list[str], text: str, question: str
) -> None:
    assert expected == marked(text, question)


def test_a_long_text_is_shown_from_the_sentence_where_it_answers() -> None:
    text = LONG + "Customs waives the declaration for crates. " + LONG
    found = snippet(text, "declaration crates")
    assert len(LONG) == found.start or text[found.start :].startswith(("Nothing here", "Customs waives"))
    assert ["declaration", "crates"] == marked(text, "declaration crates")
    assert found.end - found.start < 600


def test_a_long_text_without_the_words_is_shown_from_its_beginning() -> None:
    assert 0 == snippet(LONG, "zebra").start


def test_an_excerpt_begins_with_a_word_where_no_sentence_begins_near() -> None:
    text = "word " * 200 + "declaration"
    start = snippet(text, "declaration").start
    assert text[start:].startswith("word")
