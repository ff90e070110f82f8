"""Elements of WordprocessingML as text, escaped. Knows no document."""

from html import escape

_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def element(name: str, /, *content: str, **attributes: str | float | None) -> str:
    """The element w:`name` around `content` (markup). An attribute gets the prefix w: unless it has one; None: none."""
    given = "".join(
        f' {key if ":" in key else "w:" + key}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<w:{name}{given}>{''.join(content)}</w:{name}>" if content else f"<w:{name}{given}/>"


def literal(text: str) -> str:
    """The element w:t with `text`, spaces kept."""
    return f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t>'


def part(name: str, *content: str) -> str:
    """A whole XML part of the file, with w:`name` as its root."""
    spaces = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items())
    return f"{_DECLARATION}<w:{name}{spaces}>{''.join(content)}</w:{name}>"
