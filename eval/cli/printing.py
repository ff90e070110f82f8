"""Prints tables for people, or one JSON document for programs."""

import json
from collections.abc import Iterable
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

_WIDTH_OF_A_FILE = 120


def print_tables(tables: Iterable[Table]) -> None:
    """One after the other, with a blank line between."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=_WIDTH_OF_A_FILE)
    for table in tables:
        console.print(table)
        console.print()


def print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))
