# ruff: noqa: RUF001 - Chinese punctuation and digits

import pytest

from ingest.text.actors import find_actors
from tests.ingest.hand_made import VOCABULARY


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("وضبطت مصلحة الجمارك المصرية 35 طنا", "مصلحة الجمارك المصرية", "EGY"),
        ("نظمت المديرية العامة للديوانة التونسية دورة", "المديرية العامة للديوانة التونسية", "TUN"),
        ("سلمتها إلى مصلحة الإيرادات الموحدة في بوتسوانا", "مصلحة الإيرادات الموحدة في بوتسوانا", "BWA"),
        ("بالتعاون مع منظمة الجمارك العالمية", "منظمة الجمارك العالمية", None),
        ("近日，上海海关在浦东机场查获象牙", "上海海关", "CHN"),
        ("荷兰海关与警方联合", "荷兰海关", "NLD"),
        ("泰国税务海关总署", "泰国税务海关总署", "THA"),
    ],
)
def test_the_body_is_named_with_its_country(text: str, name: str, country: str | None) -> None:
    assert (name, country) in [(actor.name, actor.country) for actor in find_actors(text, VOCABULARY)]


@pytest.mark.parametrize("text", ["مبادرة الجمارك الخضراء", "إدارة المخاطر", "绿色海关", "各国海关"])
def test_green_customs_and_management_are_nobody(text: str) -> None:
    assert [] == find_actors(text, VOCABULARY)
