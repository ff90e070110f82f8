"""What a layout of Word papers is: a look, and functions for what stands around the body. Types nothing itself."""

from collections.abc import Callable
from dataclasses import dataclass

from corpus.build.document import Document
from corpus.build.docx.appearance import Appearance
from corpus.build.docx.typist import Typist

Edge = Callable[[Typist, bool, float], str]
"""Types a header or footer: the typist, whether it is the first page's, and the width in points."""


def nothing(_typist: Typist) -> str:
    """What a layout types that has nothing to type."""
    return ""


@dataclass(frozen=True, slots=True)
class Layout:
    """A look from the document's front matter, what stands above and below the body, and the edges of the page."""

    appearance: Callable[[Document], Appearance]
    opening: Callable[[Typist], str]
    header: Edge
    footer: Edge
    closing: Callable[[Typist], str] = nothing
    cover: bool = False
