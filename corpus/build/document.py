"""One document of the corpus as its author wrote it. Frozen values, no I/O."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from corpus.build.blocks import Block, Option
from corpus.build.scan import Scan


@dataclass(frozen=True, slots=True)
class Document:
    """A document before rendering.

    `name` is the YAML's name without its ending, `layout` a template of `layouts/`, `kind` and `access` the values
    of the product's contract. `front` is read by the layout (letterhead, addressee, session line), `look` by the
    engine (font, size, paper, curly, bookmarks, tags). `marking` is printed on each page as it stands. `scan` says
    how the finished paper becomes pictures; None leaves it digital.
    """

    name: str
    file_name: str
    layout: str
    kind: str
    engine: str
    languages: tuple[str, ...]
    title: str
    reference: str | None
    issuer: str
    issued_on: date | None
    access: str
    marking: str | None
    body: tuple[Block, ...]
    front: Mapping[str, Option] = field(default_factory=dict)
    look: Mapping[str, Option] = field(default_factory=dict)
    background: tuple[tuple[str, str], ...] = ()
    scan: Scan | None = None

    @property
    def language(self) -> str:
        """The first language, in which notices and heads are set."""
        return self.languages[0]

    def walk(self) -> Iterator[Block]:
        """All blocks of the body, in reading order."""
        for block in self.body:
            yield from block.walk()

    def practices(self) -> tuple[str, ...]:
        """The ids of the practices told, each once, in the order of their first telling."""
        return tuple(dict.fromkeys(block.telling.practice for block in self.walk() if block.telling))

    def text(self) -> str:
        """All words of the body and of the front matter, joined by spaces."""
        front = " ".join(str(value) for value in self.front.values())
        return " ".join((self.title, self.reference or "", front, *(" ".join(b.pieces()) for b in self.body)))
