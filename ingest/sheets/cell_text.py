"""The text of one cell as a reader sees it. Never evaluates anything: what begins with = + - or @ is text."""

import re
from datetime import date, datetime, time

from ingest.layout.characters import plain_line

_LINE_END = re.compile(r"\r\n?|\n|\u2028|\u2029|_x000[dD]_\n?")
_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)")


def text_of(value: object) -> str:
    """`value` of a cell as text, its lines apart; empty for nothing and for a formula's error."""
    match value:
        case None:
            text = ""
        case bool():
            text = "Yes" if value else "No"
        case float():
            text = str(int(value)) if value.is_integer() else f"{value:.12g}"
        case datetime():
            text = value.date().isoformat()
        case date() | time():
            text = value.isoformat()
        case _:
            text = _lines(str(value))
    return text


def _lines(text: str) -> str:
    if _ERROR.fullmatch(text.strip()):
        return ""
    lines = (plain_line(line) for line in _LINE_END.split(text))
    return "\n".join(line for line in lines if line)
