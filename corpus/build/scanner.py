"""Turns the pages of a PDF into pictures, as a printer and a scanner would. The same seed gives the same bytes."""

import io
import shutil
import subprocess
import time

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from pypdf import PdfReader, PdfWriter

from corpus.build.document import Document
from corpus.build.errors import AuthoringError, ToolMissing
from corpus.build.scan import Colour, Scan

_LARGEST = 150_000  # bytes a page; the search for a quality ends here
_QUALITIES = (60, 50, 40, 30, 22)
_PAPER, _INK = 246, 28  # of 255: no scan has a pure white or black
_BLACK = 150  # shades below it are black in a black and white scan
_STAMP_FONT, _STAMP_PACKAGE = "LiberationSans-Bold.ttf", "fonts-liberation"
_STAMP_INK = 105
_STAMP_TILT = 7.0  # degrees, at most
_POINTS = 72
_LONG_AGO = time.struct_time((2025, 1, 1, 9, 0, 0, 2, 1, 0))

Pixels = NDArray[np.float32]


def scanned(document: Document, pdf: bytes) -> bytes:
    """`pdf` with the pages that its `scan` names as pictures; unchanged without `scan`.

    Raises AuthoringError when it names a page that is not there, ToolMissing without pdftoppm or the stamp's font.
    """
    scan = document.scan
    if scan is None:
        return pdf
    source = PdfReader(io.BytesIO(pdf))
    pages = scan.scanned(len(source.pages))
    if absent := [page for page in pages if page > len(source.pages)]:
        raise AuthoringError(document.name, f"`scan` names the pages {absent}, which are not there.")
    writer = PdfWriter()
    for number, page in enumerate(source.pages, 1):
        if number in pages:
            picture = _picture(_printed(pdf, number, scan.dpi), number, scan, stamped=number == pages[0])
            writer.append(io.BytesIO(_page(picture, scan)))
        else:
            writer.add_page(page)
    issued = document.issued_on
    writer.metadata = {
        "/Producer": "Scan to PDF",
        "/CreationDate": f"D:{issued:%Y%m%d}140000Z" if issued else "D:20250101140000Z",
    }
    scanned_pdf = io.BytesIO()
    writer.write(scanned_pdf)
    return scanned_pdf.getvalue()


def _printed(pdf: bytes, page: int, dpi: int) -> Image.Image:
    if shutil.which("pdftoppm") is None:
        raise ToolMissing("The program pdftoppm is not installed; run `apt-get install poppler-utils`.")
    command = ["pdftoppm", "-gray", "-r", str(dpi), "-f", str(page), "-l", str(page), "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return Image.open(io.BytesIO(done.stdout))


def _picture(printed: Image.Image, page: int, scan: Scan, *, stamped: bool) -> Image.Image:
    chance = np.random.default_rng([scan.seed, page])
    fine = scan.dpi / 150
    image = printed.point([round(_INK + shade * (_PAPER - _INK) / 255) for shade in range(256)])
    if stamped and scan.stamp:
        _stamp(image, scan.stamp, scan.dpi, chance)
    image = image.filter(ImageFilter.GaussianBlur(0.45 * fine))
    tilt = float(chance.uniform(0.3, 1.0)) * scan.skew * float(chance.choice([-1.0, 1.0]))
    right, down = (round(float(step)) for step in chance.uniform(-4 * fine, 4 * fine, 2))
    image = image.rotate(tilt, Image.Resampling.BICUBIC, translate=(right, down), fillcolor=_PAPER)
    pixels = np.asarray(image, dtype=np.float32)
    pixels = _specks(_lit(pixels, scan.light, chance), scan.noise, fine, chance)
    pixels += chance.normal(0.0, 3.0 * scan.noise, pixels.shape).astype(np.float32)
    gray = Image.fromarray(pixels.clip(0, 255).round().astype(np.uint8))
    if scan.colour is Colour.GRAY:
        return gray
    return gray.point([0 if shade < _BLACK else 255 for shade in range(256)], "1")


def _lit(pixels: Pixels, light: float, chance: np.random.Generator) -> Pixels:
    """Darker towards one side, and most at the edge where the paper lifts off the glass."""
    height, width = pixels.shape
    across = np.linspace(0, 1, width, dtype=np.float32)
    down = np.linspace(0, 1, height, dtype=np.float32)
    if chance.integers(2):
        across = across[::-1]
    fall = 0.07 * across**2 + 0.25 * np.maximum(across - 0.96, 0) / 0.04 * across
    fall = fall[None, :] + 0.04 * (down[:, None] - float(chance.random())) ** 2
    lit: Pixels = pixels * (1 - light * fall)
    return lit


def _specks(pixels: Pixels, noise: float, fine: float, chance: np.random.Generator) -> Pixels:
    """Dust and toner: small dark dots on the paper and small holes in the letters."""
    height, width = pixels.shape
    count = int(noise * 400)
    specked = pixels.copy()
    for _ in range(count):
        size = max(1, round(float(chance.uniform(0.6, 2.2)) * fine))
        top, left = int(chance.integers(0, height - size)), int(chance.integers(0, width - size))
        specked[top : top + size, left : left + size] = float(chance.choice([60.0, 110.0, 160.0, 240.0]))
    return specked


def _stamp(image: Image.Image, lines: tuple[str, ...], dpi: int, chance: np.random.Generator) -> None:
    """Print `lines` in a frame, a little aslant, on the right of the upper third."""
    try:
        font = ImageFont.truetype(_STAMP_FONT, round(17 * dpi / _POINTS))
    except OSError as error:
        raise ToolMissing(f"The font of stamps is not installed; run `apt-get install {_STAMP_PACKAGE}`.") from error
    text = "\n".join(lines)
    edge = round(7 * dpi / _POINTS)
    left, top, right, bottom = ImageDraw.Draw(image).multiline_textbbox((0, 0), text, font=font, align="center")
    ink = Image.new("L", (round(right - left) + 3 * edge, round(bottom - top) + 3 * edge), 0)
    draw = ImageDraw.Draw(ink)
    frame = (edge // 2, edge // 2, ink.width - edge // 2, ink.height - edge // 2)
    draw.rectangle(frame, outline=255, width=max(2, edge // 4))
    draw.multiline_text((1.5 * edge - left, 1.5 * edge - top), text, fill=255, font=font, align="center")
    worn = np.asarray(ink, dtype=np.float32) * chance.uniform(0.55, 0.95, (ink.height, ink.width)).astype(np.float32)
    tilted = Image.fromarray(worn.astype(np.uint8)).rotate(
        float(chance.uniform(-_STAMP_TILT, _STAMP_TILT)), Image.Resampling.BICUBIC, expand=True
    )
    place = (round(image.width * 0.62), round(image.height * float(chance.uniform(0.14, 0.2))))
    image.paste(_STAMP_INK, place, tilted)


def _page(picture: Image.Image, scan: Scan) -> bytes:
    """A PDF of one page: as a fax in black and white, else compressed until it is small enough."""
    choices = [{"quality": quality} for quality in _QUALITIES] if scan.colour is Colour.GRAY else [{}]
    for choice in choices:
        page = io.BytesIO()
        picture.save(page, "PDF", resolution=scan.dpi, creationDate=_LONG_AGO, modDate=_LONG_AGO, **choice)
        if page.tell() <= _LARGEST:
            break
    return page.getvalue()
