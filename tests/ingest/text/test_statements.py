# ruff: noqa: RUF001 - papers in scripts of their own

import pytest

from ingest.text.statements import StatementKind, read_statements
from tests.ingest.hand_made import VOCABULARY


def kind_of(text: str, language: str = "en") -> StatementKind:
    (statement,) = read_statements(text, language, VOCABULARY)
    return statement.kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In 2019 the Botswana Unified Revenue Service received refrigerant identifiers.", "en"),
        ("Officers check every declaration of waste against the permit.", "en"),
        ("La douane a informé les opérateurs des nouvelles règles.", "fr"),
        ("Los funcionarios incautaron veinte toneladas de piedra.", "es"),
        ("A Receita Federal destruiu os cigarros apreendidos.", "pt"),
        ("No Brasil, o mutirão nacional mudou de nome.", "pt"),
        ("The boarding team put one cylinder in twenty on the scale and weighed it.", "en"),
        ("Une association de vétérinaires vient chercher les animaux pour le compte du ministère.", "fr"),
        ("Las botellas entran sin garantía y el sistema descuenta el cupo.", "es"),
        ("Cada verificador traz uma ficha e fotografa os rótulos.", "pt"),
        ("Посты ежемесячно отчитываются, таможня сдаёт одежду на фабрику.", "ru"),
        ("توقف جمرك المطار عن استلام المعاملات الورقية وصارت المرفقات إلكترونية.", "ar"),
        ("海关以智能系统比对寄件人，筛出邮包。", "zh"),
        ("El laboratorio analiza partidas en busca de residuos y las tres entidades lo esperan junto al muelle.", "es"),
        ("O laboratório analisa remessas em busca de resíduos.", "pt"),
        ("RECALLING that Kenya Customs trained 40 officers in 2019", "en"),
    ],
)
def test_what_was_done_is_a_deed(text: str, language: str) -> None:
    assert StatementKind.DEED is kind_of(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Service plans to buy electric vehicles.", "en"),
        ("Un réseau de référents sera constitué dans les directions.", "fr"),
        ("It is intended to extend the arrangement to cocoa.", "en"),
        ("Vanuatu reported that they hoped to place solar panels on the customs houses.", "en"),
        ("Elle compte étendre ce lien aux bois transformés.", "fr"),
        ("L'installation est inscrite au programme d'investissement public.", "fr"),
        ("La operación pretendía reforzar la confianza.", "es"),
        ("Pretendeu-se ainda reforçar a confiança entre os serviços.", "pt"),
        ("Армения сообщила о планах перевода автопарка на электромобили.", "ru"),
        ("Se tiene previsto fortalecer la capacitación; la aduana tiene previsto comprar equipos.", "es"),
        ("The Authority may later consider a similar arrangement at the inland depot.", "en"),
        ("The seals ordered for the Beira corridor did not arrive before the end.", "en"),
        ("The Administration has not yet decided whether to extend the test.", "en"),
        ("Un radar a été demandé à un bailleur, qui n'a pas donné suite.", "fr"),
        ("La aduana informó que había pensado emplear drones.", "es"),
        ("Ainda não foi contratada a empresa.", "pt"),
        ("Вопрос пока не решен руководством таможни.", "ru"),
        ("有关方案仍在研究之中。", "zh"),
    ],
)
def test_what_is_planned_is_an_intention(text: str, language: str) -> None:
    assert StatementKind.INTENTION is kind_of(text, language)


def test_a_deed_told_before_a_plan_is_a_deed() -> None:
    assert StatementKind.DEED is kind_of("Kenya trained 40 officers and will train more.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Committee is invited to take note of this document.", StatementKind.PROCEDURE),
        ("The Secretariat thanks all contact points for their support.", StatementKind.THANKS),
        ("Customs administrations play a key role in protecting the planet.", StatementKind.GENERALITY),
        ("Other delegations expressed interest in the model.", StatementKind.PROCEDURE),
        ("Environmental crime is estimated to be among the most profitable.", StatementKind.GENERALITY),
        ("Under the Kigali Amendment, countries froze their consumption.", StatementKind.TREATY),
        ("Risk indicators should be kept up to date.", StatementKind.ADVICE),
    ],
)
def test_formalities_and_generalities_are_told_apart(text: str, kind: StatementKind) -> None:
    assert kind is kind_of(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [("我们走访了十一个口岸，访谈一百余人。", "zh"), ("The cases rest on interviews with forty officers.", "en")],
)
def test_how_a_paper_came_about_is_procedure(text: str, language: str) -> None:
    assert StatementKind.PROCEDURE is kind_of(text, language)


def test_thanks_to_something_is_no_thanks() -> None:
    assert StatementKind.DEED is kind_of("Thanks to the portal, certificates were issued in ten minutes.")


def test_a_named_body_with_a_figure_does_something_whatever_the_verb() -> None:
    assert StatementKind.DEED is kind_of("Le plan décline pour la DGDDI 20 engagements écoresponsables.", "fr")


def test_a_country_s_administration_is_customs_without_the_word() -> None:
    named, unnamed = read_statements("A Receita Federal doou os aparelhos. A escola pintou a sala.", "pt", VOCABULARY)
    assert (True, False) == (named.trade, unnamed.trade)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Officers test the cream with the form of Annex VII and record the result.", "en"),
        ("Le scellé est transmis avec le document de l'annexe VII.", "fr"),
        ("Бумажный оригинал изъят из оборота.", "ru"),
        ("海关查出附录二所列树种。", "zh"),
    ],
)
def test_an_annex_of_a_treaty_is_no_procedure(text: str, language: str) -> None:
    assert StatementKind.DEED is kind_of(text, language)
