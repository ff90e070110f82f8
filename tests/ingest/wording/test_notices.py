import pytest

from ingest.wording.notices import is_notice


@pytest.mark.parametrize(
    "text",
    [
        "© World Customs Organization",
        "Sources: Operation DEMETER VI (greencustoms.org)",
        "DEMETER IX demonstrates interest (wcoomd.org); Poland seizes gas (coolingpost.com).",
        "[1] A title. https://example.org/a/long/address",
        "This document is a reconstruction from public sources; it is no official document.",
        "Ce document est une reconstitution à partir de sources publiques.",
    ],
)
def test_what_a_file_says_of_itself_is_a_notice(text: str) -> None:
    assert is_notice(text)


def test_a_story_with_an_address_is_none() -> None:
    text = "Since 2019 traders of Kenya have filed permits on the portal (kra.go.ke), where officers check them."
    assert not is_notice(text)
