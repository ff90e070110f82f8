"""The corpus as it is committed, read once for all tests of this folder."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from corpus.build.engines import rendered
from corpus.build.facts import Fact, read_facts
from corpus.build.folders import DOCUMENTS, FACTS, MANIFEST, PDFS, TRAPS, TRUTH
from corpus.build.page_text import by_poppler, by_pypdf, squashed
from corpus.build.reading import read_document


@pytest.fixture(scope="session")
def facts() -> Mapping[str, Fact]:
    return read_facts(FACTS)


@pytest.fixture(scope="session")
def documents() -> Sequence[Mapping[str, Any]]:
    read: list[dict[str, Any]] = json.loads(MANIFEST.read_text(encoding="utf-8"))["documents"]
    return read


@pytest.fixture(scope="session")
def tellings() -> Sequence[Mapping[str, Any]]:
    return [json.loads(line) for line in TRUTH.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def traps() -> Sequence[Mapping[str, Any]]:
    return [json.loads(line) for line in TRAPS.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def page_texts(documents: Sequence[Mapping[str, Any]], facts: Mapping[str, Fact]) -> Mapping[str, Sequence[str]]:
    """Each document's pages by pypdf (Arabic ones by poppler), letters and digits only; scans before scanning."""
    texts = {}
    for document in documents:
        pdf = (PDFS / document["file_name"]).read_bytes()
        if document["scan"]:
            pdf = rendered(read_document(DOCUMENTS / document["built_from"], facts), facts)
        extract = by_poppler if document["language"] == "ar" else by_pypdf
        texts[document["file_name"]] = [squashed(page) for page in extract(pdf)]
    return texts
