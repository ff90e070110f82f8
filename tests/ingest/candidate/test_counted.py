# ruff: noqa: RUF001 - Chinese punctuation
from ingest.candidate.counted import split_at_counts
from ingest.candidate.segments import TextPart

FIRST = (
    "In 2018 China Customs and the Organization held a seminar in Shanghai, in which sixty officers of twenty services "
    "took part."
)
SECOND = (
    "In 2024 the same partners ran an operation of eight weeks with 110 services, in which 450 seizures were made in "
    "all."
)


def texts(text: str) -> list[str]:
    return [part.text for part in split_at_counts(TextPart(text, 1))]


def test_each_counted_story_is_one() -> None:
    assert [f"(1) {FIRST}", f"(2) {SECOND}"] == texts(f"(1) {FIRST} (2) {SECOND}")
    assert ["Two deeds.", f"(a) {FIRST}", f"(b) {SECOND}"] == texts(f"Two deeds. (a) {FIRST} (b) {SECOND}")


def test_the_first_count_may_stand_behind_a_ticked_box() -> None:
    assert ["☒ Yes ☐ No", f"(a) {FIRST}", f"(b) {SECOND}"] == texts(f"☒ Yes ☐ No (a) {FIRST} (b) {SECOND}")


def test_roman_counts_are_known() -> None:
    assert [f"(i) {FIRST}", f"(ii) {SECOND}"] == texts(f"(i) {FIRST} (ii) {SECOND}")


def test_chinese_counts_are_known() -> None:
    one = (
        "（一）2018年，中国海关与世界海关组织在上海区域培训中心举办"
        "区域绿色海关研讨班，来自二十个海关的六十名关员参加了学习交流。"
    )
    two = (
        "（二）2024年下半年，世界海关组织与一百一十个海关开展了"
        "为期八周的联合行动，查获案件四百五十起，参加海关数量创历史新高。"
    )
    assert [one, two] == texts(one + two)


def test_short_steps_of_one_measure_stay_together() -> None:
    assert 1 == len(texts("The officer works in steps. (1) He opens the box. (2) He takes a sample."))


def test_what_does_not_count_up_from_one_stays_together() -> None:
    assert 1 == len(texts(f"(3) {FIRST} (7) {SECOND}"))
    assert 1 == len(texts(f"{FIRST} As to (2) {SECOND}"))
