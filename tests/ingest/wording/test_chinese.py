# ruff: noqa: RUF001 - Chinese punctuation and digits

import pytest

from ingest.wording.chinese import CHINESE


@pytest.mark.parametrize(
    "sentence", ["宁波海关将继续加大监管力度", "计划于年底前推广", "拟于明年引入", "下一步，海关将深化建设"]
)
def test_plans_are_told(sentence: str) -> None:
    assert CHINESE.intention.search(sentence)


@pytest.mark.parametrize("sentence", ["海关将该批货物移交缉私部门", "《绿色海关行动计划》第18项", "模拟训练"])
def test_the_same_signs_in_other_words_are_no_plans(sentence: str) -> None:
    assert not CHINESE.intention.search(sentence)


def test_advice_is_told_apart_from_uses_and_supplies() -> None:
    assert CHINESE.advice.search("各成员应加强合作")
    assert not CHINESE.advice.search("运用智能应用，对供应链的反应")
