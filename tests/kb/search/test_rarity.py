"""What many practices speak of says little, whatever is searched."""

from kb.search.rarity import rarity


def test_what_fewer_practices_speak_of_is_rarer():
    assert 0 < rarity("theme:capacity_building") < rarity("theme:e_waste") < rarity("glossary:nobody speaks of it")
