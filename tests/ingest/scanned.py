"""Small scans made on the spot: PDFs whose pages are pictures of text."""

import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")

ENGLISH = (
    "In 2024 Kenya Customs introduced risk profiles",
    "for plastic waste at the port of Mombasa, and",
    "trained 120 officers in their use. Seizures of",
    "illegal waste rose by a third within one year.",
)
FRENCH = (
    "En 2024, la douane du Sénégal a mis en place",
    "des profils de risque pour les déchets plastiques",
    "au port de Dakar et a formé 120 agents à leur",
    "utilisation. Les saisies ont augmenté d'un tiers.",
)
GERMAN = (
    "Im Jahr 2024 hat der Zoll neue Risikoprofile",
    "für Abfälle aus Kunststoff eingeführt und die",
    "Beamten im Hafen Hamburg geschult. Die Zahl",
    "der Sicherstellungen ist seitdem gestiegen.",
)
RUSSIAN = (
    "В 2024 году таможенная служба Узбекистана",  # noqa: RUF001
    "ввела профили риска для озоноразрушающих",
    "веществ и обучила 120 сотрудников работе с",  # noqa: RUF001
    "газоанализаторами. Число изъятий выросло.",
)


def scan_of(*pages: Sequence[str], turned: int = 0) -> bytes:
    """A PDF of one picture a page, 298 by 211 points, turned clockwise by so many degrees, a multiple of 90."""
    pictures = [_picture(lines).rotate(-turned, expand=True) for lines in pages]
    file = io.BytesIO()
    pictures[0].save(file, "PDF", save_all=True, append_images=pictures[1:], resolution=150)
    return file.getvalue()


def _picture(lines: Sequence[str]) -> Image.Image:
    picture = Image.new("L", (620, 440), 255)
    pen, face = ImageDraw.Draw(picture), ImageFont.truetype(str(DEJAVU), 22)
    for number, line in enumerate(lines):
        pen.text((40, 40 + 34 * number), line, font=face, fill=0)
    return picture
