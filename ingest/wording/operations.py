"""How reports say when an operation was carried out, in the languages of the WCO."""

# ruff: noqa: RUF001 - papers are written in Cyrillic too

import re

CARRIED_OUT = re.compile(
    r"\b(?:operational\s+phase|(?:operation|phase|exercise)\b[^.]{0,60}?\b(?:ran|took\s+place|was\s+(?:held|conducted|carried"
    r"\s+out)|lasted)|(?:conducted|carried\s+out|held)\s+(?:from|between|during)"
    r"|phase\s+(?:opérationnelle|active)|(?:l['’]opération|phase)\b[^.]{0,60}?\b(?:s['’]est\s+(?:déroulée|tenue)|a\s+(?:eu\s+lieu"
    r"|été\s+(?:menée|conduite)))"
    r"|fase\s+(?:operativa|operacional)|(?:operación|operação|fase)\b[^.]{0,60}?\b(?:se\s+(?:desarrolló|llevó\s+a\s+cabo|realizó)"
    r"|tuvo\s+lugar|decorreu|realizou-se|teve\s+lugar)"
    r"|(?:активная|оперативная)\s+фаза|операци\w+\b[^.]{0,60}?\b(?:проведен|проходил|проводил|прошл|состоял)\w*)"
    r"|(?:نُفذت|نفذت|جرت|استمرت)\s+(?:ال)?عملية|المرحلة\s+(?:العملياتية|التنفيذية)|行动[^。]{0,20}(?:开展|进行|实施)",
    re.IGNORECASE,
)
