"""The document that the cell's server parses before any other: one page of our own words, so it can do no harm.

What a first document pays for, the parsers' own setting up and patterns compiled at first use, each fork then inherits.
"""

from itertools import accumulate

from ingest.cell.child import answer_for
from ingest.cell.limits import ParserLimits
from ingest.cell.task import Task

_SHOWN = b"BT /F 12 Tf 72 720 Td (1. Customs of Norway reads this page.) Tj ET"
_OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    b"<</Length %d>>stream\n%s\nendstream" % (len(_SHOWN), _SHOWN),
    b"<</Title(Rehearsal)/CreationDate(D:20250131120000Z)>>",
)


def rehearse() -> bool:
    """Parse the page; whether that went well, which no task depends on."""
    return answer_for(_document(), Task(ParserLimits())).parsed is not None


def _document() -> bytes:
    parts = [b"%PDF-1.4\n", *(b"%d 0 obj%s endobj\n" % numbered for numbered in enumerate(_OBJECTS, start=1))]
    *places, table = accumulate(map(len, parts))
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(_OBJECTS) + 1
    xref = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return b"".join(parts) + xref % (size, entries, size, table)
