"""Zips the parts of a Word file; the same parts give the same bytes. Knows no markup of their content."""

import io
import zipfile
from collections.abc import Mapping
from html import escape

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "application/vnd.openxmlformats-package"
_CORE = "http://schemas.openxmlformats.org/package/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def package(parts: Mapping[str, str], *, title: str, author: str) -> bytes:
    """The .docx with `parts`, whose keys are like document, styles, header1; header1 is also its relation's id."""
    files = {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": _relations(
            ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", f"{_CORE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _properties(title, author),
        "word/_rels/document.xml.rels": _relations(
            *((name, f"{_OFFICE}/{_kind(name)}", f"{name}.xml") for name in parts if name != "document")
        ),
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _types(parts: Mapping[str, str]) -> str:
    main = {"document": f"{_WORD}.document.main+xml"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{main.get(name, f"{_WORD}.{_kind(name)}+xml")}"/>'
        for name in parts
    )
    return (
        f'{_DECLARATION}<Types xmlns="{_CORE}/content-types">'
        f'<Default Extension="rels" ContentType="{_PACKAGE}.relationships+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{_PACKAGE}.core-properties+xml"/>'
        f"{overrides}</Types>"
    )


def _relations(*relations: tuple[str, str, str]) -> str:
    lines = "".join(f'<Relationship Id="{id}" Type="{type}" Target="{target}"/>' for id, type, target in relations)
    return f'{_DECLARATION}<Relationships xmlns="{_CORE}/relationships">{lines}</Relationships>'


def _properties(title: str, author: str) -> str:
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator></cp:coreProperties>"
    )
