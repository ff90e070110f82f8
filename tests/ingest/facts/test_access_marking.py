# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs
import pytest

from ingest.facts.access_marking import marked_access
from kb.practice import Level


@pytest.mark.parametrize(
    "line",
    [
        "RESTRICTED",
        "Handling: Restricted (law enforcement only)",
        "For official use",
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
    ["Members only", "PC0785Ea – Members only – 3", "Réservé aux Membres", "Solo para Miembros", "WCO Members only"],
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
