"""Turns pages into pictures of themselves, so that a reader of pictures is not misled by the text in them.

The page's content becomes a pattern that fills the page: it looks the same to the point, and holds no text. Beside
`page_facts` the one file that knows pypdf.
"""

import io
from collections.abc import Sequence

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
)


def as_pictures(content: bytes, pages: Sequence[int]) -> bytes:
    """The PDF with those pages (counted from 1) free of text; may raise anything on a damaged file."""
    writer = PdfWriter(clone_from=io.BytesIO(content))
    for number in pages:
        _paint(writer, writer.pages[number - 1])
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _paint(writer: PdfWriter, page: PageObject) -> None:
    box = page.mediabox
    drawn = page.get_contents()
    pattern = DecodedStreamObject()
    pattern.set_data(drawn.get_data() if drawn is not None else b"")
    tiling: dict[str, PdfObject] = {
        "/Type": NameObject("/Pattern"),
        "/PatternType": NumberObject(1),
        "/PaintType": NumberObject(1),
        "/TilingType": NumberObject(1),
        "/BBox": ArrayObject(box),
        "/XStep": FloatObject(box.width),
        "/YStep": FloatObject(box.height),
        "/Resources": page.get("/Resources", DictionaryObject()),
    }
    pattern.update({NameObject(name): value for name, value in tiling.items()})
    patterns = DictionaryObject({NameObject("/P"): writer._add_object(pattern)})  # noqa: SLF001 - its own way to add one
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Pattern"): patterns})
    fill = DecodedStreamObject()
    fill.set_data(f"/Pattern cs /P scn {box.left} {box.bottom} {box.width} {box.height} re f".encode())
    page[NameObject("/Contents")] = writer._add_object(fill)  # noqa: SLF001
