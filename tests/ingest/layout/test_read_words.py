"""Words that were read from a picture, put on lines of even height."""

import pytest

from ingest.layout.read_words import Word, confidence_of, runs_of
from kb.practice import Box


def words(text: str, *, y: float = 100.0, x: float = 72.0, size: float = 10.0, climb: float = 0.0) -> list[Word]:
    """The words of a line whose base is at `y`, each with a box that hugs its letters; `climb` in points a word."""
    found = []
    for number, word in enumerate(text.split()):
        top = size * (0.77 if any(sign in "bdfhklt" or sign.isupper() for sign in word) else 0.53)
        drop = size * 0.23 if any(sign in "gjpqy" for sign in word) else 0.0
        base = y - number * climb
        found.append(Word(word, Box(x, base - top, x + 5 * len(word), base + drop), 0.9))
        x += 5 * len(word) + 3
    return found


def test_words_of_different_heights_stand_on_one_line_of_one_height() -> None:
    (run,) = runs_of(words("on a pay day we use") + words("more risk profiles", y=115))[:1]
    assert "on a pay day we use" == run.item.text
    assert pytest.approx(10.0, abs=0.1) == run.item.height
    assert pytest.approx(102.3, abs=0.1) == run.item.box.y1


def test_lines_of_the_running_text_are_of_the_same_height_and_a_heading_is_not() -> None:
    lines = ("Risk profiles", "were put to use", "on all our sea ports", "as we see now")
    runs = runs_of([word for number, line in enumerate(lines) for word in words(line, y=100 + 15 * number)])
    assert 1 == len({run.item.height for run in runs})
    title = runs_of(words("Plastic waste", y=50, size=18) + words("is a risk that we all share now", y=100))[0]
    assert pytest.approx(18, abs=0.2) == title.item.height


def test_a_line_that_climbs_is_still_one_line() -> None:
    climbing = words("every line of a crooked scan climbs to the right of the page", climb=1.0)
    assert ["every line of a crooked scan climbs to the right of the page"] == [
        run.item.text for run in runs_of(climbing)
    ]


def test_a_wide_gap_parts_columns() -> None:
    assert ["Kenya", "2024"] == [run.item.text for run in runs_of(words("Kenya") + words("2024", x=300))]


def test_chinese_is_joined_without_spaces() -> None:
    signs = [Word(sign, Box(72 + 10 * place, 90, 81 + 10 * place, 100), 0.9) for place, sign in enumerate("中国海关")]
    assert ["中国海关"] == [run.item.text for run in runs_of(signs)]


def test_arabic_words_stay_apart_though_their_boxes_touch() -> None:
    boxes = (("ميناء", 72, 100), ("في", 95, 110), ("جبل", 50, 68))
    runs = runs_of([Word(text, Box(x0, 90, x1, 100), 0.9) for text, x0, x1 in boxes])
    assert ["جبل", "ميناء", "في"] == [run.item.text for run in runs]
    assert runs[1].item.box.x1 < runs[2].item.box.x0


def test_no_words_make_no_runs() -> None:
    assert [] == runs_of([])


def test_confidence_counts_letters() -> None:
    sure, unsure = Word("profiles", Box(72, 90, 112, 102), 1.0), Word("ab", Box(300, 90, 310, 100), 0.5)
    assert pytest.approx(0.9) == confidence_of(runs_of([sure, unsure]))
    assert 0.0 == confidence_of([])
