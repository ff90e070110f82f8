"""How much one PDF may cost. Knows no parser and enforces nothing itself."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class ParserLimits:
    """Bounds on one document: sizes in bytes, times in seconds, text in characters.

    The largest of 365 pages of real intergovernmental papers took 106 MB and a second, so the bounds leave room for
    papers a hundred times heavier, and none for a decompression bomb.
    """

    file_bytes: int = 50 * MEGABYTE
    pages: int = 1_000
    cpu_seconds: int = 60
    wall_seconds: float = 120.0
    memory_bytes: int = 1_500 * MEGABYTE
    characters: int = 20_000_000
    output_bytes: int = 64 * MEGABYTE


def megabytes(size: int) -> str:
    """`size` in bytes as a reader says it: `50 MB`, `0.4 MB`."""
    return f"{size / MEGABYTE:.1f}".removesuffix(".0") + " MB"
