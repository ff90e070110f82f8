"""The Word file opens as one: its parts are well formed, its relations point to parts, its bytes are the same again."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from xml.etree import ElementTree as ET

import pytest

from corpus.build.document import Document
from corpus.build.docx.word_file import word_file
from corpus.build.errors import AuthoringError
from corpus.build.facts import Fact
from corpus.build.notice import notice

Draft = Callable[..., Document]
FAMILIES = {"times": "Liberation Serif", "calibri": "Carlito"}


@pytest.fixture
def parts(draft: Draft, facts: Mapping[str, Fact]) -> Mapping[str, str]:
    document = draft(layout="working_paper")
    with zipfile.ZipFile(io.BytesIO(word_file(document, notice(document, facts), FAMILIES))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_every_part_is_well_formed(parts: Mapping[str, str]) -> None:
    for content in parts.values():
        ET.fromstring(content)  # noqa: S314 - written by ourselves


def test_every_relation_points_to_a_part(parts: Mapping[str, str]) -> None:
    targets = re.findall(r'Target="([^"]+)"', parts["word/_rels/document.xml.rels"])
    assert targets
    assert set() == {f"word/{target}" for target in targets} - set(parts)


def test_every_reference_of_a_section_is_a_relation(parts: Mapping[str, str]) -> None:
    used = re.findall(r'r:id="([^"]+)"', parts["word/document.xml"])
    related = re.findall(r'Id="([^"]+)"', parts["word/_rels/document.xml.rels"])
    assert {"header1", "header2", "header3", "footer1", "footer2", "footer3"} == set(used)
    assert set(used) <= set(related)


def test_columns_and_turned_pages_are_sections(parts: Mapping[str, str]) -> None:
    sections = re.findall(r"<w:sectPr>.*?</w:sectPr>", parts["word/document.xml"])
    assert [False, False, False, True, False] == ['w:orient="landscape"' in section for section in sections][:5]
    assert ["1", "2", "1", "1"] == [re.findall(r'w:cols w:num="(\d)"', section)[0] for section in sections][:4]


def test_a_head_of_a_table_is_repeated_on_each_page(parts: Mapping[str, str]) -> None:
    assert 2 == parts["word/document.xml"].count("<w:tblHeader/>")


def test_the_same_document_gives_the_same_bytes(draft: Draft, facts: Mapping[str, Fact]) -> None:
    first, again = (word_file(document, notice(document, facts), FAMILIES) for document in (draft(), draft()))
    assert first == again


def test_an_unknown_layout_is_refused(draft: Draft, facts: Mapping[str, Fact]) -> None:
    document = draft(layout="poster")
    with pytest.raises(AuthoringError, match="`layout` must be one of case_sheets, circular"):
        word_file(document, notice(document, facts), FAMILIES)
