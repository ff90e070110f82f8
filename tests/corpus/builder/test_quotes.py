"""A stretch is found where both extractors see it, whatever breaks and hyphens the page put in."""

from corpus.build.quotes import PageTexts, find, split_words

FIRST = "Boilerplate. Officers of the port opened every con-\ntainer of scrap that had come from abroad. They"
SECOND = "found waste in most of them and sent the boxes back to the exporter by sea."
PIECE = (
    "Officers of the port opened every container of scrap that had come from abroad. They found waste in most of them "
    "and sent the boxes back to the exporter by sea."
)


def test_a_stretch_over_a_page_break_stands_on_both_pages() -> None:
    place = find(PageTexts.of((FIRST, SECOND), (FIRST, SECOND)), [PIECE])
    assert place is not None
    assert (1, 2) == place.pages


def test_the_quote_is_the_first_sentence_that_is_whole_on_a_page() -> None:
    place = find(PageTexts.of((FIRST, SECOND)), [PIECE])
    assert place is not None
    assert "Officers of the port opened every container of scrap that had come from abroad." == place.quote
    assert 1 == place.page


def test_the_sentence_nearest_to_the_summary_is_taken() -> None:
    place = find(PageTexts.of((FIRST + " " + SECOND,)), [PIECE], like="Waste was found and boxes went to the exporter.")
    assert place is not None
    assert "They found waste in most of them and sent the boxes back to the exporter by" == place.quote


def test_the_writer_may_choose_the_quote() -> None:
    chosen = "sent the boxes back to the exporter by sea"
    place = find(PageTexts.of((FIRST, SECOND)), [PIECE], quote=chosen)
    assert place is not None
    assert (2, chosen) == (place.page, place.quote)


def test_what_one_extractor_misses_is_not_found() -> None:
    assert find(PageTexts.of((FIRST, SECOND), ("", "")), [PIECE]) is None


def test_chinese_is_cut_into_pairs_of_signs() -> None:
    assert ["海关", "查获", "固体", "废物"] == split_words("海关查获固体废物")
