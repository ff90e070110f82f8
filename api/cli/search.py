"""`gckb search`."""

import json
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.text import Text

from api.index_holder import index_holder
from kb.practice import Level
from kb.settings import read_settings

app = typer.Typer()
_SHOWN_COUNTS = 5


@app.command()
def command(
    query: Annotated[str, typer.Argument(help="What you look for, in any language.", show_default=False)],
    *,
    limit: Annotated[int, typer.Option(help="Most hits, 1 to 100.")] = 10,
    country: Annotated[list[str] | None, typer.Option(help="ISO 3166 alpha-3 code; can be repeated.")] = None,
    region: Annotated[list[str] | None, typer.Option(help="WCO region; can be repeated.")] = None,
    year_from: Annotated[int | None, typer.Option(help="First year.")] = None,
    year_to: Annotated[int | None, typer.Option(help="Last year.")] = None,
    theme: Annotated[list[str] | None, typer.Option(help="Theme; can be repeated.")] = None,
    gcap_item: Annotated[list[int] | None, typer.Option(help="Action Plan item, 1 to 40; can be repeated.")] = None,
    mea: Annotated[list[str] | None, typer.Option(help="Environmental agreement; can be repeated.")] = None,
    kind: Annotated[list[str] | None, typer.Option(help="Kind of document; can be repeated.")] = None,
    language: Annotated[list[str] | None, typer.Option(help="ISO 639-1 code; can be repeated.")] = None,
    as_: Annotated[Level, typer.Option("--as", help="Whose eyes to search with, on this machine.")] = Level.PUBLIC,
    literal: Annotated[bool, typer.Option("--literal", help="Correct no word.")] = False,
    expect: Annotated[str | None, typer.Option(help="The `expect` of a permalink: say if the list changed.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Find practices by meaning, best first, each with the page it stands on."""
    parameters = {
        "q": query,
        "limit": limit,
        "country": country or [],
        "region": region or [],
        "year_from": year_from,
        "year_to": year_to,
        "theme": theme or [],
        "gcap_item": gcap_item or [],
        "mea": mea or [],
        "kind": kind or [],
        "language": language or [],
        "literal": literal,
        "expect": expect,
        "reader": as_.value,
    }
    with index_holder(read_settings()) as holder:
        answer = holder.search(parameters)
    if as_json:
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        _show(answer, Console(highlight=False))


def _show(answer: dict[str, Any], console: Console) -> None:
    for written, meant in answer["corrected"].items():
        console.print(f"Nobody writes {escape(written)}; this is about {escape(meant)} (--literal asks as written).")
    if answer["unmatched"]:
        console.print(f"No practice carries {escape(', '.join(answer['unmatched']))}.")
    if not answer["hits"]:
        console.print("Nothing relevant was found; say it in other words, or take a filter away.")
    if answer["nearest"]:
        console.print("Nearest, though not judged relevant:\n")
    for place, hit in enumerate(answer["hits"] or answer["nearest"], start=1):
        _show_hit(place, hit, console)
    for name, counts in answer["facets"].items():
        most = [f"{value} {count}" for value, count in list(counts.items())[:_SHOWN_COUNTS]]
        if len(most) > 1:
            console.print(f"--{name.replace('_', '-')}: {escape(', '.join(most))}", style="dim")
    if replay := answer.get("replay"):
        console.print(f"The list {'has changed' if replay['changed'] else 'is the same'} since that answer.")


def _show_hit(place: int, hit: dict[str, Any], console: Console) -> None:
    practice = hit["practice"]
    relevance = f"  [dim]{hit['relevance']:.0%}[/dim]" if "relevance" in hit else ""
    console.print(f"[bold]{place}. {escape(practice['title'])}[/bold]{relevance}")
    who = [str(practice[name]) for name in ("administration", "country", "year") if practice[name]]
    if who:
        console.print(Padding(escape(" · ".join(who)), (0, 3)), style="green")
    for passage in hit["passages"][:1]:
        document = passage["document"]
        console.print(Padding(_excerpt(passage), (0, 3)))
        where = f"page {passage['page']} of {document['title'] or document['file_name']}"
        console.print(Padding(escape(where), (0, 3, 1, 3)), style="dim")


def _excerpt(passage: dict[str, Any]) -> Text:
    """The part that answers, with the question's words in bold."""
    shown = Text(passage["text"])
    for left, right in passage["highlights"]:
        shown.stylize("bold", left, right)
    start, end = passage["excerpt"]
    before, after = "… " if start else "", " …" if end < len(shown) else ""
    return Text(before) + shown[start:end] + Text(after)
