from ingest.text.sentences import split_sentences


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text)]


def test_sentences_end_at_full_stops() -> None:
    assert ["Officers seized 3.5 t.", "The case is closed."] == texts("Officers seized 3.5 t. The case is closed.")


def test_short_forms_and_initials_end_no_sentence() -> None:
    assert 1 == len(texts("Circular No. 51 was issued by J. Smith of Traders Co. Ltd. in Art. 5 form."))


def test_a_full_stop_before_a_small_letter_ends_no_sentence() -> None:
    assert 1 == len(texts("It measured approx. five tonnes."))


def test_spanish_openings_begin_a_sentence() -> None:
    assert ["Se incautó todo.", "¿Y después?"] == texts("Se incautó todo. ¿Y después?")


def test_chinese_and_arabic_marks_end_sentences() -> None:
    assert 2 == len(texts("海关查获固体废物。货物已退运。"))
    assert 2 == len(texts("هل ضبطت الجمارك الشحنة؟ نعم."))


def test_places_are_those_in_the_text() -> None:
    text = " One here.  Two there. "
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in split_sentences(text))


def test_a_text_without_full_stop_is_one_sentence() -> None:
    assert ["Members only"] == texts("Members only")
    assert [] == texts("  ")


def test_a_russian_year_may_end_a_sentence_but_no_town_and_no_opening() -> None:
    text = "В 2023 г. Таможня открыла пост в г. Минск. Всего операция шла до осени 2024 г. Груз возвращён, см. ст. 5."  # noqa: RUF001
    assert 3 == len(split_sentences(text))
