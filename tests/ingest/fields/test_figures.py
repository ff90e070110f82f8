from ingest.candidate.reading import read_candidate
from ingest.candidate.segments import Candidate, Shape, TextPart
from ingest.fields.figures import find_figures_of
from kb.practice import Box, Quantity
from tests.ingest.hand_made import BOX, VOCABULARY, reading


def test_deeds_give_the_figures_and_plans_none() -> None:
    found = find_figures_of(
        reading("In 2023 officers of Kenya Customs seized 12 tonnes of waste. Customs plans to buy 40 cylinders.")
    )
    assert found is not None
    assert [(12.0, Quantity.TONNES)] == [(figure.value, figure.unit) for figure in found.value]
    assert "12 tonnes" in found.evidence.quote
    assert found.evidence.stated


def test_the_same_figure_counts_once() -> None:
    found = find_figures_of(reading("Customs seized 3 tonnes. The 3 tonnes were burnt in 2 days."))
    assert found is not None
    assert [3.0, 48.0] == [figure.value for figure in found.value]


def test_a_short_cell_of_the_same_row_tells_a_figure_of_the_answer() -> None:
    answer = TextPart("Customs officers in the port of Lagos opened all containers with scrap in 2023.", 1, BOX)
    beside = TextPart("24 t", 1, Box(530, BOX.y0, 580, BOX.y1))
    above = TextPart("9 t", 1, Box(530, 10, 580, 20))
    candidate = Candidate(Shape.ANSWER, (answer,), None, (above, beside))
    found = find_figures_of(read_candidate(candidate, "en", VOCABULARY))
    assert found is not None
    assert [24.0] == [figure.value for figure in found.value]
