"""Reads a document's YAML into values and refuses what it does not know. Renders nothing."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from corpus.build.block_reading import BlockReader
from corpus.build.document import Document
from corpus.build.errors import AuthoringError
from corpus.build.facts import Fact
from corpus.build.inline import typeset
from corpus.build.scan import read_scan
from kb.practice import DocumentKind, Level

_REQUIRED = ("file_name", "layout", "kind", "languages", "title", "issuer", "body")
_OPTIONAL = ("engine", "reference", "date", "access", "marking", "front", "look", "background", "scan")


def read_document(path: Path, facts: Mapping[str, Fact]) -> Document:
    """The document in the YAML file at `path`.

    Raises AuthoringError when a key is missing or unknown, or a value is of the wrong form.
    """
    values = _mapping(path)
    languages = tuple(str(language) for language in values["languages"])
    look = dict(values.get("look") or {})
    curly = bool(look.get("curly", True))
    reader = BlockReader(path.name, facts, languages, curly=curly)
    return Document(
        name=path.stem,
        file_name=str(values["file_name"]),
        layout=str(values["layout"]),
        kind=_one_of(path.name, "kind", values["kind"], DocumentKind),
        engine=str(values.get("engine", "typst")),
        languages=languages,
        title=typeset(str(values["title"]), languages[0], curly=curly),
        reference=values.get("reference"),
        issuer=str(values["issuer"]),
        issued_on=_date(path.name, values.get("date")),
        access=_one_of(path.name, "access", values.get("access", Level.PUBLIC), Level),
        marking=values.get("marking"),
        body=reader.blocks(values["body"]),
        front={key: _typeset(value, languages[0], curly=curly) for key, value in (values.get("front") or {}).items()},
        look=look,
        background=tuple((str(title), str(url)) for title, url in values.get("background") or ()),
        scan=read_scan(path.name, values.get("scan")),
    )


def _mapping(path: Path) -> dict[str, Any]:
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise AuthoringError(path.name, f"is no valid YAML: {' '.join(str(error).split())}") from error
    if not isinstance(values, dict):
        raise AuthoringError(path.name, "must be a mapping of keys to values.")
    missing = [key for key in _REQUIRED if key not in values]
    unknown = [key for key in values if key not in (*_REQUIRED, *_OPTIONAL)]
    if missing or unknown:
        raise AuthoringError(path.name, f"needs the keys {missing} and does not know {unknown}.")
    if values.get("access", Level.PUBLIC) != Level.PUBLIC and not values.get("marking"):
        raise AuthoringError(path.name, "needs `marking`, the words for its access that are printed on each page.")
    return values


def _typeset(value: Any, language: str, *, curly: bool) -> Any:
    if isinstance(value, list):
        return [_typeset(part, language, curly=curly) for part in value]
    return typeset(value, language, curly=curly) if isinstance(value, str) else value


def _one_of(document: str, key: str, value: Any, values: type[DocumentKind] | type[Level]) -> str:
    known = [str(one) for one in values]
    if value not in known:
        raise AuthoringError(document, f"`{key}` must be one of {', '.join(known)}, not {value!r}.")
    return str(value)


def _date(document: str, value: Any) -> date | None:
    if value is not None and not isinstance(value, date):
        raise AuthoringError(document, f"`date` must be written like 2025-03-28, not {value!r}.")
    return value
