"""Which languages can be read is told by the files that lie in the folder."""

from pathlib import Path

from ingest.ocr.tessdata import LANGUAGES, installed, tessdata_folder
from kb.language import LANGUAGES as TOLD_APART


def test_a_language_is_installed_when_its_file_is_there(tmp_path: Path) -> None:
    for name in ("rus", "eng", "osd"):
        (tmp_path / f"{name}.traineddata").touch()
    assert ["eng", "rus"] == [language.name for language in installed(tmp_path)]


def test_without_a_folder_nothing_is_installed(tmp_path: Path) -> None:
    assert () == installed(None)
    assert () == installed(tmp_path / "absent")


def test_the_folder_that_is_given_is_taken_even_when_it_is_not_there(tmp_path: Path) -> None:
    assert tmp_path / "absent" == tessdata_folder(tmp_path / "absent")


def test_debian_writes_packages_with_hyphens() -> None:
    assert "tesseract-ocr-chi-sim" == LANGUAGES[-1].package


def test_every_language_that_is_told_apart_can_be_read() -> None:
    assert set(TOLD_APART) == {language.code for language in LANGUAGES}
