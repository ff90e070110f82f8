"""Sentences that tell what is planned: a good practice is done."""

# ruff: noqa: RUF001 - letters and signs of several scripts

import re
from collections.abc import Iterator

from kb.curation.checks.remark import Entry, Gravity, Remark

_SENTENCE = re.compile(r"[^.!?。！？؟\n]+")
# A few sure words a language; the finder, which reads whole papers, knows many more.
_PLANNED = {
    "en": r"\b(?:will|shall|plans? to|is planned|are planned|intends? to|aims? to|is expected to|next year)\b",
    "fr": r"\b(?:sera|seront|prévoi(?:t|ent) d|envisage(?:nt)?|il est prévu|entend(?:ent)?|à l['’]avenir)\b",
    "es": r"\b(?:será|serán|prevén?|está previst[oa]|se propone|pretenden?|en el futuro|próximamente)(?!\w)",
    "pt": r"\b(?:será|serão|prevê|está previst[oa]|pretendem?|planejam?|futuramente)(?!\w)",
    "ru": r"\b(?:будет|будут|планиру\w+|намерен\w*|предполагается|в будущем)\b",
    "ar": r"(?<!\w)(?:سوف|من المقرر|من المتوقع|يعتزم|تعتزم|في المستقبل)(?!\w)",
    "zh": r"下一步|今后|未来|明年|打算|拟于|将于|将会|计划(?:在|于)",
}
_PATTERNS = {language: re.compile(pattern, re.IGNORECASE) for language, pattern in _PLANNED.items()}


def planned(entry: Entry) -> Iterator[Remark]:
    """A warning for the first sentence of title, summary and outcome each that tells a plan."""
    pattern = _PATTERNS.get(entry.practice.language, _PATTERNS["en"])
    for name in ("title", "summary", "outcome"):
        text = getattr(entry.practice, name) or ""
        plan = next((one for one in _SENTENCE.findall(text) if pattern.search(one)), None)
        if plan:
            sentence = f"The {name} tells a plan; keep what was done, a plan is no practice."
            yield Remark(Gravity.WARNING, "future_tense", name, sentence, plan.strip())
