"""The template as it is published, and what it asks of a practice."""

from dataclasses import fields

from kb.curation.template import lacking, load_template
from kb.practice import Practice
from kb.vocabulary import LANGUAGES
from tests.samples import document, practice


def test_every_field_of_the_template_is_one_of_a_practice() -> None:
    known = {field.name for field in fields(Practice)}
    template = load_template()
    assert known >= {field.name for field in template.fields}
    assert known >= {name for criterion in template.criteria for name in criterion.fields}


def test_everything_in_the_template_has_its_words_in_three_languages() -> None:
    template = load_template()
    told = [field.labels for field in template.fields] + [field.guidance for field in template.fields]
    told += [criterion.labels for criterion in template.criteria]
    assert all(set(LANGUAGES) == set(words) for words in told)


def test_the_acceptance_criteria_are_the_five_that_are_published() -> None:
    expected = ["named_actor", "done", "result_or_lesson", "transferable", "source_citable"]
    assert expected == [criterion.code for criterion in load_template().criteria]


def test_a_practice_with_every_mandatory_field_lacks_nothing() -> None:
    assert () == lacking(practice(document()), load_template())


def test_an_empty_list_a_blank_text_and_no_value_are_all_lacking() -> None:
    bare = practice(document(), title="  ", administration=None, themes=())
    assert ["title", "administration", "themes"] == [field.name for field in lacking(bare, load_template())]
