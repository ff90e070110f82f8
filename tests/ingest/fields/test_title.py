from ingest.fields.title import find_title
from tests.ingest.hand_made import reading

STORY = (
    "In 2019 the department bought refrigerant identifiers, which it handed over to the revenue service of Botswana."
)


def test_a_heading_of_its_own_is_the_title_without_its_number() -> None:
    found = find_title(reading(STORY, under=("Case 1. Gas detectors at the border",)), own_heading=True)
    assert "Gas detectors at the border" == found.value


def test_a_heading_over_many_practices_is_no_title() -> None:
    found = find_title(reading(STORY, under=("Measures of our Members",)), own_heading=False)
    assert "The department bought refrigerant identifiers" == found.value


def test_a_background_heading_or_a_question_is_no_title() -> None:
    for heading in ("Background and context", "What has been done?", "Kenya"):
        assert "The department bought" in find_title(reading(STORY, under=(heading,)), own_heading=True).value


def test_a_lead_phrase_is_the_title() -> None:
    assert (
        "Refrigerant identifiers" == find_title(reading(f"Refrigerant identifiers. {STORY}"), own_heading=False).value
    )


def test_a_place_before_the_story_is_not() -> None:
    assert "Nairobi" not in find_title(reading(f"Nairobi. {STORY}"), own_heading=False).value


def test_a_long_clause_is_cut() -> None:
    story = "Officers " + "checked and recorded and weighed and sealed containers of waste " * 4
    assert 14 == len(find_title(reading(story), own_heading=False).value.split())
