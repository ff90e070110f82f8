"""pypdf gives the text of each page."""

from eval.ground_truth import CORPUS, read_ground_truth
from eval.peers.pypdf_text import plain_texts


def test_each_page_has_its_text():
    document = min(read_ground_truth(CORPUS).documents.values(), key=lambda each: each.path.stat().st_size)
    assert any(text.strip() for text in plain_texts(document.path.read_bytes()))
