"""What the corpus tells, as its authors wrote it down: tellings, traps and documents. Judges nothing."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from eval.errors import CannotJudge
from eval.lines import read_lines
from kb.practice import DocumentId, DocumentKind, Level, SourceDocument
from kb.vocabulary import load_vocabulary

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling of a practice in one document, with the values that this document states.

    `id` is the practice's (`P098`), `document` a file name, `pages` count from 1, `language` is ISO 639-1.
    `stated_items` are the GCAP items that the document names itself. `technologies` are the codes of what the truth
    calls by words; those that the vocabulary does not know are left out.
    """

    id: str
    document: str
    pages: frozenset[int]
    quote: str
    language: str
    administration: str | None = None
    country: str | None = None
    year: int | None = None
    themes: frozenset[str] = frozenset()
    meas: frozenset[str] = frozenset()
    stated_items: frozenset[int] = frozenset()
    technologies: frozenset[str] = frozenset()
    hs_codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Trap:
    """A stretch that is no practice; `kind` is intention, general, procedure or acknowledgement."""

    document: str
    page: int
    quote: str
    kind: str


@dataclass(frozen=True, slots=True)
class CorpusDocument:
    """A PDF of the corpus as the manifest has it; `path` is where it lies, `facts` what it says about itself."""

    id: DocumentId
    file_name: str
    kind: str
    language: str
    path: Path
    facts: SourceDocument | None = None


@dataclass(frozen=True, slots=True)
class GroundTruth:
    """All of a corpus; `documents` by file name."""

    tellings: tuple[Telling, ...]
    traps: tuple[Trap, ...]
    documents: Mapping[str, CorpusDocument]

    def tellings_of(self, document: str) -> tuple[Telling, ...]:
        """The tellings in the document with that file name, in the order of the truth."""
        return tuple(telling for telling in self.tellings if telling.document == document)


def read_ground_truth(folder: Path = CORPUS) -> GroundTruth:
    """Read truth.jsonl, traps.jsonl and manifest.json in `folder`. Raises `CannotJudge`."""
    manifest = folder / "manifest.json"
    try:
        listed = json.loads(manifest.read_text(encoding="utf-8"))["documents"]
        documents = {item["file_name"]: _document(item, folder) for item in listed}
        tellings = tuple(_telling(line) for line in read_lines(folder / "truth.jsonl"))
        traps = tuple(_trap(line) for line in read_lines(folder / "traps.jsonl"))
    except FileNotFoundError as error:
        raise CannotJudge(f"{manifest} is not there; name the corpus's folder with --corpus.") from error
    except (KeyError, TypeError, ValueError) as error:
        raise CannotJudge(
            f"The ground truth in {folder} is not readable ({error!r}); build the corpus anew."
        ) from error
    return GroundTruth(tellings, traps, documents)


def _document(item: Mapping[str, Any], folder: Path) -> CorpusDocument:
    path = folder / "pdfs" / item["file_name"]
    id = DocumentId(item["sha256"])
    return CorpusDocument(id, item["file_name"], item["kind"], item["language"], path, _facts(item, id))


def _facts(item: Mapping[str, Any], id: DocumentId) -> SourceDocument:
    """What the manifest says; a kind that we do not know is another one."""
    kinds = {kind.value: kind for kind in DocumentKind}
    issued_on = item.get("issued_on")
    return SourceDocument(
        id,
        item["file_name"],
        kinds.get(item["kind"], DocumentKind.OTHER),
        title=item.get("title"),
        reference=item.get("reference"),
        issuer=item.get("issuer"),
        issued_on=date.fromisoformat(issued_on) if issued_on else None,
        languages=tuple(item.get("languages") or (item["language"],)),
        access=Level(item.get("access", Level.PUBLIC)),
    )


def _telling(line: Mapping[str, Any]) -> Telling:
    return Telling(
        id=line["id"],
        document=line["document"],
        pages=frozenset(line["pages"]),
        quote=line["quote"],
        language=line["language"],
        administration=line["administration"],
        country=line["country"],
        year=line["year"],
        themes=frozenset(line["themes"]),
        meas=frozenset(line["meas"]),
        stated_items=frozenset(line["gcap_items"] if line["gcap_stated"] else ()),
        technologies=_technologies(line.get("technologies", ())),
        hs_codes=frozenset(line.get("hs_codes", ())),
    )


def _technologies(words: Iterable[str]) -> frozenset[str]:
    vocabulary = load_vocabulary()
    return frozenset(mention.code for text in words for mention in vocabulary.find("technology", text))


def _trap(line: Mapping[str, Any]) -> Trap:
    return Trap(line["document"], line["page"], line["quote"], line["trap"])
