"""Renders a document to PDF bytes with typst; the only file that knows it. The same input gives the same bytes."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime, time
from typing import Any

import typst

from corpus.build.blocks import Block
from corpus.build.document import Document
from corpus.build.errors import AuthoringError
from corpus.build.facts import Fact
from corpus.build.folders import LAYOUTS
from corpus.build.fonts import family
from corpus.build.inline import runs
from corpus.build.notice import notice

_UNDATED = datetime(2025, 1, 1, tzinfo=UTC)


def render(document: Document, facts: Mapping[str, Fact]) -> bytes:
    """The PDF of `document`. Raises AuthoringError when its layout cannot set it, ToolMissing without its font."""
    fonts = typst.Fonts()
    data = json.dumps(_data(document, facts, fonts), ensure_ascii=False)
    issued = document.issued_on
    stamp = datetime.combine(issued, time(9, 0), tzinfo=UTC) if issued else _UNDATED
    try:
        compiler = typst.Compiler(LAYOUTS / f"{document.layout}.typ", root=LAYOUTS, font_paths=fonts)
        pdf, warnings = compiler.compile_with_warnings(
            sys_inputs={"document": data}, timestamp=stamp, pdf_tags=bool(document.look.get("tags", True))
        )
    except typst.TypstError as error:
        raise AuthoringError(document.name, f"the layout {document.layout} failed: {error.diagnostic}") from error
    if warnings or not isinstance(pdf, bytes):
        raise AuthoringError(document.name, f"the layout {document.layout} warns: {warnings[0].message}")
    return pdf


def _data(document: Document, facts: Mapping[str, Fact], fonts: typst.Fonts) -> dict[str, Any]:
    look = dict(document.look)
    look["font"] = family(str(look.get("font", "libertinus")), fonts)
    look["head_font"] = family(str(look["head_font"]), fonts) if "head_font" in look else look["font"]
    return {
        "title": document.title,
        "reference": document.reference,
        "issuer": document.issuer,
        "date": document.issued_on.isoformat() if document.issued_on else None,
        "language": document.language,
        "languages": list(document.languages),
        "marking": document.marking,
        "front": dict(document.front),
        "look": look,
        "notice": asdict(notice(document, facts)),
        "body": [_block(block) for block in document.body],
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "runs": _runs(block.text),
        "cells": [_runs(cell) for cell in block.cells],
        "children": [_block(child) for child in block.children],
        "options": dict(block.options),
    }


def _runs(text: str) -> list[dict[str, str]]:
    return [{"style": run.style.value, "text": run.text} for run in runs(text)]
