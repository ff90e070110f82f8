"""`gckb audit`."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from kb.curation.audit_export import export_faults, exported, public_name, signing_key
from kb.errors import InvalidRequest
from kb.settings import read_settings
from kb.store.archive import open_archive

app = typer.Typer()


@app.callback()
def group() -> None:
    """Check the audit, write it to a signed file, or erase a name in it."""


@app.command()
def verify(
    export: Annotated[Path | None, typer.Option(help="Also check this export, and the audit against it.")] = None,
    key: Annotated[str | None, typer.Option(help="Public key that must have signed the export.")] = None,
) -> None:
    """Look whether anything was changed in the audit, removed from it or put in; ends with code 1 when it was."""
    with closing(open_archive(read_settings())) as archive:
        count, found = archive.audit.verify()
        if export is not None:
            found = (*found, *export_faults(_content(export), key, archive.audit.links()))
    for sentence in found:
        typer.echo(sentence)
    typer.echo(f"{len(found)} findings in {count} entries.")
    if found:
        raise typer.Exit(1)


@app.command()
def export(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it.", show_default=False)],
) -> None:
    """Write the whole audit, without names of persons, to a file signed by this installation's key."""
    settings = read_settings()
    key = signing_key(settings.home)
    with closing(open_archive(settings)) as archive:
        links = archive.audit.links()
        content = exported(links, archive.audit.head(), key)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InvalidRequest("FILE", f"{path} cannot be written ({error.strerror}); name another file.") from error
    typer.echo(f"{len(links)} entries are in {path}, signed by the key {public_name(key)}.")


@app.command()
def erase(
    name: Annotated[str, typer.Argument(help='As it was written down, such as "command line: ada".')],
) -> None:
    """Erase the name of somebody without an account who worked at the command line; the audit still holds."""
    with closing(open_archive(read_settings())) as archive:
        typer.echo(f"The name was erased in {archive.erase_name(name)} places.")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InvalidRequest("export", f"{path} cannot be read ({error.strerror}); check its name.") from error
