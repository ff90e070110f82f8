"""Writes PDFs object by object, sound ones and ones made to break parsers."""

import re
from collections.abc import Mapping, Sequence

HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
A_LINE = b"BT /F1 12 Tf 72 700 Td (Kenya introduced risk profiles for waste in 2021.) Tj ET\n"
_LENGTH = re.compile(rb"/Length\b")


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object; its true length is stated unless `entries` states another."""
    length = b"" if _LENGTH.search(entries) else b"/Length %d" % len(content)
    return b"<<%b%b>>stream\n%b\nendstream" % (entries, length, content)


def document(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF of numbered objects, of which 1 is the catalog, with a sound table of places."""
    body, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", {}
    for number, content in objects.items():
        places[number] = len(body)
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    size = max(objects) + 1
    rows = (b"%010d 00000 n \n" % places[n] if n in places else b"%010d 65535 f \n" % 0 for n in range(size))
    end = b"trailer<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(body))
    return body + b"xref\n0 %d\n" % size + b"".join(rows) + end


def page(
    content: bytes = A_LINE,
    *,
    content_entries: bytes = b"",
    page_entries: bytes = b"",
    resources: bytes = b"",
    fonts: bytes = b"",
    catalog: bytes = b"",
    more: Sequence[bytes] = (),
) -> dict[int, bytes]:
    """The objects of a PDF of one page, 600 by 800 points; those of `more` are numbered from 6."""
    dictionary = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R%b>>%b>>%b>>"
    )
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R%b>>" % catalog,
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: dictionary % (fonts, resources, page_entries),
        4: stream(content, content_entries),
        5: HELVETICA,
    }
    return objects | dict(enumerate(more, start=6))
