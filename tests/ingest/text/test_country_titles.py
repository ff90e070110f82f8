import pytest

from ingest.text.actors import find_actors
from ingest.text.country_titles import titled
from tests.ingest.hand_made import VOCABULARY


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Botswana. In 2019 the service began.", "BWA"),
        ("(ii) Angola. A madeira foi entregue.", "AGO"),
        ("3. Egypt - the port was lit anew.", "EGY"),
        ("Poland: lorries were stopped.", "POL"),
    ],
)
def test_a_country_that_stands_before_the_text_for_itself_is_its_title(text: str, country: str) -> None:
    actor = titled(text, find_actors(text, VOCABULARY))
    assert actor
    assert country == actor.country


def test_a_country_that_acts_is_none() -> None:
    text = "Botswana trained forty dogs. Namibia did too."
    assert None is titled(text, find_actors(text, VOCABULARY))
