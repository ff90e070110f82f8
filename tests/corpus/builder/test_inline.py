"""The small markup becomes runs, and keyboards' shortcomings are made good."""

from corpus.build.inline import Run, Style, pieces, runs, typeset


def test_bold_italic_and_notes_become_runs() -> None:
    expected = (
        Run(Style.PLAIN, "a "),
        Run(Style.BOLD, "b"),
        Run(Style.PLAIN, " "),
        Run(Style.ITALIC, "c"),
        Run(Style.NOTE, "d"),
    )
    assert expected == runs("a **b** *c*^[d]")


def test_the_text_on_the_page_is_cut_at_a_footnote_mark() -> None:
    assert ("Three instruments are named.", "More follows.") == pieces(
        "*Three* instruments are named.^[See there.] More follows."
    )


def test_french_signs_keep_to_their_words() -> None:
    assert "«\u00a0Douane verte\u00a0»\u00a0: 84\u00a0%" == typeset("« Douane verte » : 84 %", "fr", curly=True)


def test_english_spaces_before_signs_are_left_alone() -> None:
    assert "a : b" == typeset("a : b", "en", curly=True)


def test_thousands_do_not_break() -> None:
    assert "500\u00a0000 and 2020 118" == typeset("500 000 and 2020 118", "en", curly=True)


def test_straight_quotes_become_curly_only_when_asked() -> None:
    assert "\u201cit\u2019s\u201d" == typeset('"it\'s"', "en", curly=True)
    assert '"it\'s"' == typeset('"it\'s"', "en", curly=False)
