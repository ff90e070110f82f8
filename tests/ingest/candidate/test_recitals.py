from ingest.candidate.recitals import is_preamble, split_at_recitals
from ingest.candidate.segments import TextPart


def pieces(text: str) -> list[str]:
    return [part.text for part in split_at_recitals(TextPart(text, 1))]


def test_each_recital_of_one_paragraph_is_a_part() -> None:
    text = "Saluant l'accord, Se félicitant de l'atelier, Ayant entendu l'exposé du Togo, et ses suites,"
    assert ["Saluant l'accord,", "Se félicitant de l'atelier,", "Ayant entendu l'exposé du Togo, et ses suites,"] == (
        pieces(text)
    )


def test_having_met_belongs_to_who_met() -> None:
    assert 1 == len(pieces("We, the Heads of Customs, HAVING MET in Baku for a dialogue,"))
    assert 1 == len(pieces("Nous, Directeurs, Réunis à Bakou,"))


def test_a_name_after_a_comma_begins_no_recital() -> None:
    assert 1 == len(pieces("Recalling the seizures of Kenya, Uganda, Beijing and Togo,"))


def test_participles_that_open_a_recital_are_known_in_several_languages() -> None:
    assert all(
        map(is_preamble, ("Having heard the report,", "Tendo ouvido o relato,", "RECONOCIENDO que", "Отмечая, что"))
    )
    assert not is_preamble("Customs officers, having met, agreed.")
