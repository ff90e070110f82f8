from ingest.candidate.passages import LONGEST_PASSAGE, passages_of
from tests.ingest.hand_made import BOX, reading

SENTENCE = "Officers of Kenya checked every container of waste that came into the port of Mombasa. "


def test_each_part_is_a_passage_with_page_box_and_language() -> None:
    passages = passages_of(reading("Kenya trained forty officers in the port of Mombasa.", "It will go on.", page=4))
    assert [4, 4] == [passage.page for passage in passages]
    assert [BOX, BOX] == [passage.box for passage in passages]
    assert ["en", "en"] == [passage.language for passage in passages]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    passages = passages_of(reading(SENTENCE * 25))
    assert 3 == len(passages)
    assert all(len(passage.text.split()) <= LONGEST_PASSAGE for passage in passages)
    assert (SENTENCE * 25).split() == " ".join(passage.text for passage in passages).split()


def test_one_endless_sentence_stays_whole() -> None:
    assert 1 == len(passages_of(reading("officers and " * 200)))
