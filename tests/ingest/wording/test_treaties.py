"""What agreements ask for, and who is a party to them."""

# ruff: noqa: RUF001 - papers in scripts of their own

import pytest

from ingest.wording.spelling import spelled_alike
from ingest.wording.treaties import tells_treaty


@pytest.mark.parametrize(
    "sentence",
    [
        "Under the Kigali Amendment, Article 5 countries froze their consumption.",
        "Trinidad and Tobago is a Party to the Minamata Convention.",
        "Each Party shall prohibit the export of such waste.",
        "La Convention de Bamako interdit l'importation de déchets dangereux.",
        "L'annexe B.3 de la Convention d'Istanbul prévoit que les palettes sont admises sans document.",
        "La Grande Île est Partie à la CITES depuis 1975.",
        "Uruguay es Parte del Protocolo de Montreal.",
        "A Convenção de Basileia é aplicável em todos os países.",
        "Базельская конвенция вступила в новую фазу.",
        "Каждая Сторона запрещает ввоз регулируемых веществ.",
        "انضم الأردن إلى اتفاقية بازل عام 1989.",
        "يحظر كل طرف استيراد المواد الخاضعة للرقابة.",
        "《巴塞尔公约》修正案将混合废塑料纳入程序。",
    ],
)
def test_what_a_treaty_says_is_known_in_each_language(sentence: str) -> None:
    assert tells_treaty(spelled_alike(sentence).lower())


@pytest.mark.parametrize(
    "sentence",
    [
        "The Basel Convention Secretariat trained officers.",
        "Customs stopped ten loads under the Basel Convention.",
        "Par convention du 11 novembre 2022, une association garde les spécimens.",
        "За год таможня вернула 40 контейнеров по Базельской конвенции.",
    ],
)
def test_what_somebody_did_under_one_is_not(sentence: str) -> None:
    assert not tells_treaty(spelled_alike(sentence).lower())
