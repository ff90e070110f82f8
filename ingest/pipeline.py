"""From a parsed PDF to practices with evidence: the whole way on one page. Pure; stores nothing and opens no file.

The cell parses, `paper` says what the document is, `finders` propose candidates, `detection` keeps what tells a
measure, `fields` read each one, and `evidence` looks every quote up again on its page.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.candidate.passages import passages_of
from ingest.candidate.reading import Reading
from ingest.cell.parser_cell import ParserCell
from ingest.detection import detect
from ingest.evidence import PageReader, verify
from ingest.facts.file_marks import held_back
from ingest.facts.paper import Paper, read_paper
from ingest.fields.found import value_of
from ingest.fields.record import Record, read_record
from ingest.parsed import ParsedPdf
from ingest.sheets.paper import read_sheet_paper
from kb.curation.same_text import text_digest
from kb.embedding.embedder import Embedder
from kb.practice import DocumentId, Practice, PracticeId, SourceDocument, practice_id
from kb.vocabulary import Vocabulary

_UNKNOWN_LANGUAGE = "und"  # ISO 639-2: undetermined


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read out of one PDF; nothing of it is stored yet."""

    document: SourceDocument
    practices: tuple[Practice, ...]
    warnings: tuple[str, ...]


def extract_pdf(
    content: bytes,
    document_id: DocumentId,
    file_name: str,
    vocabulary: Vocabulary,
    cell: ParserCell,
    *,
    embedder: Embedder | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Extraction:
    """Parse `content` in `cell` and extract; raises what the cell raises (`kb.errors.IngestError`).

    `progress` is told how many of the pages without text OCR has read.
    """
    parsed = cell.parse(content, file_name, progress)
    return extract(parsed, document_id, file_name, vocabulary, embedder=embedder)


def extract(
    parsed: ParsedPdf,
    document_id: DocumentId,
    file_name: str,
    vocabulary: Vocabulary,
    *,
    embedder: Embedder | None = None,
) -> Extraction:
    """The document's facts, its practices as drafts in reading order, and warnings in whole sentences.

    With an `embedder` practices are told from the rest by what they mean, without one by signs alone, which is coarser.
    """
    reader = read_sheet_paper if parsed.sheets else read_paper
    paper = held_back(reader(parsed, vocabulary), file_name)
    pages = PageReader(paper.parsed.page_texts)
    detected = detect(paper, embedder)
    under = Counter(found.reading.candidate.heading for found, _ in detected)
    on_page: Counter[int] = Counter()
    practices: list[Practice] = []
    for found, probability in detected:
        reading = found.reading
        page = reading.parts[0].part.page
        on_page[page] += 1
        read = read_record(reading, paper, own_heading=under[reading.candidate.heading] == 1)
        record = replace(read, **found.told.fields)
        identity = practice_id(document_id, page, on_page[page])
        practices.append(
            _practice(identity, document_id, reading, probability, record=record, paper=paper, pages=pages)
        )
    warnings = (*paper.parsed.warnings, *paper.facts.warnings, *_unverified(practices))
    return Extraction(_document(document_id, file_name, paper, warnings), tuple(practices), warnings)


def _document(document_id: DocumentId, file_name: str, paper: Paper, warnings: tuple[str, ...]) -> SourceDocument:
    facts = paper.facts
    return SourceDocument(
        document_id,
        file_name,
        paper.kind,
        round(paper.kind_confidence, 2),
        title=facts.title,
        reference=facts.reference,
        issuer=facts.issuer.name,
        issued_on=facts.issued_on,
        languages=facts.languages,
        pages=len(paper.parsed.page_texts),
        access=facts.access,
        warnings=warnings,
        text_digest=text_digest(block.text for block in paper.parsed.blocks),
    )


def _practice(
    identity: PracticeId,
    document_id: DocumentId,
    reading: Reading,
    probability: float,
    *,
    record: Record,
    paper: Paper,
    pages: PageReader,
) -> Practice:
    country = value_of(record.country, None)
    return Practice(
        identity,
        document_id,
        record.title.value,
        record.summary.value,
        reading.language or _UNKNOWN_LANGUAGE,
        administration=value_of(record.administration, None),
        country=country,
        region=paper.vocabulary.region_of(country) if country else None,
        year=value_of(record.year, None),
        themes=value_of(record.themes, ()),
        gcap_items=value_of(record.gcap_items, ()),
        meas=value_of(record.meas, ()),
        technologies=value_of(record.technologies, ()),
        hs_codes=value_of(record.hs_codes, ()),
        functions=value_of(record.functions, ()),
        partners=value_of(record.partners, ()),
        outcome=value_of(record.outcome, None),
        figures=value_of(record.figures, ()),
        maturity=value_of(record.maturity, None),
        confidence=round(probability, 3),
        passages=passages_of(reading),
        evidence={name: verify(evidence, pages) for name, evidence in record.evidence.items()},
        level=paper.facts.access,
    )


def _unverified(practices: list[Practice]) -> list[str]:
    return [
        f"The quote for the {name} of “{practice.title}” was not found again on page {evidence.page}; check it there."
        for practice in practices
        for name, evidence in practice.evidence.items()
        if not evidence.verified
    ]
