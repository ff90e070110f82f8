"""`gckb translate`: a practice's title and summary in another language, by whoever runs the machine."""

from contextlib import closing
from typing import Annotated

import typer

from kb.curation.translating import remove_translation, translate
from kb.opening import open_embedder
from kb.people.actor import PROGRAM
from kb.practice import PracticeId, Translation
from kb.settings import read_settings
from kb.store.archive import open_archive

app = typer.Typer()


@app.command()
def command(
    id: Annotated[str, typer.Argument(help="Id of the practice.")],
    language: Annotated[str, typer.Option(help="ISO 639-1 code of the language.")],
    title: Annotated[str, typer.Option(help="The title in that language.")] = "",
    summary: Annotated[str, typer.Option(help="The summary in that language.")] = "",
    remove: Annotated[bool, typer.Option("--remove", help="Take the translation away.")] = False,
) -> None:
    """Keep a practice's title and summary in another language beside the original; search finds it by both."""
    settings = read_settings()
    with closing(open_archive(settings)) as archive:
        if remove:
            remove_translation(archive, PracticeId(id), language, PROGRAM)
        else:
            given = Translation(language, title, summary)
            translate(archive, open_embedder(settings), PracticeId(id), given, PROGRAM)
    typer.echo("Done.")
