"""`python -m corpus.build`: builds every document and the three lists, or `--only` some documents and no list."""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.build.document import Document
from corpus.build.engines import rendered
from corpus.build.errors import AuthoringError, CorpusError
from corpus.build.facts import Fact, read_facts
from corpus.build.folders import DOCUMENTS, FACTS, MANIFEST, PDFS, TRAPS, TRUTH
from corpus.build.manifest import entry
from corpus.build.reading import read_document
from corpus.build.scanner import scanned
from corpus.build.truth import Truth, truth


@dataclass(frozen=True, slots=True)
class Built:
    """One document with its PDF and what was found in it."""

    document: Document
    pdf: bytes
    truth: Truth


def build(path: Path, facts: Mapping[str, Fact]) -> Built:
    """The document in the YAML at `path`, rendered, checked and then scanned if it asks for it. Raises CorpusError."""
    document = read_document(path, facts)
    digital = rendered(document, facts)
    found = truth(document, digital, facts)
    return Built(document, scanned(document, digital), found)


def write_lists(built: Sequence[Built], facts: Mapping[str, Fact]) -> None:
    """Write truth.jsonl, traps.jsonl and manifest.json for all documents, and remove PDFs that none of them makes."""
    _write_lines(TRUTH, (line for one in built for line in one.truth.tellings))
    _write_lines(TRAPS, (line for one in built for line in one.truth.traps))
    documents = [entry(one.document, one.pdf, one.truth.pages, facts) for one in built]
    MANIFEST.write_text(json.dumps({"documents": documents}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    kept = {one.document.file_name for one in built}
    for stale in (path for path in PDFS.glob("*.pdf") if path.name not in kept):
        stale.unlink()


def main() -> int:
    """Build what the command line asks for; 1 with one sentence on standard error when a document is not usable."""
    parser = argparse.ArgumentParser(prog="python -m corpus.build", description="Build the starting corpus.")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="build these documents and leave the lists alone")
    parser.add_argument("--into", type=Path, default=PDFS, metavar="FOLDER", help="put the PDFs here and write no list")
    arguments = parser.parse_args()
    arguments.into.mkdir(parents=True, exist_ok=True)
    try:
        facts = read_facts(FACTS)
        built = []
        for path in _paths(arguments.only):
            built.append(one := build(path, facts))
            (arguments.into / one.document.file_name).write_bytes(one.pdf)
            print(_line(one))
        if not arguments.only and arguments.into == PDFS:
            write_lists(built, facts)
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _paths(only: list[str] | None) -> list[Path]:
    if not only:
        return sorted(DOCUMENTS.glob("*.yaml"))
    paths = [DOCUMENTS / f"{Path(name).stem}.yaml" for name in only]
    for path in paths:
        if not path.exists():
            raise AuthoringError(path.name, f"is not in {DOCUMENTS.name}/; check the name.")
    return paths


def _line(one: Built) -> str:
    found = one.truth
    size = f"{found.pages} pages, {len(one.pdf) // 1024} KiB"
    return f"{one.document.file_name}: {size}, {len(found.tellings)} tellings, {len(found.traps)} traps"


def _write_lines(path: Path, lines: Iterable[Mapping[str, Any]]) -> None:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
