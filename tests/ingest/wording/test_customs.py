from ingest.wording.customs import is_about_customs


def test_a_paper_on_customs_says_so_throughout() -> None:
    assert is_about_customs(("Customs and the douane", "La aduana and customs"))


def test_a_word_in_passing_does_not_count() -> None:
    assert not is_about_customs(("Climate", "Customs duties", "Forests"))
    assert not is_about_customs(())


def test_bodies_and_channels_of_customs_alone_tell_it_too() -> None:
    assert is_about_customs(("Le BRLR a relié les équipes par CENcomm.", "Le Secrétariat de l'OMD", "Recommandations"))
