"""A code has one spelling, however it is written."""

import pytest

from kb.search.identifiers import asked_codes, find_codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("HFC-134a", "refrigerant:134a"),
        ("R134A cylinders", "refrigerant:134a"),
        ("R 410a", "refrigerant:410a"),
        ("HS 39.23", "hs:3923"),
        ("HS code 3923", "hs:3923"),
        ("code SH 3923.30", "hs:392330"),
        ("3923.30", "hs:392330"),
        ("392330", "hs:392330"),
        ("waste of entry Y48", "basel:y48"),
        ("A3210", "basel:a3210"),
        ("CITES Appendix II", "cites:ii"),
        ("annexe II de la CITES", "cites:ii"),
        ("PC0785Ea", "document:pc0785"),
        ("Annex II - PC0785EAE2a", "document:pc0785"),
        ("GCAP-19", "gcap:19"),
        ("GCAP item 19", "gcap:19"),
        ("DEMETER VIII", "operation:demeter viii"),
        ("Operation Thunder 2023", "operation:thunder 2023"),
        ("Silver Axe 7", "operation:silver axe vii"),
        ("ISO14064-1", "iso:14064"),
        ("PC9019", "document:pc9019"),
        ("NC 9044 Fa", "document:nc9044"),
        ("NCM 39.20", "hs:3920"),
        ("товарная позиция 8507", "hs:8507"),
        ("CITES App. I", "cites:i"),
        ("39 23 30", "hs:392330"),
        ("chapitre 39", "hs:39"),
        ("第39章", "hs:39"),
        ("8507", "hs:8507"),
        ("HS 2028", "hs_edition:2028"),
        ("134a cylinders", "refrigerant:134a"),
        ("фреон 22", "refrigerant:22"),
        ("R-507A", "refrigerant:507"),
        ("UN 3159", "refrigerant:134a"),
        ("CAS 75-45-6", "refrigerant:22"),
        ("UN 1993", "un:1993"),
        ("A1180", "basel:a1180"),
        ("Apéndice II", "cites:ii"),
        ("Приложение II", "cites:ii"),
        ("الملحق الثاني", "cites:ii"),
        ("附录II", "cites:ii"),
        ("SC65 Doc. 27", "document:sc65doc27"),
        ("item 19", "gcap:19"),
        ("point 19 du PAEV", "gcap:19"),
        ("item ١٩", "gcap:19"),
        ("第19项", "gcap:19"),
        ("Demeter 2022", "operation:demeter viii"),
        ("عملية ديميتر 6", "operation:demeter vi"),
        ("“大地女神”第十期行动", "operation:demeter x"),
        ("septième édition de Silver Axe", "operation:silver axe vii"),
        ("蓝天2020", "operation:blue sky 2020"),
        ("Regulation (EU) 2024/573", "act:2024/573"),
        ("décision BC-14/12", "act:bc14/12"),
        ("\u202e\u200fY48\u202c", "basel:y48"),
    ],
)
def test_a_code_is_found_in_any_writing(text, code):
    assert (code,) == asked_codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "in 2023.",
        "on 12.05.2024",
        "99,000 t",
        "1 974.50 tonnes",
        "call 392330 now",
        "R and D",
        "item 41 of the GCAP",
        "UN 2030 Agenda",
        "75-45-7",
        "2023",
        "FC Basel",
        "Oklahoma City Thunder schedule",
    ],
)
def test_numbers_and_dates_are_no_codes(text):
    assert () == asked_codes(text)


def test_neighbouring_operations_are_told_apart():
    assert asked_codes("DEMETER VIII") == asked_codes("Demeter 8") != asked_codes("DEMETER IX")


def test_a_practice_is_found_by_heading_and_chapter_too():
    assert {"hs:39", "hs:3923", "hs:392330"} <= set(find_codes("plastic boxes of HS 3923.30"))


def test_a_question_is_not_widened():
    assert ("hs:392330",) == asked_codes("HS 3923.30")


def test_each_code_of_a_list_counts():
    assert ("hs:3208", "hs:3815", "hs:8507") == asked_codes("headings 3208, 3815 and 8507")
    assert ("cites:i", "cites:ii", "cites:iii") == asked_codes("CITES App. I, II and III")


def test_an_edition_told_in_words_is_of_the_operation_in_the_title():
    text = "La septième édition a réuni Europol et 31 pays."
    assert ("operation:silver axe vii",) == find_codes(text, about="Opération Silver Axe")
    assert () == find_codes(text, about="Rapport")


def test_a_year_tells_the_edition_where_the_text_does_not():
    assert ("operation:demeter ix",) == find_codes("106 administrations checked waste.", "Operation DEMETER", 2023)
    assert ("operation:thunder 2024",) == find_codes("Operation Thunder seized live animals.", year=2024)
