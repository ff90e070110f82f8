# ruff: noqa: RUF001 - Chinese punctuation and digits

from ingest.text.lengths import count_words, word_spans


def test_two_chinese_characters_are_one_word() -> None:
    assert 3 == count_words("海关查获废物")
    assert 3 == count_words("three plain words")


def test_three_arabic_words_are_four() -> None:
    assert 4 == count_words("ضبطت الجمارك شحنة")


def test_marks_between_chinese_words_belong_to_none() -> None:
    text = "查获，废物"
    assert ["查获", "废物"] == [text[start:end] for start, end in word_spans(text)]
