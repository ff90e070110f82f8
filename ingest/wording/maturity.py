"""The words by which papers say how far a measure has come, in seven languages. Patterns for small letters only."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re

from ingest.text.small_letters import of_small_letters
from kb.practice import Maturity

STAGES: tuple[tuple[Maturity, re.Pattern[str]], ...] = (
    (
        Maturity.DISCONTINUED,
        of_small_letters(
            r"\b(?:(?:has|have|had|was|were)\s+(?:since\s+)?(?:been\s+)?(?:discontinued|abandoned|wound\s+up|shut\s+down)"
            r"|(?:a|ont|été)\s+(?:été\s+)?(?:abandonnée?s?|supprimée?s?\s+depuis)|il\s+a\s+été\s+mis\s+fin\s+(?:à|au)"
            r"|(?:fue|fueron|se\s+ha|ha\s+sido)\s+(?:descontinuad|abandonad|discontinuad)\w+|foi\s+(?:descontinuad|encerrad)\w+"
            r"|(?:был[аио]?\s+)?(?:прекращ[её]н[аоы]?|свёрнут[аоы]?|свернут[аоы]?)\s+(?:в|с)\s+20\d\d)"
            r"|(?:أوقف|توقف)ت?\s+(?:العمل|تطبيق)\s+ب|已(?:停止|终止|取消)(?:实施|使用|运行)",
        ),
    ),
    (
        Maturity.SCALED,
        of_small_letters(
            r"\b(?:nation[- ]?wide|country[- ]?wide|across\s+(?:the\s+whole|all\s+of\s+the|the\s+entire)\s+country"
            r"|(?:rolled\s+out|extended|expanded|scaled\s+up|replicated)\s+(?:to|in|at|across)\s+(?:all|every|other|more|\d+)"
            r"|scaled\s+up|institutionali[sz]ed|mainstreamed|(?:at|in)\s+all\s+(?:customs\s+)?(?:offices|posts|ports)"
            r"|généralisée?s?|(?:étendue?s?|élargie?s?)\s+à\s+(?:tou|l['’]ensemble|d['’]autres)\w*"
            r"|(?:sur|dans)\s+tout\s+le\s+(?:pays|territoire)"
            r"|(?:extendid|ampliad)[oa]s?\s+a\s+(?:tod|otr|má|nuev)\w+|generalizad[oa]s?|a\s+nivel\s+nacional|en\s+todo\s+el\s+país"
            r"|em\s+todo\s+o\s+país|estendid[oa]s?\s+a|по\s+всей\s+стране|на\s+всей\s+территории|повсеместно"
            r"|распростран[её]н\w*\s+на\s+(?:все|друг)\w*|во\s+всех\s+таможн\w+)"
            r"|(?:عمم|تعميم|وسع)ت?\s|على\s+مستوى\s+الدولة|في\s+جميع\s+(?:المنافذ|الموانئ)|全国(?:推广|海关|范围)|全面推(?:广|行)|推广至|全覆盖",
        ),
    ),
    (
        Maturity.PILOT,
        of_small_letters(
            r"\b(?:pilot(?:s|ed|ing)?|on\s+a\s+trial\s+basis|in\s+a\s+trial|trial\s+(?:run|phase|period)|field\s+trials?"
            r"|proof\s+of\s+concept|was\s+trialled|were\s+trialled|pilotes?|projets?[- ]pilotes?"
            r"|expérimentation|à\s+titre\s+expérimental"
            r"|phase\s+d['’]essai|pilotos?|plan\s+piloto|a\s+título\s+experimental|fase\s+de\s+prueba|projeto[- ]piloto"
            r"|пилотн\w+|в\s+порядке\s+эксперимента|в\s+тестовом\s+режиме|опытн\w+\s+эксплуатаци\w+)\b"
            r"|تجريبي(?:ة|ا)?|试点|试运行|试行",
        ),
    ),
    (
        Maturity.IN_FORCE,
        of_small_letters(
            r"\b(?:(?:in|into)\s+force|took\s+effect|(?:became|made|is|are)\s+(?:mandatory|compulsory)|in\s+operation\s+since"
            r"|has\s+been\s+(?:applied|operational|in\s+use)|en\s+vigueur|(?:obligatoire|opérationnel\w*)\s+depuis|en\s+vigor"
            r"|(?:obligatori[oa]|operativ[oa])s?\s+desde|em\s+vigor|вступи\w+\s+в\s+силу|действует\s+с|введ[её]н\w*\s+в\s+действие)\b"
            r"|دخلت?\s+(?:حيز\s+)?(?:التنفيذ|النفاذ)|حيز\s+(?:التنفيذ|النفاذ)|ساري(?:ة)?\s+المفعول|(?:正式)?(?:施行|生效|启用)",
        ),
    ),
)
"""What names a stage, tried in this order: what was extended is more than the pilot it began as."""
