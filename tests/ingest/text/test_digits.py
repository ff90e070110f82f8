# ruff: noqa: RUF001 - Chinese punctuation and digits

from ingest.text.digits import with_western_digits
from ingest.text.years import find_years


def test_digits_of_other_scripts_are_read_and_keep_their_places() -> None:
    assert "35 2022 18" == with_western_digits("٣٥ ۲۰۲۲ １８")


def test_a_written_out_chinese_year_is_one() -> None:
    assert [2024] == [year.value for year in find_years("二〇二四年三月")]
    assert "一九" == with_western_digits("一九")
