"""Words that nobody can see, on real pages, and words beside them that everybody can."""

import pytest

from ingest.layout.cleaning import cleaned
from ingest.layout.liteparse_pages import lay_out
from ingest.parsed import ParsedPdf, PdfFacts
from tests.ingest.pdf_writer import A_LINE, document, page, stream

SEEN = "Kenya introduced risk profiles for waste in 2021."
OTHER = "Brazil banned all plastic."
WORDS = b"BT /F1 12 Tf 72 600 Td (Brazil banned all plastic.) Tj ET\n"
NOT_SEEN = "Left out, as it cannot be seen (unpainted, covered, without contrast or tiny): text on page 1."
CLEAR = b"/ExtGState<</G0<</ca 0/CA 0>>>>"
PHOTO = stream(b"\x10", b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8")
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>"


def parsed(content: bytes, **more: object) -> ParsedPdf:
    return cleaned(lay_out(document(page(A_LINE + content, **more)), (), 10), PdfFacts(), ())


def texts(document: ParsedPdf) -> list[str]:
    return [block.text for block in document.blocks]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"1 g " + WORDS, id="white"),
        pytest.param(b"0.98 g " + WORDS, id="nearly white"),
        pytest.param(b"0 0 0 0 k " + WORDS, id="without ink"),
        pytest.param(b"0 g 60 590 300 30 re f 0 g " + WORDS, id="black on black"),
        pytest.param(WORDS + b"1 g 60 590 300 30 re f", id="painted over"),
        pytest.param(WORDS + b"q 300 0 0 30 60 590 cm /Im Do Q", id="under a picture"),
        pytest.param(b"BT 3 Tr /F1 12 Tf 72 600 Td (Brazil banned all plastic.) Tj ET", id="render mode 3"),
        pytest.param(b"BT 7 Tr /F1 12 Tf 72 600 Td (Brazil banned all plastic.) Tj ET", id="render mode 7"),
        pytest.param(b"1 G 1 Tr " + WORDS, id="a white outline"),
        pytest.param(b"/G0 gs " + WORDS, id="transparent"),
        pytest.param(b"BT /F1 1 Tf 72 600 Td (Brazil banned all plastic.) Tj ET", id="tiny"),
        pytest.param(b"/Fm Do", id="white in a form"),
    ],
)
def test_hidden_words_are_left_out_with_a_warning(content: bytes) -> None:
    resources = CLEAR + b"/XObject<</Im 6 0 R/Fm 7 0 R>>"
    document = parsed(content, resources=resources, more=(PHOTO, stream(b"1 g " + WORDS, FORM)))
    assert [SEEN] == texts(document)
    assert (SEEN,) == document.page_texts
    assert (NOT_SEEN,) == document.warnings


def test_words_on_a_layer_that_is_off_are_left_out() -> None:
    layers = b"/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>"
    content = b"/OC /L0 BDC " + WORDS + b"EMC"
    resources, layer = b"/Properties<</L0 6 0 R>>", b"<</Type/OCG/Name(Hidden)>>"
    document = parsed(content, resources=resources, catalog=layers, more=(layer,))
    assert ((SEEN,), (NOT_SEEN,)) == (document.page_texts, document.warnings)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(WORDS, id="plain"),
        pytest.param(b"0.75 g " + WORDS, id="light grey"),
        pytest.param(b"1 0.9 0 rg " + WORDS, id="yellow"),
        pytest.param(b"0 0 0.5 rg 60 590 300 30 re f 1 g " + WORDS, id="white on a dark table head"),
        pytest.param(b"q 300 0 0 30 60 590 cm /Im Do Q 1 g " + WORDS, id="white on a dark picture"),
        pytest.param(b"1 g 0 G 1 Tr " + WORDS, id="a black outline"),
        pytest.param(b"BT /F1 5 Tf 72 600 Td (Brazil banned all plastic.) Tj ET", id="small print"),
        pytest.param(
            b"q BT 7 Tr /F1 12 Tf 72 600 Td (Brazil banned all plastic.) Tj ET 300 0 0 30 60 590 cm /Im Do Q",
            id="a mask before a picture",
        ),
        pytest.param(WORDS + b"0.9 g 60 400 300 30 re f", id="beside a grey box"),
    ],
)
def test_words_that_can_be_seen_stay(content: bytes) -> None:
    document = parsed(content, resources=b"/XObject<</Im 6 0 R>>", more=(PHOTO,))
    assert {SEEN, OTHER} == set(document.page_texts[0].split("\n"))
    assert () == document.warnings


def test_hidden_words_in_the_middle_of_a_line_are_taken_out_of_it() -> None:
    line = b"BT /F1 12 Tf 72 600 Td (Seizures rose) Tj 1 g ( not at all) Tj 0 g ( in 2022.) Tj ET"
    assert [SEEN, "Seizures rose in 2022."] == texts(parsed(line))


@pytest.mark.parametrize("entries", [b"/Rotate 90", b"/Rotate 180", b"/CropBox[50 400 600 790]", b"/UserUnit 2"])
def test_a_page_shown_otherwise_is_looked_at_as_it_is_shown(entries: bytes) -> None:
    head = b"0 0 0.5 rg 60 640 300 30 re f 1 g BT /F1 12 Tf 72 650 Td (Answer) Tj ET "
    document = parsed(head + b"1 g " + WORDS, page_entries=entries)
    assert {SEEN, "Answer"} == set(document.page_texts[0].split("\n"))
    assert (NOT_SEEN,) == document.warnings


def test_the_text_layer_of_a_scan_stays() -> None:
    picture = b"q 600 0 0 800 0 0 cm BI /W 2 /H 400 /CS /G /BPC 8 ID " + b"\x00\x00\xff\xff" * 200 + b" EI Q "
    document = parsed(picture + b"BT 3 Tr ET " + WORDS)
    assert {SEEN, OTHER} == set(document.page_texts[0].split("\n"))


def test_a_stray_sign_that_cannot_be_seen_is_no_reason_to_doubt_the_page() -> None:
    document = parsed(b"1 g BT /F1 12 Tf 500 50 Td (7) Tj ET")
    assert () == document.warnings


def test_text_beyond_the_paper_is_told() -> None:
    document = parsed(b"BT /F1 12 Tf 72 -100 Td (Brazil banned all plastic.) Tj ET")
    assert ([SEEN], ("Left out, as it stands beyond the paper: text of page 1.",)) == (
        texts(document),
        document.warnings,
    )


def test_a_page_of_too_many_things_is_told_not_to_have_been_searched() -> None:
    form = stream(b"/Fm Do " * 300, FORM.replace(b"/Font", b"/XObject<</Fm 7 0 R>>/Font"))
    leaf = stream(b"0 0 1 1 re f " * 300, FORM)
    document = parsed(b"/Fm Do", resources=b"/XObject<</Fm 6 0 R>>", more=(form, leaf))
    assert [SEEN] == texts(document)
    assert ("Not searched for hidden text, as that takes too long or fails: page 1.",) == document.warnings


def test_a_font_whose_letters_are_not_those_shown_is_left_out() -> None:
    shuffled = dict(zip(b"abcdefghijklmnopqrstuvwxyz", b"mlwiatkgjqhxzcbyfsvdpenour", strict=True))
    honest = (
        "the officers of the port examined one hundred containers with plastic scrap and found illegal waste in many"
    )
    shown = honest.encode().translate(bytes(shuffled.get(code, code) for code in range(256)))
    rows = b"".join(b"<%02x> <%04x>\n" % (glyph, letter) for letter, glyph in shuffled.items())
    mapping = b"1 begincodespacerange <00> <ff> endcodespacerange 26 beginbfchar\n" + rows + b"endbfchar"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding/ToUnicode 7 0 R>>"
    lines = b"".join(b"BT /F2 10 Tf 40 %d Td (%b) Tj ET\n" % (650 - 14 * row, shown) for row in range(12))
    sound = b"BT /F1 12 Tf 72 300 Td (Seizures of waste at the port of Mombasa rose by a third.) Tj ET\n"
    document = parsed(lines + sound, fonts=b"/F2 6 0 R", more=(font, stream(mapping)))
    assert [SEEN, "Seizures of waste at the port of Mombasa rose by a third."] == texts(document)
    assert ("Left out, as its letters are not those that are shown: text on page 1.",) == document.warnings
