"""Headings of the part that tells what came of a measure: "Results", "Bilan", "Resultados"."""

import re

_RESULTS = re.compile(
    r"^[\W\d]*(?:(?:key|main|first|the)\s+)?(?:results?|outcomes?|impacts?|achievements?|effects?|benefits)"
    r"(?:\s+(?:so far|to date|achieved|and (?:impacts?|outcomes?|benefits|effects?)))?\W*$"
    r"|^[\W\d]*(?:(?:premiers|principaux|les)\s+)?(?:résultats?|bilan|retombées|effets?)"
    r"(?:\s+(?:obtenus|atteints|et \w+))?\W*$"
    r"|^[\W\d]*(?:(?:principales|los|primeros|principais|os)\s+)?(?:resultados?|logros|impactos?|balance|balanço|efeitos"
    r"|efectos)"
    r"(?:\s+(?:obtenidos|alcanzados|obtidos|alcançados|[ey] \w+))?\W*$"
    r"|^[\W\d]*(?:достигнут\w+\s+|основн\w+\s+)?(?:результат\w*|итоги?|эффект\w*)\W*$"
    r"|^[\W\d]*(?:ال)?(?:نتائج|نتيجة|أثر|آثار)(?:\s+المحققة)?\W*$|^[\W\d]*(?:主要|取得的?)?(?:成果|成效|效果|结果)\W*$",
    re.IGNORECASE,
)


def is_results(heading: str) -> bool:
    """Whether `heading` says no more than that results follow."""
    return _RESULTS.match(heading) is not None
