"""Which languages Tesseract can read here, and which Debian package brings the others. Runs no Tesseract."""

from dataclasses import dataclass
from pathlib import Path

USUAL_PLACES = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


@dataclass(frozen=True, slots=True)
class ReadingLanguage:
    """A language as Tesseract calls it (`name`) and as the rest of the product does (`code`, ISO 639-1)."""

    code: str
    name: str
    script: str
    english: str

    @property
    def package(self) -> str:
        """The Debian package of its data."""
        return f"tesseract-ocr-{self.name.replace('_', '-')}"


LANGUAGES = (
    ReadingLanguage("en", "eng", "Latin", "English"),
    ReadingLanguage("fr", "fra", "Latin", "French"),
    ReadingLanguage("es", "spa", "Latin", "Spanish"),
    ReadingLanguage("pt", "por", "Latin", "Portuguese"),
    ReadingLanguage("de", "deu", "Latin", "German"),
    ReadingLanguage("ru", "rus", "Cyrillic", "Russian"),
    ReadingLanguage("ar", "ara", "Arabic", "Arabic"),
    ReadingLanguage("zh", "chi_sim", "Chinese", "Chinese"),
)
"""Of each script, the first that is installed is tried first."""


def tessdata_folder(given: Path | None) -> Path | None:
    """The folder of Tesseract's data: the one `given`, else the first of the usual places that is there."""
    if given is not None:
        return given
    return next((folder for folder in map(Path, USUAL_PLACES) if folder.is_dir()), None)


def installed(folder: Path | None) -> tuple[ReadingLanguage, ...]:
    """Those of `LANGUAGES` whose data lies in `folder`."""
    if folder is None:
        return ()
    return tuple(language for language in LANGUAGES if (folder / f"{language.name}.traineddata").is_file())
