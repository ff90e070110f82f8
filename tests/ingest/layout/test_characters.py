"""Plain characters."""

import pytest

from ingest.layout.characters import plain_line


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        ("office", "o\ufb03ce"),
        ("final", "\ufb01nal"),
        ("1 974 tonnes", "1\u202f974\u00a0tonnes"),
        ("wasteful", "waste\u00adful"),
        ("environ-", "environ\u00ad"),
        ("Co-operation", "Co\u2011operation"),
        ("zero width", "zero\u200b width\ufeff"),
        ("Émissions", "E\u0301missions"),
        ("one two", "  one \t two "),
        ("tab", "t\x00ab"),
        ("• item", "\uf0b7 item"),
        ("Introduction ... 4", "Introduction ........ ....... 4"),
        ("Résumé ... 4", "Résumé________4"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("", "\u200b"),
    ],
)
def test_a_line_becomes_plain(plain: str, printed: str) -> None:
    assert plain == plain_line(printed)
