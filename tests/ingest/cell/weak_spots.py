"""PDFs that aim at one weakness of PDF parsers each, in the classes of pypdf's security notes."""

import zlib
from collections.abc import Iterator

from tests.ingest.pdf_writer import A_LINE, document, page, stream

Spots = Iterator[tuple[str, bytes]]
"""Each file by the name of its weak spot."""

_MEGABYTE = 1_000_000
_HUGE = 2**31 - 1
_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]"


def bombs() -> Spots:
    """What is small until it is unpacked."""
    spaces = b" " * (30 * _MEGABYTE)
    flate = zlib.compress(spaces, 9)
    yield "a Flate stream of 30 MB", _page(flate, b"/Filter/FlateDecode")
    twice = zlib.compress(flate, 9)
    yield "Flate within Flate", _page(twice, b"/Filter[/FlateDecode/FlateDecode]")
    yield "an LZW stream of 30 MB", _page(_lzw_run(4), b"/Filter/LZWDecode")
    runs = zlib.compress(b"\x81 " * 250_000 + b"\x80", 9)
    yield "a RunLength stream of 30 MB", _page(runs, b"/Filter[/FlateDecode/RunLengthDecode]")
    for columns in (_MEGABYTE, _HUGE):
        predictor = (
            b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns %d/Colors 32/BitsPerComponent 16>>" % columns
        )
        yield f"a PNG predictor of {columns:,} columns", _page(zlib.compress(b"\x02" * _MEGABYTE), predictor)
    form = b"/AcroForm<</Fields[]/XFA 6 0 R>>"
    xfa = stream(zlib.compress(b"<xdp>" + b"<a/>" * 2_500_000 + b"</xdp>", 9), b"/Filter/FlateDecode")
    yield "an XFA form of 10 MB", document(page(catalog=form, more=(xfa,)))
    objects = zlib.compress(b"6 0 7 3 " + b"1 " * (5 * _MEGABYTE), 9)
    yield "an object stream of 10 MB", _with(_object_stream(objects, b"/N 2/First 8/Filter/FlateDecode"))


def declared_sizes() -> Spots:
    """What says that it is larger than it is, or is as large as it may say."""
    for length in (_HUGE, 10**18, -1, 0):
        yield f"a stream said to have {length} bytes", _page(A_LINE, b"/Length %d" % length)
    yield "a stream whose length is itself", _page(A_LINE, b"/Length 4 0 R")
    yield "an object stream of two thousand million objects", _with(_object_stream(b"6 0 1", b"/N %d/First 4" % _HUGE))
    yield "a table of two thousand million places", _with_places(b"/Size %d/Index[0 %d]/W[1 8 8]" % (_HUGE, _HUGE))
    yield "a table of places of huge width", _with_places(b"/Size 6/W[%d %d %d]" % (_HUGE, _HUGE, _HUGE))
    image = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Width %d/Height %d"
    draw = A_LINE + b"q 600 0 0 800 0 0 cm /Im Do Q"
    for side in (60_000, _HUGE):
        picture = stream(b"\x00" * 100, image % (side, side))
        yield f"an image of {side:,} pixels a side", _page(draw, resources=b"/XObject<</Im 6 0 R>>", more=(picture,))
    for filter_name in (b"JPXDecode", b"JBIG2Decode", b"CCITTFaxDecode", b"DCTDecode"):
        picture = stream(bytes(range(256)), image % (30_000, 30_000) + b"/Filter/" + filter_name)
        name = f"a huge image in {filter_name.decode()}"
        yield name, _page(draw, resources=b"/XObject<</Im 6 0 R>>", more=(picture,))
    for name, ranges in (
        ("a ToUnicode range of all codes", b"1 beginbfrange <00000000> <ffffffff> <0041> endbfrange"),
        (
            "a ToUnicode table of half a million rows",
            b"500000 beginbfchar " + b"<01> <0041>\n" * 500_000 + b"endbfchar",
        ),
        ("a ToUnicode letter of a million letters", b"1 beginbfchar <41> <" + b"0041" * _MEGABYTE + b"> endbfchar"),
    ):
        mapping = stream(zlib.compress(b"begincmap " + ranges + b" endcmap", 9), b"/Filter/FlateDecode")
        yield name, _with_font(b"<</Type/Font/Subtype/TrueType/BaseFont/Arial/ToUnicode 7 0 R>>", mapping)
    for widths in (b"[0 %d 500]" % _HUGE, b"[0 [" + b"500 " * 200_000 + b"]]"):
        cid = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(I)>>/W %b>>" % widths
        top = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]>>"
        yield f"CID widths of {len(widths)} bytes", _with_font(top, cid)
    yield "a count of two thousand million pages", _with_pages(b"<</Type/Pages/Kids[3 0 R]/Count %d>>" % _HUGE)
    yield "a page wider than the sea", _page(page_entries=b"/UserUnit 1e9")


def cycles() -> Spots:
    """What leads back to itself."""
    items = (
        b"<</Type/Outlines/First 7 0 R/Last 8 0 R/Count 2>>",
        b"<</Title(a)/Parent 6 0 R/First 8 0 R/Last 8 0 R/Next 8 0 R/Dest[3 0 R/Fit]>>",
        b"<</Title(b)/Parent 7 0 R/First 7 0 R/Last 7 0 R/Next 7 0 R/Dest[3 0 R/Fit]>>",
    )
    yield "an outline in a circle", _page(catalog=b"/Outlines 6 0 R", more=items)
    again = (items[0], b"<</Title(a)/Parent 6 0 R/Next 7 0 R>>", b"<</Title(b)/Next 8 0 R>>")
    yield "an outline whose next is itself", _page(catalog=b"/Outlines 6 0 R", more=again)
    plain = document(page())
    place = plain.rindex(b"xref\n0 ")
    yield "a table of places before itself", plain.replace(b"trailer<<", b"trailer<</Prev %d" % place)
    yield (
        "tables of places in a circle",
        plain
        + b"trailer<</Size 6/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF"
        % (
            place,
            len(plain),
        ),
    )
    for name, kids in (
        ("pages under themselves", (b"[2 0 R]", b"[2 0 R]")),
        ("pages under their grandchildren", (b"[6 0 R]", b"[2 0 R]")),
        ("pages in a long way round", (b"[6 0 R 3 0 R]", b"[6 0 R 2 0 R]")),
    ):
        node = b"<</Type/Pages/Parent 2 0 R/Count 9/Kids %b>>" % kids[1]
        yield name, _with_pages(b"<</Type/Pages/Count 9/Kids %b>>" % kids[0], node)
    yield "a page that is its own parent", _page(page_entries=b"/Parent 3 0 R")
    yield (
        "the same page ten thousand times",
        _with_pages(b"<</Type/Pages/Count 10000/Kids[" + b"3 0 R " * 10_000 + b"]>>"),
    )
    beads = (b"<</F 7 0 R>>", b"<</T 6 0 R/N 7 0 R/V 7 0 R/P 3 0 R/R[0 0 9 9]>>")
    yield "a thread of beads in a circle", _page(catalog=b"/Threads[6 0 R]", page_entries=b"/B[7 0 R]", more=beads)
    names = (b"<</Kids[7 0 R]>>", b"<</Kids[6 0 R 7 0 R]/Limits[(a)(z)]>>")
    yield "attachments in a circle", _page(catalog=b"/Names<</EmbeddedFiles 6 0 R>>", more=names)
    drawn = stream(b"/Fm Do /Fm Do", _FORM + b"/Resources<</XObject<</Fm 6 0 R>>>>")
    yield "a form that draws itself", _page(A_LINE + b"/Fm Do", resources=b"/XObject<</Fm 6 0 R>>", more=(drawn,))
    for ending in (b"", b" EI", b" E", b"/W"):
        yield (
            f"an inline image ending in {ending!r}",
            _page(A_LINE + b"BI /W 9 /H 9 /BPC 8 /CS /G ID " + b"x" * 5000 + ending),
        )
    yield "an object that is a reference to itself", _page(page_entries=b"/Rotate 6 0 R", more=(b"6 0 R",))


def metadata() -> Spots:
    """Properties that are worse than the pages."""
    entities = b"".join(b'<!ENTITY e%d "%b">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 10))
    head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">' + entities + b"]>"
    core = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">%b</rdf:RDF></x:xmpmeta>'
    yield "XMP entities that expand", _with_xmp(head + core % b"<rdf:Description>&e9;</rdf:Description>")
    yield "XMP from elsewhere", _with_xmp(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + core % b"&e;")
    yield "XMP of 5 MB", _with_xmp(core % (b"<rdf:Description/>" * 280_000))
    title = b"/Info<</Title(%b)/Author<feff%b>>>" % (b"A" * _MEGABYTE, b"d800" * 250_000)
    yield "a title of 1 MB", document(page(), title)


def slow_readings() -> Spots:
    """What takes the square of its length to read."""
    yield "ASCIIHex of 2 MB without an end", _page(b"20" * _MEGABYTE, b"/Filter/ASCIIHexDecode")
    yield "ASCII85 of 2 MB without an end", _page(b"z" * (2 * _MEGABYTE), b"/Filter/ASCII85Decode")
    yield (
        "two million spaces between objects",
        document(page()).replace(b"endobj\n4 0", b"endobj" + b" " * (2 * _MEGABYTE) + b"4 0"),
    )
    yield "two million spaces at the end", document(page()) + b" " * (2 * _MEGABYTE)
    yield "comments without an end", _page(b"%" * _MEGABYTE + b"\n" + A_LINE)
    yield "arrays a hundred thousand deep", _page(A_LINE + b"[" * 100_000)
    yield "dictionaries twenty thousand deep", _page(page_entries=b"/PieceInfo " + b"<</A " * 20_000)
    yield "a filter a thousand times", _page(A_LINE, b"/Filter[" + b"/ASCIIHexDecode" * 1000 + b"]")
    yield "twenty thousand pieces without sense", _page(b"q 1 0 0 1 0 0 cm BT /F1 1 Tf (a) Tj " * 20_000)


def slow_drawings() -> Spots:
    """What takes for ever to draw, on pages that are drawn, since white text could hide on them."""
    white = A_LINE + b"1 g " + A_LINE
    forms = [
        stream(b"/Fm Do " * 10, _FORM + b"/Resources<</XObject<</Fm %d 0 R>>>>" % number) for number in range(7, 15)
    ]
    yield (
        "forms that multiply",
        _page(white + b"/Fm Do", resources=b"/XObject<</Fm 6 0 R>>", more=(*forms, stream(A_LINE, _FORM))),
    )
    pattern = (
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.001/YStep 0.001/Resources<<>>"
    )
    tiles = white + b"/Pattern cs /P scn 0 0 600 800 re f"
    yield (
        "tiles without number",
        _page(tiles, resources=b"/Pattern<</P 6 0 R>>", more=(stream(b"0 0 1 1 re f", pattern),)),
    )
    function = stream(
        b"{" + b" 2 exp sqrt" * 5000 + b" dup dup}", b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]"
    )
    shading = b"<</ShadingType 1/ColorSpace/DeviceRGB/Matrix[600 0 0 800 0 0]/Function 7 0 R>>"
    yield "a costly shading", _page(white + b"/Sh sh", resources=b"/Shading<</Sh 6 0 R>>", more=(shading, function))
    glyph = b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]"
    own = glyph + b"/CharProcs<</a 7 0 R>>/Encoding<</Differences[97/a]>>/Resources<</Font<</F2 6 0 R>>>>>>"
    drawn = stream(b"9 0 d0 BT /F2 1 Tf (aaaa) Tj ET")
    yield (
        "a letter that is written with itself",
        _page(white + b"BT /F2 9 Tf (aa) Tj ET", fonts=b"/F2 6 0 R", more=(own, drawn)),
    )
    yield "a line of a million dashes", _page(white + b"[0.0001] 0 d 0 0 m 600 800 l S " * 50)


def _page(content: bytes = A_LINE, content_entries: bytes = b"", **more: object) -> bytes:
    return document(page(content, content_entries=content_entries, **more))


def _with(content: bytes) -> bytes:
    return _page(more=(content,))


def _object_stream(content: bytes, entries: bytes) -> bytes:
    return stream(content, b"/Type/ObjStm" + entries)


def _with_places(entries: bytes) -> bytes:
    plain = document(page())
    start = plain.rindex(b"xref\n0 ")
    table = b"9 0 obj\n" + stream(zlib.compress(bytes(1000)), b"/Type/XRef/Root 1 0 R/Filter/FlateDecode" + entries)
    return plain[:start] + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % start


def _with_font(font: bytes, other: bytes) -> bytes:
    return _page(b"BT /F2 12 Tf 72 700 Td (AAAA) Tj ET " + A_LINE, fonts=b"/F2 6 0 R", more=(font, other))


def _with_pages(root: bytes, *more: bytes) -> bytes:
    return document(page(more=more) | {2: root})


def _with_xmp(packet: bytes) -> bytes:
    packed = stream(zlib.compress(packet, 9), b"/Type/Metadata/Subtype/XML/Filter/FlateDecode")
    return _page(catalog=b"/Metadata 6 0 R", more=(packed,))


def _lzw_run(rounds: int) -> bytes:
    """So many rounds of LZW codes, each round 7 MB of spaces: every code is the one before and a space more."""
    one = f"{256:09b}{32:09b}" + "".join(
        f"{code:0{min(12, max(9, (code + 1).bit_length()))}b}" for code in range(258, 4094)
    )
    bits = rounds * one + f"{257:012b}"
    size = -(-len(bits) // 8)
    return int(bits.ljust(8 * size, "0"), 2).to_bytes(size)
