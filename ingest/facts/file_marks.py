"""Holds a paper back for what its file is called and says of itself. Reads no page, and lets nothing out."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.facts.access_marking import marked_name
from ingest.facts.paper import Paper


def held_back(paper: Paper, file_name: str) -> Paper:
    """`paper` at the most restricted level that its file's name, a property or a sheet's name asks for."""
    for what, name in _names(paper, file_name):
        level, words = marked_name(name)
        if level.rank > paper.facts.access.rank:
            warning = f"The file's {what} says “{words}”; its practices are for {level} readers."
            warnings = (*paper.facts.warnings, warning)
            paper = replace(paper, facts=replace(paper.facts, access=level, warnings=warnings))
    return paper


def _names(paper: Paper, file_name: str) -> Iterator[tuple[str, str]]:
    properties = paper.parsed.facts
    yield "name", file_name
    yield "title", properties.title or ""
    yield "author", properties.author or ""
    for remark in properties.remarks:
        yield "description", remark
    for sheet in paper.parsed.sheets:
        yield "sheet", sheet.name
