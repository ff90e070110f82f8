"""`gckb translate`: a practice's title and summary in another language, by whoever runs the machine."""

from contextlib import closing
from typing import Annotated

import typer

from kb.curation.translating import remove_translation, translate
from kb.opening import open_embedder
from kb.people.actor import PROGRAM
from kb.practice import PracticeId, Translation
from kb.reembedding import embed_corrected
from kb.settings import read_settings
from kb.store.archive import open_archive
from kb.vocabulary import load_vocabulary

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
        practice, _ = archive.practices.practice(PracticeId(id), PROGRAM.reader)
        if remove:
            remove_translation(archive, practice.id, language, PROGRAM, expected=practice.revision)
        else:
            given = Translation(language, title, summary)
            translate(archive, practice.id, given, PROGRAM, expected=practice.revision)
        embed_corrected(archive, open_embedder(settings), load_vocabulary())
    typer.echo("Done.")
