# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs
import pytest

from ingest.facts.access_marking import marked_access, marked_name
from kb.practice import Level


@pytest.mark.parametrize(
    "line",
    [
        "RESTRICTED",
        "Handling: Restricted (law enforcement only)",
        "For official use",
        "Restricted - for customs administrations only",
        "Diffusion restreinte",
        "Uso oficial",
        "Distr.: Restricted",
        "RILO AP – For official use only – page 3",
        "This bulletin is confidential and must not be copied.",
        "Для служебного пользования",
    ],
)
def test_restricted_papers_are_for_the_secretariat(line: str) -> None:
    assert Level.SECRETARIAT is marked_access(["Title\n" + line])[0]


@pytest.mark.parametrize(
    "line",
    [
        "Members only",
        "FOR CUSTOMS USE ONLY",
        "PC0785Ea – Members only – 3",
        "Réservé aux Membres",
        "Solo para Miembros",
        "WCO Members only",
    ],
)
def test_members_papers_are_for_members(line: str) -> None:
    assert (Level.MEMBERS, 2) == marked_access(["Title", line])[::2]


@pytest.mark.parametrize(
    "line",
    [
        "Restricted goods",
        "The use of these gases is restricted.",
        "The plan is available on the website; Public and Members only.",
        f"The office launched a site with a public part and one for {'long ' * 20}intelligence (restricted).",
        "Distr.: General",
    ],
)
def test_text_that_only_speaks_of_restrictions_marks_nothing(line: str) -> None:
    assert (Level.PUBLIC, None, None) == marked_access([line])


def test_the_most_restricted_mark_counts() -> None:
    assert (Level.SECRETARIAT, "Confidential", 2) == marked_access(["Members only", "Confidential"])


@pytest.mark.parametrize(
    ("line", "level"),
    [
        (
            "EXPERT GROUP ON ENVIRONMENT AND ENFORCEMENT GROUPE D'EXPERTS SUR L'ENVIRONNEMENT MEMBERS ONLY",
            Level.MEMBERS,
        ),
        (
            "EG9120E 2. MEMBERS ONLY persons have been arrested, and 19.4 t of scales taken off the market.",
            Level.MEMBERS,
        ),
        (f"PARA USO OFICIAL {'Informe de la Aduana sobre residuos. ' * 5}", Level.SECRETARIAT),
        (f"{'Two dogs of the customs service looked for coral. ' * 4}RESTRICTED", Level.SECRETARIAT),
        ("R E S T R I C T E D", Level.SECRETARIAT),
        ("TRADE IN RESTRICTED GOODS", Level.PUBLIC),
        ("SUBSTANCES THAT ARE RESTRICTED", Level.PUBLIC),
        ("Only members pay, and members only once.", Level.PUBLIC),
    ],
)
def test_a_mark_in_capitals_counts_also_where_the_page_runs_it_together_with_text(line: str, level: Level) -> None:
    assert level is marked_access([line])[0]


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Brief_9193_for_the_Secretary_RESTRICTED.pdf", Level.SECRETARIAT),
        ("note confidentiel.pdf", Level.SECRETARIAT),
        ("Info_note_members_only_ports.pdf", Level.MEMBERS),
        ("ДСП справка.pdf", Level.SECRETARIAT),
        ("海关 内部资料.pdf", Level.SECRETARIAT),
        ("trade_in_restricted_goods.pdf", Level.PUBLIC),
        ("", Level.PUBLIC),
    ],
)
def test_a_name_marks_a_file_by_words_that_stand_out(name: str, level: Level) -> None:
    assert level is marked_name(name)[0]
