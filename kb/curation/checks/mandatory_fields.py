"""Fields that the template asks for and the entry has not."""

from collections.abc import Iterator

from kb.curation.checks.remark import Entry, Gravity, Remark
from kb.curation.template import lacking, load_template


def lacking_fields(entry: Entry) -> Iterator[Remark]:
    """A failure for each: the entry cannot be submitted."""
    for field in lacking(entry.practice, load_template()):
        sentence = f"{field.labels['en']} is mandatory and missing; fill it in before you submit."
        yield Remark(Gravity.FAILURE, "mandatory_missing", field.name, sentence)
