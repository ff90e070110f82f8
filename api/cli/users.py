"""`gckb users`: accounts, for whoever owns the machine. The first administrator is made here."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from kb.people.accounts import Accounts
from kb.people.actor import PROGRAM, Role
from kb.settings import read_settings
from kb.store.archive import open_archive
from kb.vocabulary import load_vocabulary

app = typer.Typer()
Email = Annotated[str, typer.Argument(help="Address of the person.", show_default=False)]
Roles = Annotated[list[Role], typer.Option("--role", help="May be repeated.", show_default=False)]
Country = Annotated[
    str | None, typer.Option(help="ISO 3166 alpha-3 code of the administration that a contributor speaks for.")
]


@app.callback()
def group() -> None:
    """Invite people, give them roles, remove them."""


@app.command()
def add(
    email: Email,
    name: Annotated[str, typer.Argument(help="Name of the person.", show_default=False)],
    role: Roles,
    country: Country = None,
    language: Annotated[str, typer.Option(help="Language of their mail: en, fr or es.")] = "en",
) -> None:
    """Invite somebody: the invitation is mailed and shown here; a password is chosen with it."""
    with _accounts() as accounts:
        user, token = accounts.invite(email, name, role, PROGRAM, country=country, language=language)
    typer.echo(f"{user.email} is invited; with this they choose a password (gckb users accept, POST /v1/invitations):")
    typer.echo(token)


@app.command()
def accept(token: Annotated[str, typer.Argument(help="What the invitation shows.", show_default=False)]) -> None:
    """Choose a password for an account that was invited."""
    password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    with _accounts() as accounts:
        user = accounts.accept(token, password)
    typer.echo(f"{user.email} may sign in.")


@app.command("list")
def show() -> None:
    """List everybody."""
    with _accounts() as accounts:
        people = accounts.everybody(PROGRAM)
    table = Table("address", "name", "roles", "country", "state")
    for user in people:
        roles = ", ".join(sorted(user.roles))
        table.add_row(escape(user.email), escape(user.name), roles, user.country or "", user.state.value)
    Console().print(table)


@app.command("role")
def roles(email: Email, role: Roles, country: Country = None) -> None:
    """Give somebody these roles instead of those that they have."""
    with _accounts() as accounts:
        user = accounts.set_roles(accounts.by_address(email, PROGRAM).id, role, PROGRAM, country=country)
    typer.echo(f"{user.email} is {', '.join(sorted(user.roles))}.")


@app.command()
def remove(email: Email) -> None:
    """End an account and its sessions; what the person did stays recorded as theirs."""
    with _accounts() as accounts:
        user = accounts.remove(accounts.by_address(email, PROGRAM).id, PROGRAM)
    typer.echo(f"{user.email} may not sign in any more.")


@app.command()
def erase(email: Email) -> None:
    """Remove an account and forget the person's name and address, in the audit too."""
    with _accounts() as accounts:
        accounts.erase(accounts.by_address(email, PROGRAM).id, PROGRAM)
    typer.echo(f"{email} is forgotten.")


@app.command()
def reset(email: Email) -> None:
    """Mail somebody a token to choose a new password with."""
    with _accounts() as accounts:
        accounts.ask_reset(accounts.by_address(email, PROGRAM).email)
    typer.echo(f"If {email} may sign in, a mail is on its way.")


@contextmanager
def _accounts() -> Iterator[Accounts]:
    settings = read_settings()
    with closing(open_archive(settings)) as archive:
        yield Accounts(archive, settings, load_vocabulary())
