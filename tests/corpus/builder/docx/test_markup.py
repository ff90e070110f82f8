"""Elements are well formed, whatever the text."""

from xml.etree import ElementTree as ET

from corpus.build.docx.markup import element, literal, part


def test_an_element_carries_prefixed_attributes_and_leaves_out_what_is_none() -> None:
    assert '<w:tab w:val="right" r:id="h1"/>' == element("tab", val="right", leader=None, **{"r:id": "h1"})


def test_signs_of_markup_are_escaped() -> None:
    assert '<w:t xml:space="preserve">R&amp;D &lt; "5"</w:t>' == literal('R&D < "5"')
    assert '<w:x w:val="&quot;a&quot;"/>' == element("x", val='"a"')


def test_a_part_is_a_document_of_its_own() -> None:
    root = ET.fromstring(part("hdr", literal("a & b")))  # noqa: S314 - written by ourselves
    assert ["a & b"] == list(root.itertext())
