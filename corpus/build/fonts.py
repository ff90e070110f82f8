"""The fonts a document may name, each with where it comes from. Fonts are never kept in the repository."""

from collections.abc import Mapping
from dataclasses import dataclass

import typst

from corpus.build.errors import ToolMissing


@dataclass(frozen=True, slots=True)
class Font:
    """A family and the Debian package that installs it; None where it comes with typst itself."""

    family: str
    package: str | None


FONTS: Mapping[str, Font] = {
    "libertinus": Font("Libertinus Serif", None),
    "computer-modern": Font("New Computer Modern", None),
    "times": Font("Liberation Serif", "fonts-liberation"),
    "arial": Font("Liberation Sans", "fonts-liberation"),
    "arial-narrow": Font("Liberation Sans Narrow", "fonts-liberation"),
    "calibri": Font("Carlito", "fonts-crosextra-carlito"),
    "cambria": Font("Caladea", "fonts-crosextra-caladea"),
    "dejavu": Font("DejaVu Sans", "fonts-dejavu-core"),
    "naskh": Font("Noto Naskh Arabic", "fonts-noto-core"),
    "chinese": Font("Noto Sans CJK SC", "fonts-noto-cjk"),
}


def family(name: str, installed: typst.Fonts) -> str:
    """The family of the font called `name`. Raises ToolMissing when it is unknown or not installed."""
    font = FONTS.get(name)
    if font is None:
        raise ToolMissing(f"There is no font called {name!r}; use one of {', '.join(FONTS)}.")
    if font.family not in installed.families():
        raise ToolMissing(f"The font {font.family} is not installed; run `apt-get install {font.package}`.")
    return font.family
