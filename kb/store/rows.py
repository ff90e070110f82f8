"""Between frozen values and table rows: pure functions, both ways."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import RowMapping

from kb.practice import (
    Box,
    DocumentKind,
    Evidence,
    Figure,
    Level,
    Maturity,
    Passage,
    Practice,
    Quantity,
    SourceDocument,
    State,
    Translation,
)

_APART = {"passages", "evidence", "translations"}
_PLAIN = [item.name for item in fields(Practice) if item.name not in _APART]
_LISTS = ("themes", "gcap_items", "meas", "technologies", "hs_codes", "functions", "partners")


def document_row(document: SourceDocument) -> dict[str, Any]:
    row = asdict(document)
    return row | {"languages": list(document.languages), "warnings": list(document.warnings)}


def document_value(row: RowMapping) -> SourceDocument:
    given = {item.name: row[item.name] for item in fields(SourceDocument)}
    return SourceDocument(
        **given
        | {
            "kind": DocumentKind(row["kind"]),
            "access": Level(row["access"]),
            "languages": tuple(row["languages"]),
            "warnings": tuple(row["warnings"]),
        }
    )


def practice_row(practice: Practice) -> dict[str, Any]:
    row = {name: getattr(practice, name) for name in _PLAIN}
    lists = {name: list(row[name]) for name in _LISTS}
    return row | lists | {"figures": [asdict(figure) for figure in practice.figures]}


def passage_rows(practice: Practice) -> list[dict[str, Any]]:
    return [
        {
            "practice_id": practice.id,
            "ordinal": ordinal,
            "page": passage.page,
            "text": passage.text,
            "box": _box_row(passage.box),
            "language": passage.language,
            "document_id": passage.source.id if passage.source else None,
        }
        for ordinal, passage in enumerate(practice.passages)
    ]


def evidence_rows(practice: Practice) -> list[dict[str, Any]]:
    return [
        {
            "practice_id": practice.id,
            "field": field,
            "page": item.page,
            "quote": item.quote,
            "box": _box_row(item.box),
            "verified": item.verified,
            "stated": item.stated,
        }
        for field, item in practice.evidence.items()
    ]


def practice_value(
    row: RowMapping,
    passages: Iterable[Passage] = (),
    evidence: Mapping[str, Evidence] | None = None,
    translations: Iterable[Translation] = (),
) -> Practice:
    given = {name: row[name] for name in _PLAIN}
    given |= {name: tuple(row[name]) for name in _LISTS}
    given |= {
        "state": State(row["state"]),
        "level": Level(row["level"]),
        "figures": tuple(_figure_value(figure) for figure in row["figures"]),
        "maturity": Maturity(row["maturity"]) if row["maturity"] else None,
    }
    return Practice(**given, passages=tuple(passages), evidence=evidence or {}, translations=tuple(translations))


def passage_value(row: RowMapping, source: SourceDocument | None = None) -> Passage:
    return Passage(row["page"], row["text"], _box_value(row["box"]), row["language"], source)


def evidence_value(row: RowMapping) -> Evidence:
    return Evidence(row["page"], row["quote"], _box_value(row["box"]), row["verified"], row["stated"])


def _figure_value(row: dict[str, Any]) -> Figure:
    return Figure(**row | {"unit": Quantity(row["unit"])})


def _box_row(box: Box | None) -> list[float] | None:
    return None if box is None else [box.x0, box.y0, box.x1, box.y1]


def _box_value(row: list[float] | None) -> Box | None:
    return None if row is None else Box(*row)
