# ruff: noqa: RUF001 - the letters are Cyrillic

import pytest

from ingest.text.statements import StatementKind, read_statements
from ingest.wording.languages import wording_for
from tests.ingest.hand_made import VOCABULARY

WORDING = wording_for("ru")


def kinds(text: str) -> list[StatementKind]:
    return [statement.kind for statement in read_statements(text, "ru", VOCABULARY)]


@pytest.mark.parametrize(
    "text",
    [
        "В ходе рейда были выявлены три партии отходов.",
        "Изъято 640 баллонов с хладоном.",
        "С 2021 года внедрена система электронного учёта древесины.",
        "Проводим совместные проверки и обучили 30 инспекторов.",
        "Контроль осуществляется с применением служебных собак.",
        "Таможня начала применять газоанализаторы.",
        "Внедрение в 2023 году электронных разрешений.",
    ],
)
def test_deeds_are_told_by_past_passive_reflexive_and_noun(text: str) -> None:
    assert WORDING.deed.search(text.lower())


@pytest.mark.parametrize(
    "text",
    [
        "Отделы, разделы, правила и цели торговли с начала года.",
        "План охраны природы органами Узбекистана, члены и страны.",
        "Бюро сведения не проверяло, ответ не получен.",
        "Меры направлены на повышение экологической безопасности.",
        "Производители и потребители или жители земли.",
    ],
)
def test_nouns_that_look_like_verbs_and_what_was_not_done_are_no_deeds(text: str) -> None:
    assert not WORDING.deed.search(text.lower())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("В 2026 году планируется закупка переносных газоанализаторов.", StatementKind.INTENTION),
        ("Рассматривается возможность создания кинологического центра.", StatementKind.INTENTION),
        ("Служба будет обучать инспекторов.", StatementKind.INTENTION),
        ("Администрациям рекомендуется обмениваться сведениями.", StatementKind.ADVICE),
        ("Следует продолжить работу по обучению.", StatementKind.ADVICE),
        ("Делегаты приняли к сведению доклад.", StatementKind.PROCEDURE),
        ("Настоящий документ подготовлен отделом.", StatementKind.PROCEDURE),
        ("Комитет благодарит все службы за участие.", StatementKind.THANKS),
        ("Таможенные органы играют важную роль в охране природы.", StatementKind.GENERALITY),
    ],
)
def test_talk_is_told_from_deeds(text: str, kind: StatementKind) -> None:
    assert [kind] == kinds(text)


def test_thanks_to_a_system_is_no_thanks() -> None:
    assert [StatementKind.DEED] == kinds("Благодаря системе выявлено 15 нарушений.")


def test_what_is_done_for_a_purpose_is_a_deed() -> None:
    assert [StatementKind.DEED] == kinds("В целях охраны озонового слоя введён запрет на ввоз фреона.")


@pytest.mark.parametrize("text", ["Всё чаще ведёт учёт", "Все чаще ведет учет"])
def test_yo_may_be_printed_as_ye(text: str) -> None:
    assert WORDING.deed.search(text.lower())
    assert WORDING.generality.search(text.lower())


def test_a_paragraph_that_points_back_goes_on() -> None:
    assert WORDING.sequel.match("По результатам проверки начато разбирательство.".lower())
    assert not WORDING.sequel.match("Таможенная служба провела рейд.".lower())
