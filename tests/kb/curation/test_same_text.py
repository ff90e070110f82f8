"""Two files that say the same are known by their letters, however a program set them."""

# ruff: noqa: RUF001 - Chinese papers are set with their own signs

from kb.curation.same_text import shared_text, text_digest

TEXT = "In 2021 Kenya Customs waived the written declaration for return\u00adable crates; 5,000 cross at Malaba. " * 8
CHINESE = "海关总署于二〇二一年对可循环使用的包装容器免除书面申报，边境通关时间缩短百分之四十。" * 12


def test_breaks_hyphens_spaces_and_case_do_not_matter():
    set_anew = TEXT.upper().replace("RETURN\u00adABLE", "RETURN-\nABLE").split(";")
    assert text_digest([TEXT]) == text_digest(set_anew)
    assert text_digest([CHINESE]) == text_digest(CHINESE.replace("，", "， \n").split("。"))


def test_another_figure_is_another_text():
    assert text_digest([TEXT]) != text_digest([TEXT.replace("5,000", "6,000", 1)])


def test_a_short_text_has_no_digest():
    assert None is text_digest(["Annex", "Page 1"])


def test_the_share_of_common_text_tells_an_edition_from_another_paper():
    edition = TEXT + "A further page was added in the second edition of this paper."
    assert 1.0 == shared_text([TEXT], [TEXT.lower()])
    assert 0.5 < shared_text([TEXT], [edition]) < 1.0
    assert 0.0 == shared_text([TEXT], [CHINESE])
    assert 0.0 == shared_text([], [])
