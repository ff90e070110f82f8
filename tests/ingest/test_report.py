import json

from ingest.pipeline import extract
from ingest.report import report_of
from tests.ingest.hand_made import BOX, DOCUMENT, VOCABULARY, heading, paragraph, parsed

PAPER = parsed(
    heading("Kenya Customs: dogs at Mombasa"),
    paragraph(
        "In 2016 Kenya Customs trained 12 dogs, which found 40 kg of ivory in the port of Mombasa within a year."
    ),
    paragraph("Customs and the Customs Service keep them."),
)


def test_the_report_has_the_keys_of_the_contract() -> None:
    report = report_of(extract(PAPER, DOCUMENT, "kenya.pdf", VOCABULARY))
    assert {"document", "practices", "warnings"} == set(report)
    assert {
        "id", "file_name", "kind", "title", "reference", "issuer", "issued_on", "languages", "pages", "access",
    } <= set(report["document"])  # fmt: skip
    (practice,) = report["practices"]
    assert {
        "title", "summary", "administration", "country", "year", "themes", "gcap_items", "meas", "technologies",
        "hs_codes", "outcome", "confidence", "passages", "evidence",
    } <= set(practice)  # fmt: skip
    assert {"page", "text", "bbox"} <= set(practice["passages"][0])
    assert {"page", "quote", "bbox"} <= set(practice["evidence"]["country"])


def test_it_is_json_as_it_stands() -> None:
    report = report_of(extract(PAPER, DOCUMENT, "kenya.pdf", VOCABULARY))
    assert report == json.loads(json.dumps(report))


def test_boxes_are_four_numbers() -> None:
    report = report_of(extract(PAPER, DOCUMENT, "kenya.pdf", VOCABULARY))
    assert [BOX.x0, BOX.y0, BOX.x1, BOX.y1] == report["practices"][0]["passages"][0]["bbox"]
