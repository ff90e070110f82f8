"""A spreadsheet is saved by the browser under its own name, and its passages are told by row."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.commands import run
from kb.opening import open_knowledge_base
from kb.practice import SourceDocument
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder


@pytest.fixture(scope="module")
def sheet() -> SourceDocument:
    return document("answers.csv")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, sheet: SourceDocument) -> Iterator[TestClient]:
    settings = Settings(home=tmp_path_factory.mktemp("home"), relevance_floor=0.0, port=0)
    embedder, practices = ToyEmbedder(), [practice(sheet, 1)]
    archive = open_archive(settings)
    points = embed_practices(embedder, practices, load_vocabulary())
    archive.practices.add_drafts(sheet, practices, embedder.model_id, points)
    archive.files.put(sheet.id, sheet.file_name.encode())  # the id is the fingerprint of just that
    archive.practices.publish_document(sheet.id, "a test")
    archive.close()
    with (
        open_knowledge_base(settings, embedder=embedder) as knowledge_base,
        TestClient(create_app(knowledge_base, owner_token="x")) as opened,  # noqa: S106 - opens nothing but this test
    ):
        yield opened


def test_a_spreadsheet_is_for_saving(client: TestClient, sheet: SourceDocument) -> None:
    for address in (f"/v1/documents/{sheet.id}/file", f"/documents/{sheet.id}/file"):
        headers = client.get(address).headers
        assert "text/csv; charset=utf-8" == headers["content-type"]
        assert 'attachment; filename="answers.csv"' == headers["content-disposition"]
        assert "nosniff" == headers["x-content-type-options"]


def test_pages_of_a_spreadsheet_are_called_rows(client: TestClient, sheet: SourceDocument) -> None:
    browser = {"Accept": "text/html", "Accept-Language": "es"}
    shown = client.get(f"/practices/{practice(sheet, 1).id}", headers=browser).text
    assert "Guardar la hoja de cálculo · Fila 1" in shown
    assert "Página" not in shown
    assert "Fila 1 de" in client.get("/", params={"q": "returnable crates"}, headers=browser).text


def test_the_template_is_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "practices.xlsx"
    assert 0 == run(["survey-template", str(target), "--language", "fr"])
    assert target.read_bytes().startswith(b"PK")
    assert 1 == run(["survey-template", str(target)])
    assert "is there already; name a new file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "words"), [("practices.pdf", "does not end with .xlsx"), ("no/practices.xlsx", "cannot be written (")]
)
def test_a_template_that_cannot_be_written_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, words: str
) -> None:
    assert 1 == run(["survey-template", str(tmp_path / name)])
    assert words in capsys.readouterr().err
