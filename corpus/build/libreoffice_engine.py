"""Renders documents to PDF bytes by LibreOffice; the only file that starts it. The same input gives the same bytes."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import typst

from corpus.build.document import Document
from corpus.build.docx.styles import scripts_needed
from corpus.build.docx.typist import LOCALES
from corpus.build.docx.word_file import FONT, word_file
from corpus.build.errors import AuthoringError, ToolMissing
from corpus.build.facts import Fact
from corpus.build.fonts import FONTS, family
from corpus.build.notice import notice

_UNDATED = date(2025, 1, 1)
_SECONDS = 180
_HYPHENS = Path("/usr/share/hyphen")
_CREATED = re.compile(rb"(?<=/CreationDate\(D:)\d{14}")
_IDENTITY = re.compile(rb"(?:(?<=/ID \[ <)|(?<=/DocChecksum /)|(?<=>\n<))[0-9A-F]{32}")


def render(document: Document, facts: Mapping[str, Fact]) -> bytes:
    """The PDF of `document`.

    Raises AuthoringError when its layout cannot set it, ToolMissing without LibreOffice, a font or hyphens.
    """
    tagged = bool(document.look.get("tags", True))
    (pdf,) = converted([written(document, facts)], tagged=tagged)
    return dated(pdf, document.issued_on or _UNDATED)


def written(document: Document, facts: Mapping[str, Fact]) -> bytes:
    """The Word file of `document`, its fonts and hyphens known to be there. Raises like `render`."""
    if document.look.get("hyphenate", False):
        _check_hyphens(document)
    return word_file(document, notice(document, facts), _families(document))


def converted(word_files: list[bytes], *, tagged: bool) -> list[bytes]:
    """The PDFs of `word_files`, made in one run. Raises ToolMissing when LibreOffice is absent or does not answer."""
    office = shutil.which("soffice")
    if office is None:
        raise ToolMissing(
            "LibreOffice is not installed; run `apt-get install --no-install-recommends libreoffice-writer-nogui`."
        )
    wanted = json.dumps({"UseTaggedPDF": {"type": "boolean", "value": str(tagged).lower()}})
    with tempfile.TemporaryDirectory() as folder:
        sources = [Path(folder) / f"{number}.docx" for number in range(len(word_files))]
        for source, content in zip(sources, word_files, strict=True):
            source.write_bytes(content)
        # A profile of its own: no setting of the machine's user gets in, and several builds may run at once.
        command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore"]
        command += ["--convert-to", f"pdf:writer_pdf_Export:{wanted}", "--outdir", folder]
        environment = os.environ | {"LC_ALL": "C.UTF-8", "HOME": folder}
        try:
            subprocess.run(
                [*command, *map(str, sources)], env=environment, capture_output=True, check=True, timeout=_SECONDS
            )
            return [source.with_suffix(".pdf").read_bytes() for source in sources]
        except (subprocess.SubprocessError, FileNotFoundError) as error:
            raise ToolMissing(f"LibreOffice made no PDF ({error}); try `soffice --headless --version`.") from error


def dated(pdf: bytes, created: date) -> bytes:
    """`pdf` of LibreOffice as if made on `created`; its ids, which hold the clock, come from its content instead."""
    still = _CREATED.sub(created.strftime("%Y%m%d090000").encode(), pdf)
    zeroed = _IDENTITY.sub(b"0" * 32, still)
    identity = hashlib.sha256(zeroed).hexdigest()[:32].upper().encode()
    return _IDENTITY.sub(identity, zeroed)


def _families(document: Document) -> Mapping[str, str]:
    fonts = typst.Fonts()
    asked = [str(document.look[key]) for key in ("font", "head_font") if key in document.look] or [FONT]
    for name in asked:
        if name in FONTS and FONTS[name].package is None:
            raise AuthoringError(
                document.name, f"LibreOffice has no font {name}; use times, cambria or another of Debian."
            )
    return {name: family(name, fonts) for name in {*asked, FONT, *scripts_needed(document)}}


def _check_hyphens(document: Document) -> None:
    for language in document.languages:
        locale = LOCALES[language].replace("-", "_")
        if language not in {"ar", "zh"} and not (_HYPHENS / f"hyph_{locale}.dic").exists():
            package = f"hyphen-{LOCALES[language].lower() if language in {'en', 'pt'} else language}"
            raise ToolMissing(f"The hyphens of {locale} are not installed; run `apt-get install {package}`.")
