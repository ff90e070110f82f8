from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup, escape

from api.web.marking import marked_excerpt

LONG = "Nothing here answers it. " * 60


def test_the_questions_words_are_marked() -> None:
    assert "Oral <mark>declaration</mark> for crates" == marked_excerpt("Oral declaration for crates", "declaration")


def test_words_that_differ_in_their_ending_are_marked() -> None:
    assert "<mark>containers</mark>" in marked_excerpt("empty containers", "container")
    assert "<mark>douanière</mark>" in marked_excerpt("la procédure douanière", "douanier")


def test_accents_and_capitals_make_no_difference() -> None:
    assert "<mark>DÉCLARATION</mark>" == marked_excerpt("DÉCLARATION", "declaration")


def test_short_words_are_not_marked_but_codes_are() -> None:
    assert "<mark>HS</mark> code of the <mark>R22</mark>" == marked_excerpt("HS code of the R22", "HS of the R22")


def test_chinese_is_marked_where_two_characters_agree() -> None:
    assert "海关查获<mark>走私</mark>的<mark>制冷剂</mark>" == marked_excerpt("海关查获走私的制冷剂", "制冷剂走私")


def test_markup_in_the_text_stays_text() -> None:
    shown = marked_excerpt("<script>alert('declaration')</script>", "declaration")
    assert "<script" not in shown
    assert "<mark>declaration</mark>" in shown


def test_a_question_with_markup_adds_none() -> None:
    assert "a &lt;b&gt; c" == marked_excerpt("a <b> c", "<b> <script>")


def test_a_long_text_is_shown_from_where_it_answers() -> None:
    shown = marked_excerpt(LONG + "Customs waives the declaration for crates. " + LONG, "declaration crates")
    assert "<mark>declaration</mark> for <mark>crates</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown.striptags()) < 600


def test_a_long_text_without_the_words_is_shown_from_its_beginning() -> None:
    assert marked_excerpt(LONG, "zebra").startswith("Nothing here")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=900), st.text(max_size=40))
def test_whatever_comes_in_only_marks_come_out_as_markup(text: str, question: str) -> None:
    shown = marked_excerpt(text, question)
    assert isinstance(shown, Markup)
    plain = shown.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in plain
    bare = str(plain).removeprefix("… ").removesuffix(" …")
    assert bare in str(escape(text)) or bare.strip() in str(escape(text))
