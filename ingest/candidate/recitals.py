"""The paragraphs of a preamble: each opens with what moves those who speak ("Recalling", "Saluant"). By form only."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from dataclasses import replace
from itertools import pairwise

from ingest.candidate.segments import TextPart

_PREAMBLE = re.compile(
    r"^\W*(?:\(?\w{1,4}\)\s+)?(?:(?:further|also|deeply|fully|again|being|hereby|se|reconnaissant|profondément"
    r"|étant|teniendo|estando|además)\s+)*"
    r"(?:(?:having|ayant|habiendo|tendo|havendo)\s+\w{3,}|[a-z]{3,}ing\b(?!\s+(?:and|or)\b|\s*[,)])|[a-zéèêç]{3,}ant\b"
    r"|[a-záéíóúç]{3,}(?:ando|iendo|yendo|endo|indo)(?:-se)?\b|convinced|concerned|aware|mindful"
    r"|determined|conscious|convaincue?s?|conscients?|préoccupée?s?|vu|considérant|desirous"
    r"|conscientes?|convencid[oa]s?|preocupad[oa]s?|considerando"
    r"|(?:вновь\s+|также\s+|далее\s+|глубоко\s+|полностью\s+|с\s+удовлетворением\s+)?(?:напоминая|признавая|учитывая|отмечая"
    r"|будучи|сознавая|подчёркивая|подчеркивая|принимая\s+во\s+внимание|ссылаясь|подтверждая|выражая|исходя"
    r"|руководствуясь|приветствуя|стремясь|осознавая|желая|памятуя|испытывая|рассмотрев|заслушав|считая|полагая)\b)",
    re.IGNORECASE,
)
# "…, having met in Baku" belongs to who met.
_NEXT = re.compile(
    r"[,;]\s+(?!(?i:(?:having|ayant|habiendo|tendo)\s+(?:met|gathered|convened|tenu|siégé|celebrado|sesionado)"
    r"|(?:habiendo(?:nos)?\s+)?reunid|(?:étant\s+)?réuni))(?=[A-ZÀ-ÞА-ЯЁ])"
)


RECITALS = 2
"""More than so many in one paragraph make a preamble, however it opens."""


def is_preamble(text: str) -> bool:
    """Whether `text` opens as a preambular paragraph does: "Recalling", "Conscients de", "Considerando"."""
    return _PREAMBLE.match(text) is not None


def split_at_recitals(part: TextPart) -> list[TextPart]:
    """A preamble set as one paragraph, cut where a comma is followed by the next "Recalling", "Conscients"."""
    cuts = [match.end() for match in _NEXT.finditer(part.text) if is_preamble(part.text[match.end() :])]
    edges = [0, *cuts, len(part.text)]
    texts = [part.text[start:end].strip() for start, end in pairwise(edges)]
    return [replace(part, text=text, marker=None if place else part.marker) for place, text in enumerate(texts)]
