from ingest.evidence import PageReader, comparable, verify
from kb.practice import Evidence


def test_hyphens_ligatures_quotes_and_spaces_are_not_compared() -> None:
    assert comparable("Co-operation “ﬁle”  of\nCustoms") == comparable('Cooperation "file" of customs')
    assert comparable("environ-\nmental") == comparable("environmental")


def test_a_quote_on_its_page_is_verified() -> None:
    pages = PageReader(["Cover", "Officers intercepted 1,239 non-refillable cylin-\nders."])
    found = verify(Evidence(2, "1,239 non-refillable cylinders"), pages)
    assert found.verified


def test_a_quote_on_another_page_is_not() -> None:
    pages = PageReader(["Officers seized waste.", "Nothing."])
    assert not verify(Evidence(2, "seized waste"), pages).verified
    assert not verify(Evidence(3, "seized waste"), pages).verified
    assert not verify(Evidence(0, "seized waste"), pages).verified
    assert not verify(Evidence(1, "  "), pages).verified
