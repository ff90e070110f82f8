"""Labels of senders and of what only concerns who filled the form."""

import pytest

from ingest.sheets.labels import Label, label_of


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Country", Label.COUNTRY),
        ("1. Name of the Member administration", Label.COUNTRY),
        ("Pays / territoire", Label.COUNTRY),
        ("Customs administration", Label.ADMINISTRATION),
        ("Nombre de la administración", Label.ADMINISTRATION),
        ("Completion time", Label.CLERICAL),
        ("E-mail address", Label.CLERICAL),
        ("What has your administration done?", None),
        ("Countries of origin of the waste that was seized last year", None),
    ],
)
def test_a_label_is_told_from_a_question(text: str, label: Label | None) -> None:
    assert label is label_of(text)
