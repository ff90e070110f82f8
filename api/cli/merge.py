"""`gckb merge`: one practice of two, or one adapted from the other, by whoever runs the machine."""

from contextlib import closing
from typing import Annotated

import typer

from kb.curation.merging import merge, note_adaptation, undo_adaptation, undo_merge
from kb.people.actor import PROGRAM
from kb.practice import PracticeId
from kb.settings import read_settings
from kb.store.archive import open_archive

app = typer.Typer()


@app.command()
def command(
    kept: Annotated[str, typer.Argument(help="Id of the practice that is kept, or of the original.")],
    other: Annotated[str, typer.Argument(help="Id of the one that tells the same, or was adapted.")],
    adapted: Annotated[bool, typer.Option("--adapted", help="Keep both, and record that OTHER was adapted.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take it back.")] = False,
) -> None:
    """Make one practice of two that tell the same: OTHER's passages become further sources of KEPT.

    Nothing is lost, and it can be undone. A running server shows it within a second.
    """
    one, two = PracticeId(kept), PracticeId(other)
    with closing(open_archive(read_settings())) as archive:
        if adapted:
            (undo_adaptation if undo else note_adaptation)(archive, one, two, PROGRAM)
        elif undo:
            undo_merge(archive, two, PROGRAM)
        else:
            merge(archive, one, two, PROGRAM)
    typer.echo("Done.")
