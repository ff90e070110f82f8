import pytest

from api.filter_values import filter_values
from api.web.record_view import RecordPresenter
from api.words import TONGUES, Tongue, load_words
from kb.practice import DocumentId, Figure, Maturity, Practice, PracticeId, Quantity, SourceDocument
from kb.vocabulary import load_vocabulary

DOCUMENT = SourceDocument(DocumentId("3f" * 32), "paper.pdf")
PRACTICE = Practice(
    PracticeId("p1"),
    DOCUMENT.id,
    "Waste",
    "Waste was seized.",
    "en",
    functions=("laboratory",),
    partners=("INTERPOL",),
    figures=(
        Figure(1234.5, Quantity.TONNES, "1,234.5 t", least=True),
        Figure(4600000.0, Quantity.MONEY, "R$ 4.6 million", currency="BRL"),
    ),
    maturity=Maturity.MEASURED,
)


def rows(tongue: Tongue) -> dict[str, str]:
    values = filter_values(load_vocabulary(), load_words())
    view = RecordPresenter(values, tongue, {}).practice(PRACTICE, DOCUMENT)
    return {row.label: row.value for row in view.rows}


def test_functions_partners_figures_and_maturity_stand_in_the_reader_s_language() -> None:
    assert {
        "Customs functions": "Laboratory",
        "Partners": "INTERPOL",
        "Figures": "≥ 1,234.5 tonnes; 4,600,000 BRL",
        "Maturity": "Result measured",
    } == rows("en")
    assert "≥ 1\u202f234,5 toneladas; 4\u202f600\u202f000 BRL" == rows("es")["Cifras"]


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_unit_and_stage_has_a_name(tongue: Tongue) -> None:
    words = load_words()
    named = [words.name(tongue, "unit", unit) for unit in Quantity]
    staged = [words.name(tongue, "maturity", stage) for stage in Maturity]
    assert (len(Quantity), len(Maturity)) == (len(list(filter(None, named))), len(list(filter(None, staged))))
