"""Draws a snippet of a text as markup, the words that answer marked. Escapes everything else, decides nothing."""

from markupsafe import Markup, escape

from kb.search.snippets import SHOWN_CHARACTERS, snippet


def marked_excerpt(text: str, question: str, shown: int = SHOWN_CHARACTERS) -> Markup:
    """At most about `shown` characters of `text`, from where most of the question's words stand, these in `<mark>`."""
    found = snippet(text, question, shown)
    pieces = [escape("… " if found.start else "")]
    at = found.start
    for left, right in found.marks:
        pieces += [escape(text[at:left]), Markup("<mark>{}</mark>").format(text[left:right])]
        at = right
    pieces += [escape(text[at : found.end]), escape(" …" if found.end < len(text) else "")]
    return Markup("").join(pieces)
