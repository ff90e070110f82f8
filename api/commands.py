"""`gckb`: lists the commands, loads the one that is called, turns every error into one sentence. Decides nothing."""

import logging
import os
import sys
import tempfile
import traceback
from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Final

import typer
from typer.core import TyperGroup
from typer.exceptions import Abort, TyperException

from kb.errors import KnowledgeBaseError

EXTENSIONS: Final = "gckb.commands"
"""The entry point group by which another floor adds commands: name → typer application."""

INTERRUPTED: Final = 130
_FAILED = 1

COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "serve": ("api.cli.serve", "Answer over HTTP: pages for officers, REST for partners."),
    "ingest": ("api.cli.ingest", "Take PDFs and spreadsheets in: find their practices and make them searchable."),
    "search": ("api.cli.search", "Find practices by meaning."),
    "extract": ("api.cli.extract", "Show what would be found in a PDF or spreadsheet, without storing anything."),
    "jobs": ("api.cli.jobs", "Show what is being taken in, or cancel it."),
    "checks": ("api.cli.checks", "Tell what to mend or look at before a practice goes on, for the Secretariat."),
    "duplicates": ("api.cli.duplicates", "List documents and practices that look alike, for the Secretariat."),
    "merge": ("api.cli.merge", "Make one practice of two that tell the same, or undo that."),
    "translate": ("api.cli.translate", "Keep a practice's title and summary in another language."),
    "due": ("api.cli.due", "List what is published and has to be confirmed or retired."),
    "needs": ("api.cli.needs", "List what was asked and not found, for the Secretariat."),
    "survey-template": ("api.cli.survey_template", "Write a workbook in which administrations report practices."),
    "import-table": ("api.cli.import_table", "Check a filled survey template row by row and take it in."),
    "worker": ("api.cli.worker", "Work off queued files beside a server that runs elsewhere."),
    "model": ("api.cli.model", "Prepare the embedding model."),
    "users": ("api.cli.users", "Invite people, give them roles, remove them."),
    "audit": ("api.cli.audit", "Check the audit, or write it to a signed file."),
    "fsck": ("api.cli.fsck", "Check that store, files and index agree."),
    "rebuild-index": ("api.cli.rebuild_index", "Make the index again from the store."),
}
"""Name → module and what it does. A module is loaded when its command is called: some take a second to import."""


class Commands(TyperGroup):
    """Knows the commands by name and loads only the one that is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Our own commands in their order, then those of other floors."""
        return [*super().list_commands(ctx), *sorted(extensions())]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """What the help shows of a command."""
        known = super().get_command(ctx, cmd_name)
        if known is None and cmd_name in extensions():
            return _placeholder(cmd_name, f"More: gckb {cmd_name} --help")
        return known

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command itself, loaded."""
        name, known, rest = super().resolve_command(ctx, args)
        return name, known and _load(str(name)), rest


def extensions() -> Mapping[str, EntryPoint]:
    """The commands of other floors, by name."""
    return {entry.name: entry for entry in entry_points(group=EXTENSIONS)}


def program() -> Any:
    """The command `gckb`."""
    app = typer.Typer(
        cls=Commands,
        name="gckb",
        help="Good practices in Green Customs, found by meaning in PDFs, each with a page behind it.",
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    app.callback()(_nothing)
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)  # noqa: S101 - it has a callback, which makes it a group
    for name, (_, purpose) in COMMANDS.items():
        group.add_command(_placeholder(name, purpose))
    return group


def main() -> None:
    """Run `gckb` with this process's arguments and end the process."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run `gckb` with `arguments`; returns the exit code. Errors are one sentence on standard error."""
    try:
        return int(program().main(arguments, prog_name="gckb", standalone_mode=False) or 0)
    except TyperException as error:
        return _tell(error.format_message(), getattr(error, "exit_code", 2))
    except KnowledgeBaseError as error:
        return _tell(str(error), _FAILED)
    except (KeyboardInterrupt, Abort):
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED
    except Exception as error:  # noqa: BLE001 - nobody at a terminal is shown a traceback; it is written down
        return _tell(
            f"Something went wrong that should not have ({type(error).__name__}: {error}); please report it with"
            f" {_written_down(error)}.",
            _FAILED,
        )
    finally:
        logging.shutdown()


def _load(name: str) -> Any:
    """The command itself."""
    app = import_module(COMMANDS[name][0]).app if name in COMMANDS else extensions()[name].load()
    return typer.main.get_command(app)


def _placeholder(name: str, purpose: str) -> Any:
    listed = typer.Typer(add_completion=False)
    listed.command(name, help=purpose)(_nothing)
    return typer.main.get_command(listed)


def _nothing() -> None:
    """The group itself does nothing, and neither does what only stands in its list."""


def _tell(sentence: str, code: int) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)  # noqa: T201 - this is the command line
    return code


def _written_down(error: Exception) -> str:
    """The file that holds the traceback, which is for whoever mends this and not for whoever typed the command."""
    with tempfile.NamedTemporaryFile("w", prefix="gckb-", suffix=".log", delete=False) as file:
        traceback.print_exception(error, file=file)
    return file.name
