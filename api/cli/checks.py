"""`gckb checks`."""

import json
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from kb.access import SECRETARIAT
from kb.curation.checks.remark import Remark
from kb.curation.entry_remarks import remarks_on
from kb.practice import DocumentId, PracticeId
from kb.settings import read_settings
from kb.store.archive import Archive, open_archive

app = typer.Typer()
_Remarks = dict[PracticeId, tuple[Remark, ...]]


@app.command()
def command(
    ids: Annotated[list[str] | None, typer.Argument(help="Ids of practices or documents; all without any.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Tell what has to be mended or looked at before a practice goes on, gravest first.

    The same remarks are made to whoever submits and to whoever decides. Nothing is changed.
    """
    with closing(open_archive(read_settings())) as archive:
        found = _remarks(archive, ids or archive.practices.document_ids())
    if as_json:
        told = {id: [asdict(remark) for remark in remarks] for id, remarks in found.items()}
        typer.echo(json.dumps({"checks": told}, ensure_ascii=False, indent=2))
    else:
        _show(found)


def _remarks(archive: Archive, ids: Iterable[str]) -> _Remarks:
    """Raises `NotFound` for what is neither a practice nor a document."""
    today = datetime.now(UTC).date()
    found: _Remarks = {}
    for id in ids:
        if archive.practices.knows(DocumentId(id)):
            practices = archive.practices.practices_of(DocumentId(id), SECRETARIAT)
            document = archive.practices.document(DocumentId(id), SECRETARIAT)
        else:
            practice, document = archive.practices.practice(PracticeId(id), SECRETARIAT)
            practices = (practice,)
        found |= {one.id: remarks_on(archive, one, document, SECRETARIAT, today=today) for one in practices}
    return found


def _show(found: _Remarks) -> None:
    table = Table("Practice", "Level", Column("Remark", overflow="fold"))
    for id, remarks in found.items():
        for remark in remarks:
            table.add_row(id, remark.gravity, escape(_told(remark)))
    if table.row_count:
        Console(highlight=False).print(table)
    counts = Counter(remark.gravity.value for remarks in found.values() for remark in remarks)
    told = ", ".join(f"{count} {gravity}" for gravity, count in sorted(counts.items())) or "no remark"
    typer.echo(f"{len(found)} practices, {sum(map(bool, found.values()))} with remarks: {told}.")


def _told(remark: Remark) -> str:
    place = f" (page {remark.page})" if remark.page else ""
    return f"{remark.sentence}{place}" + (f"\n{remark.evidence}" if remark.evidence else "")
