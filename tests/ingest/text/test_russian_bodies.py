# ruff: noqa: RUF001 - the letters are Cyrillic

import pytest

from ingest.text.actors import ActorKind, find_actors
from ingest.text.russian_bodies import find_russian_bodies, nominative
from tests.ingest.hand_made import VOCABULARY


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Комитетом государственных доходов Республики Армения изъято", "Комитетом государственных доходов", "ARM"),
        ("совместно с КГД МФ РК", "КГД МФ РК", "KAZ"),
        ("ГТК Республики Беларусь", "ГТК Республики Беларусь", "BLR"),
        ("ТАМОЖЕННЫЙ КОМИТЕТ РЕСПУБЛИКИ УЗБЕКИСТАН", "ТАМОЖЕННЫЙ КОМИТЕТ РЕСПУБЛИКИ УЗБЕКИСТАН", "UZB"),
        ("Владивостокской таможней пресечён", "Владивостокской таможней", "RUS"),
        ("Государственная таможенная служба при Министерстве финансов Кыргызской Республики", "Государственная", "KGZ"),
        ("Таможенная служба при Правительстве Республики Таджикистан", "Таможенная служба", "TJK"),
        ("в порту таможня Германии нашла", "таможня Германии", "DEU"),
        ("норвежская таможня проверила", "норвежская таможня", "NOR"),
    ],
)
def test_bodies_are_found_in_any_case_with_their_country(text: str, name: str, country: str) -> None:
    (actor,) = (actor for actor in find_actors(text, VOCABULARY) if actor.kind is ActorKind.AGENCY)
    assert actor.name.startswith(name)
    assert country == actor.country


@pytest.mark.parametrize("text", ["План действий «Зелёная таможня»", "Данное управление", "Совместная служба порта"])
def test_what_only_looks_like_a_name_is_no_body(text: str) -> None:
    assert [] == list(find_russian_bodies(text))


def test_a_body_whose_short_form_follows_in_brackets_is_named_once() -> None:
    (actor,) = find_actors("Национальная налоговая администрация (KAS) требует", VOCABULARY)
    assert ("Национальная налоговая администрация", "POL") == (actor.name, actor.country)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Брестской таможней", "Брестская таможня"),
        ("Государственным таможенным комитетом", "Государственный таможенный комитет"),
        ("Северо-Западного таможенного управления", "Северо-Западное таможенное управление"),
        ("Министерством экологии", "Министерство экологии"),
        ("ФТС России", "ФТС России"),
        ("Kenya Revenue Authority", "Kenya Revenue Authority"),
    ],
)  # fmt: skip
def test_names_are_listed_in_the_nominative(printed: str, expected: str) -> None:
    assert expected == nominative(printed)
