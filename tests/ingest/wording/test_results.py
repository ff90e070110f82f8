import pytest

from ingest.wording.results import is_results


@pytest.mark.parametrize(
    "heading", ["Results", "3. Outcomes", "Bilan", "Resultados obtenidos", "Результаты", "成效", "النتائج"]
)
def test_headings_of_results_are_known(heading: str) -> None:
    assert is_results(heading)


@pytest.mark.parametrize("heading", ["Results of the survey in Kenya", "Balance of trade", "What was done", "Context"])
def test_headings_that_name_a_subject_are_none(heading: str) -> None:
    assert not is_results(heading)
