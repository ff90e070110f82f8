"""PDFs are read by processes of their own, and by pypdf."""

from eval.ground_truth import CORPUS, read_ground_truth
from eval.reading_speed import measure_reading


def test_pages_are_read_by_both():
    document = min(read_ground_truth(CORPUS).documents.values(), key=lambda each: each.path.stat().st_size)
    pages, ratio = measure_reading([document.path], 1)
    assert pages.parts["pages"] >= 1
    assert min(pages.value, ratio.value, ratio.parts["pypdf, pages/s"]) > 0
