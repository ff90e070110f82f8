"""`gckb duplicates`."""

import json
from contextlib import closing
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from kb.curation.likeness import FLOOR, load_likeness
from kb.curation.pairs import PairView, Side, views_of
from kb.settings import Settings, read_settings
from kb.store.archive import open_archive

app = typer.Typer()
_NOTHING = "Nothing looks like anything else."
_TELLING = {"same_text": "the same text in another file", "retold": "the same practice told again"}


@app.command()
def command(
    floor: Annotated[float, typer.Option(min=0, max=1, help="Least score of the pairs that are shown.")] = FLOOR,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """List documents and practices that look alike, for the Secretariat: drafts too, and at every level.

    Nothing is merged. A score is how likely the two are one.
    """
    settings = read_settings()
    with closing(open_archive(settings)) as archive:
        pairs = views_of(archive, archive.likenesses.pairs(floor))
    if as_json:
        typer.echo(json.dumps({"duplicates": [asdict(pair) for pair in pairs]}, ensure_ascii=False, indent=2))
        return
    if not pairs:
        typer.echo(_NOTHING)
    else:
        _show(pairs)
    _say_what_is_not_compared(settings)


def _show(pairs: list[PairView]) -> None:
    table = Table("Score", "Kind", Column("One", overflow="fold"), Column("Other", overflow="fold"))
    for pair in pairs:
        texts = (f"{pair.score:.2f}", _TELLING[pair.kind], _told(pair.one), _told(pair.other))
        table.add_row(*(escape(text) for text in texts))
    Console(highlight=False).print(table)


def _told(side: Side) -> str:
    place = f"{side.file_name}, page {side.page}" if side.page else side.file_name
    facts = ", ".join(part for part in (side.language, side.state, side.level) if part)
    return f"{side.title}\n{place}\n{facts}\n{side.id}"


def _say_what_is_not_compared(settings: Settings) -> None:
    if not load_likeness().reads(settings.model):
        typer.echo(
            f"Practices are not compared with the model {settings.model}; fit it with `gckb eval likeness --save`.",
            err=True,
        )
