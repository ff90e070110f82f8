from ingest.candidate.continuity import continues, is_loose
from ingest.candidate.segments import TextPart
from tests.ingest.hand_made import VOCABULARY

STORY = TextPart("In 2019 Botswana's department bought refrigerant identifiers for its officers.", 1)


def goes_on(text: str, marker: str | None = None, before: TextPart = STORY) -> bool:
    return continues([before], TextPart(text, 2, marker=marker), "en", VOCABULARY)


def test_a_sentence_that_runs_over_the_page_goes_on() -> None:
    assert goes_on("and handed them over to Kenya.", before=TextPart("In Uganda officers bought identifiers", 1))


def test_a_numbered_paragraph_begins_something_new_unless_it_points_back() -> None:
    assert not goes_on("Customs keep a register of waste traders.", "12.")
    assert goes_on("The handover completed the permit system.", "12.")


def test_a_paragraph_that_first_names_another_country_is_new() -> None:
    assert not goes_on("In Mauritius imports have been under a quota.")
    assert not goes_on("The Mauritius Revenue Authority keeps a quota.", "12.")


def test_the_same_country_named_again_is_nothing_new() -> None:
    assert goes_on("Botswana also keeps a permit system for them.")


def test_a_long_paragraph_with_a_year_of_its_own_is_new() -> None:
    text = "Officers took 17 courses in 2021 on how " + "to test the content of a cylinder and to write a report, " * 4
    assert not goes_on(text)


def test_short_items_of_a_list_go_on() -> None:
    assert goes_on("Kenya: 41 t of timber;", "-")


def test_a_long_item_on_another_country_is_new() -> None:
    assert not goes_on("In Kenya " + "officers searched containers of timber at the port of Mombasa " * 4, "•")


def test_the_second_case_is_new_and_the_second_phase_is_not() -> None:
    assert not goes_on("The second case was larger.", "11.")
    assert goes_on("The second phase was larger.", "11.")


def test_the_next_recital_is_new() -> None:
    assert not goes_on("NOTING that India did so too,", before=TextPart("RECALLING the law of 2006,", 1))


def test_a_signature_after_the_text_is_loose_and_the_end_of_a_sentence_is_not() -> None:
    assert is_loose(STORY, TextPart("Yours faithfully,", 1))
    assert not is_loose(STORY, TextPart("It works.", 1))
    assert not is_loose(STORY, TextPart("Seizures: 41", 1))
    assert not is_loose(TextPart("They were handed to the", 1), TextPart("Kenya Wildlife Service", 2))


def test_a_sentence_torn_before_a_name_goes_on() -> None:
    assert goes_on("SUNAT por un canal propio.", before=TextPart("Lo hace el jefe de puesto de la", 1))
    assert goes_on("Customs Service weighed it.", before=TextPart("In Uganda officers of the", 1))
