from ingest.fields.meas import find_meas
from ingest.fields.technologies import find_technologies
from ingest.fields.themes import find_themes
from tests.ingest.hand_made import VOCABULARY, reading


def test_themes_are_inferred_from_the_words() -> None:
    found = find_themes(
        reading("Officers stopped returnable packaging and reusable pallets at the border."), VOCABULARY
    )
    assert found is not None
    assert "return_refill" in found.value
    assert not found.evidence.stated


def test_agreements_and_technologies_are_named() -> None:
    read = reading("Under the Montreal Protocol officers use refrigerant identifiers.")
    meas, technologies = find_meas(read, VOCABULARY), find_technologies(read, VOCABULARY)
    assert ("Montreal Protocol",) == (meas.value if meas else ())
    assert ("refrigerant_identifier",) == (technologies.value if technologies else ())


def test_a_heading_counts_too() -> None:
    found = find_meas(reading("Officers stopped parrots.", under=("CITES permits",)), VOCABULARY)
    assert ("CITES",) == (found.value if found else ())


def test_nothing_named_is_nothing_found() -> None:
    assert None is find_meas(reading("Officers drank coffee."), VOCABULARY)


def test_a_body_beside_another_makes_a_partnership_and_a_mere_mention_does_not() -> None:
    together = find_themes(reading("In 2023 Kenya Customs and the Kenya Wildlife Service opened crates."), VOCABULARY)
    assert together is not None
    assert "interagency_partnership" in together.value
    apart = find_themes(reading("Kenya Customs seized ivory. The list came from INTERPOL."), VOCABULARY)
    assert apart is not None
    assert "interagency_partnership" not in apart.value


def test_what_comes_back_is_filed_under_circular_economy_too() -> None:
    found = find_themes(reading("Customs frees returnable packaging from duty."), VOCABULARY)
    assert found is not None
    assert {"return_refill", "circular_economy"} <= set(found.value)


def test_goods_that_one_agreement_covers_tell_it_without_its_name() -> None:
    found = find_meas(reading("Customs found 40 kg of refrigerant gas HFC-134a."), VOCABULARY)
    assert found is not None
    assert (("Montreal Protocol",), False) == (found.value, found.evidence.stated)
