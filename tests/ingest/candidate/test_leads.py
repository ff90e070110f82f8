from ingest.candidate.leads import lead_of, split_at_leads
from ingest.candidate.segments import TextPart
from tests.ingest.hand_made import BOX


def test_a_phrase_before_the_story_is_a_lead() -> None:
    assert "Seoul workshop" == lead_of("Seoul workshop. The office held a workshop in 2015.", "en")
    assert "Refrigerant identifiers" == lead_of("Refrigerant identifiers: The department bought ten.", "en")


def test_a_sentence_is_no_lead() -> None:
    assert None is lead_of("Officers seized waste. The case is closed.", "en")
    assert None is lead_of("One sentence only.", "en")


def test_a_paragraph_of_two_titled_stories_is_two() -> None:
    text = "One screen. The office joined a training in 2021. Seoul workshop. The office held one in 2015."
    parts = split_at_leads(TextPart(text, 3, BOX, "4."), "en")
    assert ["One screen. The office joined a training in 2021.", "Seoul workshop. The office held one in 2015."] == [
        part.text for part in parts
    ]
    assert ["4.", None] == [part.marker for part in parts]


def test_a_paragraph_that_does_not_begin_with_a_title_stays_whole() -> None:
    part = TextPart("The office joined a training. Seoul workshop. It held one. It ended.", 3)
    assert [part] == split_at_leads(part, "en")
