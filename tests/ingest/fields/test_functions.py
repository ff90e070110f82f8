from ingest.fields.functions import find_functions
from tests.ingest.hand_made import VOCABULARY, reading


def test_functions_are_inferred_from_the_words_of_the_text() -> None:
    found = find_functions(reading("Officers of the customs laboratory trained 40 inspectors in sampling."), VOCABULARY)
    assert found is not None
    assert {"laboratory", "human_resources_training"} <= set(found.value)
    assert not found.evidence.stated
