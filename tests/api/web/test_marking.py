from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup, escape

from api.web.marking import marked_excerpt

LONG = "Nothing here answers it. " * 60


def test_the_questions_words_are_marked() -> None:
    assert "Oral <mark>declaration</mark> for crates" == marked_excerpt("Oral declaration for crates", "declaration")


def test_markup_in_the_text_stays_text() -> None:
    shown = marked_excerpt("<script>alert('declaration')</script>", "declaration")
    assert "<script" not in shown
    assert "<mark>declaration</mark>" in shown


def test_a_question_with_markup_adds_none() -> None:
    assert "a &lt;b&gt; c" == marked_excerpt("a <b> c", "<b> <script>")


def test_dots_stand_for_what_is_left_out() -> None:
    shown = marked_excerpt(LONG + "Customs waives the declaration. " + LONG, "declaration")
    assert shown.startswith("… ")
    assert shown.endswith(" …")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=900), st.text(max_size=40))
def test_whatever_comes_in_only_marks_come_out_as_markup(text: str, question: str) -> None:
    shown = marked_excerpt(text, question)
    assert isinstance(shown, Markup)
    plain = shown.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in plain
    bare = str(plain).removeprefix("… ").removesuffix(" …")
    assert bare in str(escape(text)) or bare.strip() in str(escape(text))
