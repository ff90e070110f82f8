"""A practice carries the codes of its texts, its fields and its document."""

from dataclasses import replace

from kb.search.carried import practice_codes, reference_code
from tests.samples import document, practice


def codes(source=None, texts=("A text.",), **changes):
    source = source or document()
    return set(practice_codes(practice(source, **changes), source, texts))


def test_fields_are_codes_whether_the_text_names_them_or_not():
    assert {"gcap:18", "gcap:19", "year:2021", "hs:392330", "hs:3923", "hs:39"} <= codes()


def test_the_documents_number_is_found_however_it_is_written():
    source = replace(document(), reference="EC-DEM-9010/E")
    assert reference_code("ec dem 9010 e") in codes(source)


def test_operations_and_systems_are_named_in_every_writing():
    assert {"name:asycuda", "name:demeter"} <= codes(texts=("SYDONIA World, et l'opération Déméter.",))


def test_the_title_names_the_operation_when_the_text_does_not():
    source = replace(document(), title="Operation DEMETER")
    assert {"operation:demeter x", "name:demeter"} <= codes(source, ("The tenth edition lasted eight weeks.",))
