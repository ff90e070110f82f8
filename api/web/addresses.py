"""Addresses of the pages with their parameters. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote, urlencode

Parameters = Mapping[str, Sequence[str]]
"""What stands behind the question mark, by name; empty values are left out before."""


def address(path: str, parameters: Parameters) -> str:
    """`path` with `parameters` behind it, if there are any."""
    asked = urlencode({name: list(values) for name, values in parameters.items() if values}, doseq=True)
    return f"{path}?{asked}" if asked else path


def replaced(parameters: Parameters, name: str, values: Iterable[str]) -> dict[str, Sequence[str]]:
    """`parameters` with those of `name` replaced."""
    return {**parameters, name: tuple(values)}


def page_address(document: str, page: int) -> str:
    """Where a PDF opens at `page` (physical, from 1); a spreadsheet is saved whole."""
    return f"/documents/{quote(document)}/file#page={page}"
