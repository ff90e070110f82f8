"""Reads the JSON-lines files that judging starts from."""

import json
from pathlib import Path
from typing import Any

from eval.errors import CannotJudge


def read_lines(path: Path) -> list[dict[str, Any]]:
    """One object a line, blank lines passed over. Raises `CannotJudge` naming file and line."""
    if not path.is_file():
        raise CannotJudge(f"{path} is not there; run this from a source checkout or name the corpus with --corpus.")
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                found.append(json.loads(line))
            except ValueError as error:
                raise CannotJudge(f"Line {number} of {path} is no JSON ({error}); mend it.") from error
    return found
