"""A document with every kind of block, in any layout, engine and language."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from corpus.build.document import Document
from corpus.build.facts import Fact
from corpus.build.folders import LAYOUTS
from corpus.build.reading import read_document

Draft = Callable[..., Document]
SHEETS = sorted(path.stem for path in LAYOUTS.glob("*.typ") if path.stem != "base")


@pytest.fixture(scope="session")
def draft(facts: Mapping[str, Fact], tmp_path_factory: pytest.TempPathFactory) -> Draft:
    """Reads the document with every block after some of its keys are changed."""
    values = yaml.safe_load(Path(__file__).with_name("every_block.yaml").read_text(encoding="utf-8"))

    def read(**changes: Any) -> Document:
        path = tmp_path_factory.mktemp("draft") / "draft.yaml"
        path.write_text(yaml.safe_dump(values | changes, allow_unicode=True), encoding="utf-8")
        return read_document(path, facts)

    return read


@pytest.fixture(scope="session")
def layouts() -> list[str]:
    """The names of all layouts."""
    return SHEETS
