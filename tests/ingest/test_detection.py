from ingest.candidate.classifier import FLOOR
from ingest.detection import detect, read_candidates
from ingest.facts.paper import Paper, read_paper
from kb.embedding.embedder import Embedder
from kb.opening import open_embedder
from kb.settings import read_settings
from tests.ingest.hand_made import VOCABULARY, heading, numbered, paragraph, parsed
from tests.toy_embedder import ToyEmbedder

MEASURE = (
    "Since March 2021 the Kenya Revenue Authority has received CITES export permits through the national single "
    "window, so that the officer at Mombasa compares the electronic permit with the goods declaration. In 2023 it "
    "refused 41 consignments of timber whose permits had been used before."
)
PLAN = "The Kenya Revenue Authority intends to extend the arrangement to fisheries and plans a pilot in 2027."


def paper() -> Paper:
    return read_paper(
        parsed(
            heading("Submission by Kenya on electronic permits and customs controls"),
            paragraph("Customs administrations everywhere face the illegal trade in wildlife, a growing challenge."),
            numbered("1.", MEASURE),
            numbered("2.", PLAN),
        ),
        VOCABULARY,
    )


def found(embedder: Embedder | None) -> list[str]:
    return [one.text for one, _ in detect(paper(), embedder)]


def test_a_measure_is_kept_and_a_plan_and_a_generality_are_not() -> None:
    assert [MEASURE] == found(None)
    assert [MEASURE] == found(open_embedder(read_settings()))


def test_an_embedding_the_classifier_does_not_know_is_not_used() -> None:
    assert detect(paper()) == detect(paper(), ToyEmbedder())


def test_a_paper_that_hardly_speaks_of_customs_holds_no_practice() -> None:
    elsewhere = read_paper(
        parsed(numbered("1.", "In 2019 the Ministry of Energy of Kenya built 41 wind turbines.")), VOCABULARY
    )
    assert [] == detect(elsewhere)


def test_each_comes_with_a_probability_over_the_floor() -> None:
    assert all(FLOOR <= probability <= 1 for _, probability in detect(paper()))


def test_every_candidate_is_read_whether_practice_or_not() -> None:
    assert MEASURE in [one.text for one in read_candidates(paper())]
    assert len(found(None)) < len(read_candidates(paper()))
