from ingest.finders.numbered_paragraphs import find
from tests.ingest.hand_made import heading, manuscript, numbered, paragraph


def test_each_number_is_a_candidate_under_its_headings() -> None:
    document = manuscript(
        heading("National measures"),
        heading("Detector dogs", level=2),
        numbered("3.", "Kenya keeps dog teams at the airport of Nairobi."),
        numbered("4.", "Uganda received six dogs for Entebbe in 2016."),
    )
    first, second = find(document)
    assert ["Kenya keeps dog teams at the airport of Nairobi.", "3."] == [first.text, first.parts[0].marker]
    assert "Detector dogs" == first.heading.text if first.heading else None
    assert ["National measures"] == [part.text for part in second.context]


def test_a_numbered_paragraph_that_points_back_belongs_to_the_one_before() -> None:
    document = manuscript(
        numbered("6.", "The Convention provides for containers to be admitted free of duty.", 2),
        numbered("7.", "It also lays down how they are approved.", 3),
    )
    (candidate,) = find(document)
    assert [2, 3] == [part.page for part in candidate.parts]


def test_a_paragraph_over_the_page_is_one() -> None:
    document = manuscript(
        numbered("8.", "Its officers stand by colleagues who come across something alive,", 1),
        paragraph("working from intelligence rather than by rote.", 2),
    )
    assert 1 == len(find(document))


def test_formal_parts_hold_no_candidates() -> None:
    assert [] == find(
        manuscript(heading("Action required of the Committee"), numbered("9.", "Kenya trained officers."))
    )
    assert [] == find(manuscript(heading("Sources"), numbered("1.", "Kenya trained officers.")))


def test_plain_paragraphs_are_left_to_others() -> None:
    assert [] == find(manuscript(heading("Dogs"), paragraph("Kenya trained officers.")))
