"""A label and where it leads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A label and where it leads; facets use `count` and `active` as well."""

    label: str
    address: str
    count: int = 0
    active: bool = False
