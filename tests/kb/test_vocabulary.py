"""The vocabularies as they are shipped: complete, labelled, and found in texts as people write them."""

from importlib.resources import files

import pytest

from kb.mentions import Sense
from kb.vocabulary import LANGUAGES, Kind, Vocabulary, load_vocabulary

THEMES = [
    "return_refill",
    "circular_economy",
    "plastic_waste",
    "waste_shipments",
    "e_waste",
    "ods_hfc",
    "wildlife_cites",
    "timber_forest",
    "fisheries_marine",
    "chemicals_minerals",
    "biosafety_biosecurity",
    "paperless_single_window",
    "e_permits_certificates",
    "aeo_green_incentives",
    "carbon_border_green_tax",
    "green_goods_incentives",
    "hs_nomenclature",
    "customs_footprint",
    "seized_goods_disposal",
    "detection_technology",
    "intelligence_operations",
    "risk_management",
    "interagency_partnership",
    "capacity_building",
    "green_logistics",
]
KINDS: tuple[Kind, ...] = ("theme", "function", "technology", "mea", "instrument", "region", "rilo", "country")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def codes(vocabulary: Vocabulary, kind: Kind, text: str, language: str | None = None) -> list[str]:
    return [mention.code for mention in vocabulary.find(kind, text, language)]


def test_the_vocabularies_have_the_entries_of_the_taxonomy(vocabulary):
    assert THEMES == list(vocabulary.themes)
    assert 14 == len(vocabulary.functions)
    assert 22 == len(vocabulary.technologies)
    assert 12 == len(vocabulary.rilos)
    assert ["A/P", "EUR", "ESA", "WCA", "MENA", "AMS", "Global"] == list(vocabulary.regions)
    first_seven = ["Basel", "CITES", "Montreal Protocol", "Rotterdam", "Stockholm", "Minamata", "Cartagena"]
    assert first_seven == list(vocabulary.meas)[:7]


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_has_a_label_in_three_languages(vocabulary, kind):
    for code, entry in vocabulary.entries(kind).items():
        assert set(LANGUAGES) == set(entry.labels), code
        assert all(entry.labels.values()), code


@pytest.mark.parametrize("kind", KINDS)
def test_every_term_is_found_where_it_stands_alone(vocabulary, kind):
    for code, entry in vocabulary.entries(kind).items():
        for term in entry.terms:
            if "*" not in term.text:
                assert code in codes(vocabulary, kind, term.text), (code, term.text)


def test_every_theme_has_terms_in_the_languages_of_the_members(vocabulary):
    for code, theme in vocabulary.themes.items():
        spoken = {term.language for term in theme.terms if term.sense is Sense.TERM}
        assert {"en", "fr", "es", "pt", "ru", "ar", "zh"} <= spoken, code


def test_labels_are_the_words_customs_people_use(vocabulary):
    assert "SAO" in vocabulary.label("theme", "ods_hfc", "fr")
    assert "Ventanilla única" == vocabulary.label("technology", "single_window", "es")
    assert "Convention de Bâle" == vocabulary.label("mea", "Basel", "fr")


def test_a_language_without_a_label_gets_the_english_one(vocabulary):
    assert "Plastic waste" == vocabulary.label("theme", "plastic_waste", "ru")


def test_an_unknown_code_has_no_label(vocabulary):
    with pytest.raises(KeyError):
        vocabulary.label("theme", "flying_saucers")


def test_the_words_of_an_entry_widen_a_query_in_its_language(vocabulary):
    words = vocabulary.themes["return_refill"].words("fr")
    assert "emballages consignés" in words
    assert "return refill" not in words
    assert not [word for word in words if "*" in word]


def test_gcap_items_are_numbered_1_to_40_and_only_known_ones_are_told(vocabulary):
    assert list(range(1, 41)) == list(vocabulary.gcap_items)
    told = [number for number, item in vocabulary.gcap_items.items() if item.subject]
    assert [2, 3, 18, 19, 25, 26] == told
    delivered = [number for number, item in vocabulary.gcap_items.items() if item.status == "delivered"]
    assert [5, 6, 8, 20, 21, 27] == delivered
    assert "Point 7 du GCAP" == vocabulary.gcap_items[7].label("fr")
    assert 3 == len(vocabulary.gcap_pillars)


def test_agreements_list_only_sourced_hs_codes(vocabulary):
    assert ("85.49",) == vocabulary.meas["Basel"].hs
    assert ("2909.30", "2915.90") == vocabulary.meas["Rotterdam"].hs
    assert () == vocabulary.meas["CITES"].hs


def test_rilos_without_a_confirmed_host_say_so_and_name_none(vocabulary):
    for code, office in vocabulary.rilos.items():
        assert office.verified == (office.host is not None), code
        assert office.region in vocabulary.regions
        assert office.host is None or vocabulary.is_country(office.host)


def test_countries_are_known_by_alpha_3_in_capitals(vocabulary):
    assert vocabulary.is_country("POL")
    assert not vocabulary.is_country("pol")
    assert not vocabulary.is_country("PL")
    assert "Belgique" == vocabulary.label("country", "BEL", "fr")
    assert "PL" == vocabulary.countries["POL"].alpha2
    assert "Warsaw" == vocabulary.label("capital", "POL")


def test_regions_follow_the_wco_not_the_continents(vocabulary):
    expected = {"UZB": "EUR", "TUR": "EUR", "ISR": "EUR", "IRN": "A/P", "EGY": "MENA", "AGO": "ESA", "COD": "WCA"}
    assert expected == {code: vocabulary.region_of(code) for code in expected}
    assert vocabulary.region_of("XYZ") is None
    assert {country.region for country in vocabulary.countries.values()} - {None} <= set(vocabulary.regions)


def test_a_region_known_by_geography_alone_is_marked(vocabulary):
    assert vocabulary.countries["VUT"].region_verified
    assert vocabulary.countries["POL"].region_verified
    assert not vocabulary.countries["BRA"].region_verified
    confirmed = [c for c in vocabulary.countries.values() if c.region == "A/P" and c.region_verified]
    assert 35 == len(confirmed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La douane polonaise a saisi", ["POL"]),
        ("Polish officers", ["POL"]),
        ("polish the surface", []),
        ("Unidade da Receita Federal", ["BRA"]),
        ("la SUNAT y la DIAN", ["PER", "COL"]),
        ("Tulli, Finland", ["FIN", "FIN"]),
        ("HMRC and Border Force", ["GBR", "GBR"]),
        ("the Australian Border Force", ["AUS"]),
        ("Nigeria and Niger", ["NGA", "NER"]),
        ("douanes nigériennes, Nigerian Customs", ["NER", "NGA"]),
        ("Georgia", ["GEO"]),
        ("South Georgia", []),
        ("Guinea, Guinea-Bissau, Equatorial Guinea, Papua New Guinea", ["GIN", "GNB", "GNQ", "PNG"]),
        ("Guinée équatoriale, Guinée-Bissau, Papouasie-Nouvelle-Guinée", ["GNQ", "GNB", "PNG"]),
        ("guinea pigs in the Gulf of Guinea", []),
        ("Dominica, the Dominican Republic", ["DMA", "DOM"]),
        ("Democratic Republic of the Congo; Congo", ["COD", "COG"]),
        ("South Sudan and Sudan", ["SSD", "SDN"]),
        ("Hong Kong, China and China", ["HKG", "CHN"]),
        ("Republic of Korea; North Korea", ["KOR", "PRK"]),
        ("Côte d\u2019Ivoire, COTE D'IVOIRE, Ivory Coast", ["CIV", "CIV", "CIV"]),
        ("une réunion du comité, una reunión, la Réunion", []),
        ("US Customs told us", ["USA"]),
        ("worth US$ 500,000 or 500,000 US dollars", []),
        ("los EE. UU. y la UAE", ["USA", "ARE"]),
        ("Trinidad & Tobago, St. Lucia", ["TTO", "LCA"]),
        ("in English, French and Spanish", []),
        ("saisis en France, informe en francés, español y francés, Francés e inglés", ["FRA"]),
        ("las Indias Occidentales y la India", ["IND"]),
        ("Nouvelle-Guinée, Nueva Guinea, Nueva Jersey, Nuevo México, Georgias del Sur", []),
        ("Польшу и Грузию, 20 тонн груза того же вида", ["POL", "GEO"]),
        ("中国海关和印度尼西亚", ["CHN", "IDN"]),
        ("الجمارك السعودية والإمارات", ["SAU", "ARE"]),
    ],
)
def test_countries_are_found_by_name_adjective_and_agency(vocabulary, text, expected):
    assert expected == codes(vocabulary, "country", text)


def test_a_country_mention_says_how_the_country_is_named(vocabulary):
    text = "Poland, Polish customs, KAS"
    assert [Sense.NAME, Sense.ADJECTIVE, Sense.AGENCY] == [m.sense for m in vocabulary.find("country", text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Montreal Protocol", ["Montreal Protocol"]),
        ("a meeting in Montreal, then Basel and then Rotterdam port", []),
        ("Convention de Bâle; Convenio de Estocolmo", ["Basel", "Stockholm"]),
        ("Basel, Rotterdam and Stockholm conventions", ["Basel", "Rotterdam", "Stockholm"]),
        ("the author cites permits", ["CITES"]),
        ("the author cites a case", []),
        ("CITES", ["CITES"]),
        ("Монреальского протокола", ["Montreal Protocol"]),
        ("巴塞尔公约", ["Basel"]),
        ("ePhyto under the International Plant Protection Convention", ["IPPC", "IPPC"]),
    ],
)
def test_agreements_are_found_but_cities_are_not(vocabulary, text, expected):
    assert expected == codes(vocabulary, "mea", text)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("return-refill packaging facilitation", "return_refill"),
        ("EMBALLAGES CONSIGNES", "return_refill"),
        ("envases retornables", "return_refill"),
        ("ввоз многооборотной тары", "return_refill"),
        ("ODS smuggling", "ods_hfc"),
        ("contrebande de SAO", "ods_hfc"),
        ("cylinders of HFC-134a", "ods_hfc"),
        ("R134a and R-22", "ods_hfc"),
        ("déchets plastiques", "plastic_waste"),
        ("打击洋垃圾走私", "waste_shipments"),
        ("cuernos de rinoceronte", "wildlife_cites"),
        ("guichet unique", "paperless_single_window"),
        ("النافذة الواحدة", "paperless_single_window"),
        ("solar panels on the roof", "customs_footprint"),
        ("mercancías incautadas", "seized_goods_disposal"),
        ("CBAM", "carbon_border_green_tax"),
    ],
)
def test_themes_are_found_as_people_name_them(vocabulary, text, theme):
    assert theme in codes(vocabulary, "theme", text)


@pytest.mark.parametrize("text", ["São Paulo", "SAO PAULO", "Sao Tome", "são verdes", "Côte d'Ivoire", "Ivory Coast"])
def test_names_that_hold_a_theme_word_are_no_theme(vocabulary, text):
    assert [] == codes(vocabulary, "theme", text)


def test_a_weak_word_is_told_apart_from_a_term(vocabulary):
    strong, weak = vocabulary.find("theme", "plastic waste, later plastic")
    assert ("plastic_waste", Sense.TERM) == (strong.code, strong.sense)
    assert ("plastic_waste", Sense.HINT) == (weak.code, weak.sense)


def test_a_language_leaves_the_words_of_other_languages_out(vocabulary):
    assert ["CHE"] == codes(vocabulary, "country", "Suisse", "fr")
    assert [] == codes(vocabulary, "country", "Suisse", "en")
    assert ["intelligence_operations"] == codes(vocabulary, "theme", "CENcomm", "es")


def test_regions_and_rilos_are_found(vocabulary):
    assert ["A/P", "ESA"] == codes(vocabulary, "region", "Asia-Pacific and Southern Africa, not South Africa")
    assert ["RILO AP", "RILO WE"] == codes(vocabulary, "rilo", "RILO A/P and RILO for Western Europe")


def test_technologies_and_functions_are_found(vocabulary):
    assert ["refrigerant_identifier"] == codes(vocabulary, "technology", "refrigerant identifiers")
    assert ["sniffer_dogs"] == codes(vocabulary, "technology", "chiens détecteurs")
    assert ["special_procedures"] == codes(vocabulary, "function", "admission temporaire")


def test_the_vocabulary_is_read_once_and_cannot_be_changed(vocabulary):
    assert vocabulary is load_vocabulary()
    with pytest.raises(TypeError):
        vocabulary.themes["mine"] = vocabulary.themes["ods_hfc"]


def test_each_file_of_the_folder_is_a_vocabulary_or_one_of_the_lists_that_search_reads():
    names = {path.name for path in (files("kb") / "vocabularies").iterdir()}
    vocabularies = ["capitals", "countries", "functions", "gcap", "meas", "regions", "rilos", "technologies", "themes"]
    expected = [*vocabularies, "codes", "glossary", "names"]
    assert {f"{name}.yaml" for name in expected} == names
