"""How a layout looks in Word: margins, headings, boxes. Frozen values; sizes are in points, colours rrggbb."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from corpus.build.docx.lengths import cm

PAPERS = {"a4": (595.3, 841.9), "us-letter": (612.0, 792.0)}
RED = "A01010"


class Side(StrEnum):
    """How the lines of a paragraph or cell are set; in right-to-left text LEFT is where lines begin."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class RunLook:
    """The look of a run; None is as the paragraph has it. `language` is a document language such as "fr"."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    size: float | None = None
    colour: str | None = None
    font: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """The look of a paragraph. `hanging` draws the first line out to the left, `tab` is a right stop with `leader`.

    `rules` names sides with a line ("bottom"), `line` is the line height as a multiple or, above 4, in points.
    """

    style: str | None = None
    align: Side | None = None
    before: float = 0
    after: float | None = None
    left: float = 0
    right: float = 0
    hanging: float = 0
    line: float | None = None
    keep: bool = False
    tab: float | None = None
    leader: str | None = None
    rules: tuple[str, ...] = ()
    rule_colour: str = "000000"
    rule_size: float = 0.5
    fill: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Margins:
    """Of the page, in points; `head` and `foot` are where header and footer begin."""

    left: float = cm(2.5)
    right: float = cm(2.5)
    top: float = cm(2.5)
    bottom: float = cm(2.0)
    head: float = cm(1.2)
    foot: float = cm(1.0)


@dataclass(frozen=True, slots=True)
class HeadingLook:
    """Of a heading: its run with `size` as a multiple of the body's, its side, and a line below it or not."""

    run: RunLook = field(default_factory=lambda: RunLook(bold=True))
    size: float = 1.0
    align: Side = Side.LEFT
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class BoxLook:
    """Of a box: its ground, its line and whether the line stands only at the left."""

    fill: str | None = None
    line: str | None = "000000"
    left_only: bool = False
    title: RunLook = field(default_factory=lambda: RunLook(bold=True))


@dataclass(frozen=True, slots=True)
class Appearance:
    """What a layout changes of the whole document; `headings` are for the levels 1 to 3."""

    margins: Margins = field(default_factory=Margins)
    headings: tuple[HeadingLook, HeadingLook, HeadingLook] = field(
        default_factory=lambda: (HeadingLook(size=1.1), HeadingLook(), HeadingLook(RunLook(italic=True)))
    )
    accent: str = "1F4E79"
    columns: int = 1
    after: float = 6
    line: float = 1.08
    number_indent: float = cm(1.1)
    lead: RunLook = field(default_factory=lambda: RunLook(italic=True))
    question: RunLook = field(default_factory=lambda: RunLook(bold=True))
    table_head: str | None = "D9D9D9"
    boxes: Mapping[str, BoxLook] = field(default_factory=dict)
    pull_ruled: bool = False
    notice_size: float = 7
    sources_size: float = 8
