"""PDFs with something changed at random: the whole way to practices ends in an extraction or in one sentence."""

import re
import resource
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.cell.limits import ParserLimits
from ingest.cell.parser_cell import ParserCell
from ingest.ocr.scans import OcrTerms
from ingest.pipeline import extract_pdf
from kb.errors import IngestError
from kb.practice import DocumentId
from kb.vocabulary import load_vocabulary
from tests.ingest.pdf_writer import A_LINE, document, page, stream

Change = Callable[[bytes], bytes]
VOCABULARY = load_vocabulary()
MEGABYTE = 1_000_000
LIMITS = ParserLimits(cpu_seconds=5, wall_seconds=30, memory_bytes=600 * MEGABYTE)
_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>"
RICH = document(
    page(
        A_LINE + b"1 g " + A_LINE + b"/Fm Do 0 0 50 50 re f",
        resources=b"/XObject<</Fm 6 0 R>>",
        catalog=b"/Outlines 7 0 R/Names<</EmbeddedFiles<</Names[(a) 8 0 R]>>>>",
        page_entries=b"/Rotate 90/Annots[]",
        more=(
            stream(A_LINE, _FORM),
            b"<</Type/Outlines/First 9 0 R/Last 9 0 R/Count 1>>",
            b"<</Type/Filespec/F(a)/EF<</F 4 0 R>>>>",
            b"<</Title(a)/Parent 7 0 R/Dest[3 0 R/Fit]>>",
        ),
    ),
    b"/Info<</Title(Green Customs)/CreationDate(D:20240317120000Z)>>",
)
_OBJECT = re.compile(rb"\d+ 0 obj\b.*?endobj\n", re.DOTALL)
_NUMBER = re.compile(rb"\d+")
_WORD = re.compile(rb"/[A-Za-z]+")


def within(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most)


def replaced(content: bytes, pattern: re.Pattern[bytes], which: int, new: bytes) -> bytes:
    found = list(pattern.finditer(content))
    if not found:
        return content
    spot = found[which % len(found)]
    return content[: spot.start()] + new + content[spot.end() :]


def with_bytes(places: list[int], value: int) -> Change:
    def change(content: bytes) -> bytes:
        changed = bytearray(content)
        for place in places:
            changed[place % len(changed)] = value
        return bytes(changed)

    return change


def with_object_doubled(which: int, target: int) -> Change:
    def change(content: bytes) -> bytes:
        found = _OBJECT.findall(content)
        return replaced(content, _OBJECT, target, found[which % len(found)]) if found else content

    return change


CHANGES = st.one_of(
    st.builds(with_bytes, st.lists(within(5000), min_size=1, max_size=20), within(255)),
    st.builds(lambda part: lambda content: content[: max(20, len(content) * part // 100)], within(99)),
    st.builds(
        lambda start, length: lambda content: content[:start] + content[start + length :], within(3000), within(500)
    ),
    st.builds(
        lambda start, length, times: (
            lambda content: content[:start] + content[start : start + length] * times + content[start:]
        ),
        *(within(3000), within(300), st.sampled_from([1, 2, 100])),
    ),
    st.builds(with_object_doubled, within(20), within(20)),
    st.builds(
        lambda which, number: lambda content: replaced(content, _NUMBER, which, b"%d" % number),
        *(within(200), st.sampled_from([-1, 0, 1, 2, 3, 4, 7, 255, 65_536, 2**31 - 1, 2**31, 2**63, 10**30])),
    ),
    st.builds(
        lambda which, word: lambda content: replaced(content, _WORD, which, word),
        *(
            within(60),
            st.sampled_from([b"/Kids", b"/Parent", b"/Prev", b"/Length", b"/FlateDecode", b"/Font", b"null"]),
        ),
    ),
)


def changed(changes: list[Change]) -> bytes:
    content = RICH
    for change in changes:
        content = change(content)
    return b"%PDF-" + content[5:]


@given(st.lists(CHANGES, min_size=1, max_size=4).map(changed))
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def attack(cell: ParserCell, content: bytes) -> None:
    try:
        found = extract_pdf(content, DocumentId("3f" * 32), "x.pdf", VOCABULARY, cell)
    except IngestError as error:
        assert re.fullmatch(r".*x\.pdf.*\.", str(error))  # noqa: PT017 - either end is right
    else:
        assert 0 < found.document.pages <= LIMITS.pages
        assert all(1 <= passage.page <= found.document.pages for one in found.practices for passage in one.passages)


def children_of(process: int) -> str:
    return Path(f"/proc/{process}/task/{process}/children").read_text()


def test_changed_files_are_extracted_or_refused_and_nothing_is_left_behind() -> None:
    with ParserCell(LIMITS, OcrTerms(enabled=False)) as cell:
        extract_pdf(RICH, DocumentId("3f" * 32), "x.pdf", VOCABULARY, cell)
        files = len(list(Path("/proc/self/fd").iterdir()))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        attack(cell)
        assert files == len(list(Path("/proc/self/fd").iterdir()))
        assert 50_000 > resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory
        assert cell._server is None or "" == children_of(cell._server.process.pid)
        assert 1 == len(cell.parse(RICH, "x.pdf").page_texts)
