from collections import Counter
from pathlib import Path

from eval.ground_truth import read_ground_truth
from eval.labelled import PASSAGES, from_corpus, from_file, is_kept_apart
from ingest.candidate.segments import Shape
from ingest.cell.parser_cell import ParserCell
from ingest.facts.paper import read_paper
from kb.vocabulary import load_vocabulary


def test_candidates_of_the_corpus_that_hold_a_telling_are_practices(small_corpus: Path) -> None:
    truth, vocabulary = read_ground_truth(small_corpus), load_vocabulary()
    documents = list(truth.documents.values())[:1]
    with ParserCell() as cell:
        labelled = list(
            from_corpus(
                truth,
                documents,
                lambda one: read_paper(cell.parse(one.path.read_bytes(), one.file_name), vocabulary),
            )
        )
    told = len(truth.tellings_of(documents[0].file_name))
    assert 0 < sum(one.practice for one in labelled) <= told
    assert not all(one.practice for one in labelled)
    assert {(documents[0].file_name, False)} == {(one.document, one.single) for one in labelled}


def test_written_passages_are_of_seven_languages_and_both_sorts(tmp_path: Path) -> None:
    counts = Counter((one.language, one.practice) for one in from_file(PASSAGES, load_vocabulary()))
    assert {"ar", "en", "es", "fr", "pt", "ru", "zh"} == {language for language, _ in counts}
    assert all(count >= 20 for count in counts.values())


def test_a_passage_of_a_survey_is_an_answer_under_its_question(tmp_path: Path) -> None:
    path = tmp_path / "passages.jsonl"
    path.write_text(
        '{"document": "d", "kind": "survey_answers", "language": "en", "heading": "Question 4", '
        '"text": "Yes. Duties on bicycles were lifted in 2022.", "label": "practice"}\n'
    )
    (one,) = from_file(path, load_vocabulary())
    candidate = one.candidate.reading.candidate
    assert (True, "en") == (one.practice, one.language)
    assert Shape.ANSWER is candidate.shape
    assert candidate.heading is not None
    assert "Question 4" == candidate.heading.text


def test_about_a_quarter_of_the_documents_is_kept_apart_for_ever() -> None:
    apart = [name for name in map(str, range(400)) if is_kept_apart(name)]
    assert 70 < len(apart) < 130
    assert is_kept_apart("PC9171Ea_plastic_waste_capacity_building.pdf") is is_kept_apart(
        "PC9171Ea_plastic_waste_capacity_building.pdf"
    )
