"""The engines that set documents, by the names that authors use. Sets nothing itself."""

from collections.abc import Callable, Mapping

from corpus.build.document import Document
from corpus.build.errors import AuthoringError
from corpus.build.facts import Fact
from corpus.build.libreoffice_engine import render as by_libreoffice
from corpus.build.typst_engine import render as by_typst

Engine = Callable[[Document, Mapping[str, Fact]], bytes]
ENGINES: Mapping[str, Engine] = {"typst": by_typst, "libreoffice": by_libreoffice}


def rendered(document: Document, facts: Mapping[str, Fact]) -> bytes:
    """The PDF of `document` before any scanning. Raises CorpusError with what to correct or to install."""
    if document.engine not in ENGINES:
        raise AuthoringError(document.name, f"`engine` must be one of {', '.join(ENGINES)}.")
    return ENGINES[document.engine](document, facts)
