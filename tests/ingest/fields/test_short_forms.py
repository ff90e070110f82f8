from ingest.fields.short_forms import with_short_form

PAGES = ("The customs of Canada. The Canada Border Services Agency (CBSA) works to a plan.", "Another page (2024).")


def test_a_name_is_given_in_full_with_the_short_form_that_a_page_defines() -> None:
    assert "Canada Border Services Agency (CBSA)" == with_short_form("CBSA", PAGES)
    assert "Canada Border Services Agency (CBSA)" == with_short_form("Canada Border Services Agency", PAGES)


def test_what_no_page_defines_stays_as_it_is() -> None:
    assert "SUNAT" == with_short_form("SUNAT", PAGES)
    assert "Kenya Customs" == with_short_form("Kenya Customs", PAGES)
