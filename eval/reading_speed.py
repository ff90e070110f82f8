"""Measures how fast PDFs are read into practices, by as many processes as there are workers. Stores nothing."""

import hashlib
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from eval.peers.pypdf_text import plain_texts
from eval.speed_figures import Figure, reading
from ingest.cell.parser_cell import ParserCell
from ingest.ocr.scans import OcrTerms
from ingest.pipeline import extract_pdf
from kb.practice import DocumentId
from kb.vocabulary import Vocabulary, load_vocabulary

_ROUNDS = 3


def measure_reading(files: Sequence[Path], workers: int) -> tuple[Figure, ...]:
    """Read PDFs by `workers` processes and by pypdf in this one, in turn; documents with scanned pages are left out.

    Raises what `ParserCell.parse` does.
    """
    with ParserCell(ocr=OcrTerms(enabled=False)) as cell:
        parsed = {path: cell.parse(path.read_bytes(), path.name) for path in files}
    contents = [path.read_bytes() for path, pdf in parsed.items() if not pdf.pictures]
    pages = sum(len(pdf.page_texts) for pdf in parsed.values() if not pdf.pictures)
    seconds: dict[str, list[float]] = {"ours": [], "peer": []}
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(_read, contents))  # starts the processes and their parsers
        for _ in range(_ROUNDS):
            seconds["ours"].append(_timed(lambda: list(pool.map(_read, contents))))
            seconds["peer"].append(_timed(lambda: list(map(plain_texts, contents))))
    return reading(seconds["ours"], seconds["peer"], pages, workers)


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _read(content: bytes) -> int:
    cell, vocabulary = _tools()
    id = DocumentId(hashlib.sha256(content).hexdigest())
    return len(extract_pdf(content, id, "measured.pdf", vocabulary, cell).practices)


@cache
def _tools() -> tuple[ParserCell, Vocabulary]:
    """Those of one process."""
    return ParserCell(ocr=OcrTerms(enabled=False)), load_vocabulary()
