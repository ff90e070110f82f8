from ingest.text.small_letters import in_small_letters, of_small_letters


def test_every_letter_keeps_its_place() -> None:
    assert "istanbul, çevre" == in_small_letters("\u0130STANBUL, ÇEVRE")


def test_letters_of_a_pattern_become_small_and_its_commands_stay() -> None:
    assert r"\bhs\W[a-z]\d{4}" == of_small_letters(r"\bHS\W[A-Z]\d{4}").pattern
