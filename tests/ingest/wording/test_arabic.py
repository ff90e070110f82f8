import pytest

from ingest.wording.arabic import ARABIC
from ingest.wording.spelling import spelled_alike


@pytest.mark.parametrize(
    "sentence",
    [
        "أطلقت الهيئة مبادرة",
        "وقد أطلق المركز برنامجا",
        "تم تدريب الأعوان",
        "يستخدم المفتشون أجهزة",
        "ضُبِطت الشحنة في الميناء",
    ],
)
def test_deeds_are_told_by_their_verbs(sentence: str) -> None:
    assert ARABIC.deed.search(spelled_alike(sentence))


@pytest.mark.parametrize("sentence", ["ورشة عمل حول البيئة", "ورد هذا المثال", "الأنواع المهددة بالانقراض"])
def test_nouns_and_prepositions_that_look_like_verbs_tell_none(sentence: str) -> None:
    assert not ARABIC.deed.search(spelled_alike(sentence))


@pytest.mark.parametrize("sentence", ["تعتزم الإدارة", "سيتم تنظيم دورة", "من المقرر أن", "سوف تنظم"])
def test_plans_are_told(sentence: str) -> None:
    assert ARABIC.intention.search(spelled_alike(sentence))


@pytest.mark.parametrize("sentence", ["ولا سيما البنود", "سياسة الجمارك", "السيارات والسياح", "ستة كلاب"])
def test_words_in_s_are_not_all_future(sentence: str) -> None:
    assert not ARABIC.intention.search(spelled_alike(sentence))
