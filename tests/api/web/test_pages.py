import re
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from kb.practice import Practice, SourceDocument

BROWSER = {"Accept": "text/html", "Accept-Language": "en"}
ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(1)> crates'

SUGGESTING = {"src": "/static/suggest.js", "defer": None}


class Page(HTMLParser):
    """The elements of a page, their attributes, and the ids that labels and links point to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def scripts(self) -> list[dict[str, str | None]]:
        """Those but the search page's own, which comes from a file."""
        return [script for script in self.all("script") if script != SUGGESTING]

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def get(client: TestClient, address: str, **parameters: object) -> str:
    response = client.get(address, params=parameters, headers=BROWSER)
    assert 200 == response.status_code, response.text
    return response.text


def test_the_first_page_asks_and_offers_examples(client: TestClient) -> None:
    text = get(client, "/")
    assert "What do you look for?" in text
    assert "/?q=return-refill+packaging+facilitation" in text


def test_a_hit_shows_who_when_and_the_passage_and_opens_the_pdf_at_its_page(
    client: TestClient, crates: Practice
) -> None:
    text = get(client, "/", q="written declaration for returnable crates")
    assert "Kenya Revenue Authority · Kenya · 2021" in text
    assert "<mark>declaration</mark>" in text
    assert f'href="/documents/{crates.document_id}/file#page=1" target="_blank" rel="noopener"' in text
    assert "Page 1 of Title of kenya.pdf" in text
    assert "Return-refill containers" in text


def test_facets_count_and_lead_to_the_narrower_question(client: TestClient) -> None:
    text = get(client, "/", q="crates refrigerant")
    assert 'href="/?q=crates+refrigerant&amp;country=PER"' in text
    assert 'href="/?q=crates+refrigerant&amp;year_from=2018&amp;year_to=2018"' in text


def test_an_active_filter_can_be_taken_away(client: TestClient, ozone: Practice) -> None:
    text = get(client, "/", q="crates refrigerant", country="KEN")
    assert "Remove the filter Country: Kenya" in text
    assert 'href="/?q=crates+refrigerant"' in text
    assert f"/practices/{ozone.id}" not in text


def test_fields_left_blank_in_the_form_do_not_filter(client: TestClient) -> None:
    text = get(client, "/", q="crates", country="", theme="", year_from="", year_to="", language="", kind="")
    assert "Oral declaration for returnable crates" in text


def test_a_second_value_of_a_filter_is_not_lost_by_the_form(client: TestClient) -> None:
    page = Page(get(client, "/", q="crates", country=["KEN", "PER"]))
    assert {"type": "hidden", "name": "country", "value": "PER"} in page.all("input")


def test_an_empty_answer_says_so_and_advises(client: TestClient) -> None:
    text = get(client, "/", q="crates", year_from=2050)
    assert "Nothing relevant was found." in text
    assert "Say it in other words" in text


@pytest.mark.parametrize(
    "parameters",
    [{"q": ""}, {"q": " "}, {"q": "x" * 5000}, {"q": "crates", "country": "XXX"}, {"q": "crates", "year_from": "soon"}],
)
def test_what_is_not_usable_is_said_on_the_page_beside_the_form(client: TestClient, parameters: dict[str, str]) -> None:
    response = client.get("/", params=parameters, headers=BROWSER)
    assert 422 == response.status_code
    assert 'role="alert"' in response.text
    assert 'role="search"' in response.text


@pytest.mark.parametrize(
    ("language", "words"), [("fr", "Que cherchez-vous"), ("es", "¿Qué busca?"), ("en", "What do you look for?")]
)
def test_the_page_speaks_the_readers_language(client: TestClient, language: str, words: str) -> None:
    by_header = client.get("/", headers={"Accept-Language": language}).text
    by_address = client.get("/", params={"lang": language}).text
    for text in (by_header, by_address):
        assert words in text
        assert f'<html lang="{language}">' in text


def test_a_chosen_language_is_kept_on_the_way(client: TestClient) -> None:
    text = get(client, "/", q="crates", lang="fr")
    assert {"type": "hidden", "name": "lang", "value": "fr"} in Page(text).all("input")
    assert re.search(r'href="/practices/[^"]+\?lang=fr"', text)
    assert "Kenya Revenue Authority · Kenya · 2021" in text


def test_a_practice_shows_each_field_with_the_words_it_was_read_from(client: TestClient, crates: Practice) -> None:
    text = get(client, f"/practices/{crates.id}")
    assert "Kenya Customs waives the written declaration for returnable crates</blockquote>" in text
    assert "3923.30" in text
    assert f'href="/documents/{crates.document_id}/file#page=2"' in text
    assert "19 · " in text


def test_a_document_lists_its_practices(client: TestClient, source: SourceDocument, crates: Practice) -> None:
    text = get(client, f"/documents/{source.id}")
    assert f'href="/practices/{crates.id}"' in text


def test_a_browser_gets_a_page_for_what_is_not_there(client: TestClient) -> None:
    for address in ("/practices/none", "/documents/none", "/nowhere"):
        response = client.get(address, headers=BROWSER)
        assert 404 == response.status_code
        assert response.headers["content-type"].startswith("text/html")
        assert "New search" in response.text


def test_a_question_with_markup_is_shown_as_text(client: TestClient) -> None:
    for parameters in ({"q": ATTACK}, {"q": "crates", "country": ATTACK}, {"q": "crates", "year_from": ATTACK}):
        text = client.get("/", params=parameters, headers=BROWSER).text
        assert [] == Page(text).scripts()
        assert all("onerror" not in attributes for _, attributes in Page(text).elements)


def test_markup_in_a_document_is_shown_as_text(client: TestClient, ozone: Practice, source: SourceDocument) -> None:
    pages = [
        get(client, "/", q="refrigerant cylinders identifiers"),
        get(client, f"/practices/{ozone.id}"),
        get(client, f"/documents/{source.id}"),
    ]
    for text in pages:
        assert "&lt;b&gt;en&lt;/b&gt;" in text
        assert [] == Page(text).scripts()
        assert [] == Page(text).all("b")


def test_pages_hold_no_inline_script_and_no_inline_style(client: TestClient, crates: Practice) -> None:
    for address in ("/", "/?q=crates", f"/practices/{crates.id}", "/nowhere"):
        page = Page(client.get(address, headers=BROWSER).text)
        assert [] == page.scripts() + page.all("style")
        assert all("style" not in attributes for _, attributes in page.elements)


def test_every_field_of_the_form_has_a_label_and_every_id_stands_once(client: TestClient) -> None:
    page = Page(get(client, "/", q="crates"))
    labelled = {label["for"] for label in page.all("label")}
    fields = [field for tag in ("input", "select") for field in page.all(tag) if field.get("type") != "hidden"]
    assert {field["id"] for field in fields} == labelled
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(set(ids)) == len(ids)


def test_a_page_has_one_heading_of_the_first_rank_and_its_landmarks(client: TestClient, crates: Practice) -> None:
    for address in ("/", "/?q=crates", f"/practices/{crates.id}", "/nowhere"):
        page = Page(client.get(address, headers=BROWSER).text)
        assert 1 == len(page.all("h1")), address
        for landmark in ("header", "main", "footer", "nav"):
            assert 1 == len(page.all(landmark)), (address, landmark)


def test_head_is_answered(client: TestClient) -> None:
    assert 200 == client.head("/").status_code


def test_a_filter_that_the_question_suggests_is_one_click_away_and_not_set(client: TestClient, ozone: Practice) -> None:
    text = get(client, "/", q="crates refrigerant in Kenya since 2020")
    assert 'href="/?q=crates+refrigerant+in+Kenya+since+2020&amp;country=KEN">Country: Kenya</a>' in text
    assert "year_from=2020" in text
    assert f"/practices/{ozone.id}" in text


def test_a_corrected_word_is_said_and_can_be_asked_as_it_was_written(client: TestClient) -> None:
    text = get(client, "/", q="refrigerantes identificadr")
    assert "Nobody writes “identificadr” here; these are the results for “identificador”." in text
    literal = get(client, "/", q="refrigerantes identificadr", literal="true")
    assert "Nobody writes" not in literal


def test_a_code_that_nobody_carries_is_named(client: TestClient) -> None:
    assert "No practice here carries HFC-23." in get(client, "/", q="HFC-23")


def test_the_question_field_offers_suggestions_without_a_script(client: TestClient) -> None:
    page = Page(get(client, "/", lang="fr"))
    assert "suggestions" == page.all("input")[0]["list"]
    assert {"value": "Emballages consignés ou réutilisables et contenants à retourner"} in page.all("option")


def test_what_is_nearest_is_shown_as_such_without_a_relevance(client: TestClient) -> None:
    text = get(client, "/", q="3917.21")
    assert "Nothing relevant was found." in text
    assert "Nearest, though not judged relevant" in text
    assert "/practices/" in text
    assert "Relevance" not in text
    assert "Members only" not in text


def test_a_permanent_link_says_whether_the_list_has_changed(client: TestClient) -> None:
    (link,) = [
        str(one["href"]) for one in Page(get(client, "/", q="returnable crates")).all("a") if "expect=" in str(one)
    ]
    same = client.get(link, headers=BROWSER).text
    assert "The list is the same as when this link was made." in same
    changed = client.get(link.replace("returnable+crates", "refrigerant"), headers=BROWSER).text
    assert "The list has changed since this link was made." in changed
    narrower = [str(one["href"]) for one in Page(changed).all("a") if "country=" in str(one)]
    assert narrower
    assert not [address for address in narrower if "expect" in address]
