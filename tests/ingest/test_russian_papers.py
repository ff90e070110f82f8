"""Whole papers in Russian of three styles: a service's letter, compiled answers, an operation's report."""

# ruff: noqa: RUF001 - the letters are Cyrillic

from ingest.parsed import ParsedPdf
from ingest.pipeline import extract
from kb.practice import DocumentKind, Practice, SourceDocument
from tests.ingest.hand_made import DOCUMENT, VOCABULARY, heading, numbered, paragraph, parsed, table

LETTER = parsed(
    paragraph("ФЕДЕРАЛЬНАЯ ТАМОЖЕННАЯ СЛУЖБА"),
    paragraph("Исх. № 14-98/22310 от 14 марта 2025 г."),
    paragraph("В Секретариат Всемирной таможенной организации"),
    heading("О мерах таможенных органов в сфере охраны окружающей среды"),
    heading("Введение"),
    paragraph(
        "Незаконный оборот древесины остаётся одной из наиболее острых проблем современности. Таможенные органы играют "
        "ключевую роль в обеспечении экологической безопасности государства."
    ),
    heading("Противодействие вывозу лесоматериалов"),
    paragraph(
        "В целях пресечения незаконного вывоза древесины ценных пород в декабре 2021 года в регионах Дальнего Востока "
        "внедрена система электронного учёта лесоматериалов. В 2024 году по результатам её применения выявлено 312 "
        "фактов недостоверного декларирования, предотвращён вывоз 41 тыс. куб. м древесины.",
        2,
    ),
    heading("Пресечение контрабанды диких животных"),
    paragraph(
        "Владивостокской таможней совместно с пограничными органами в октябре 2023 года пресечён канал поставки "
        "дериватов амурского тигра в страны Азии. Изъято 468 лап медведя и 12 кг дериватов, подпадающих под действие "
        "СИТЕС (пункт 18 Плана действий).",
        2,
    ),
    heading("Дальнейшие шаги"),
    paragraph("В 2026 году планируется оснастить посты переносными газоанализаторами и обучить инспекторов.", 3),
    paragraph("Таможенным администрациям рекомендуется активизировать обмен информацией о маршрутах древесины.", 3),
    paragraph("Выражаем благодарность Секретариату за содействие в проведении операции.", 3),
)
ANSWERS = parsed(
    heading("Сводные ответы на вопросник ВТамО по инициативе «Зелёная таможня»"),
    heading("Комитет государственных доходов Министерства финансов Республики Казахстан"),
    paragraph("Вопрос 1. Какие меры приняты в отношении опасных отходов?"),
    paragraph(
        "С 1 января 2023 года введён запрет на ввоз автомобильным транспортом отработанных масел и шин. На пунктах "
        "пропуска установлены радиационные мониторы, в 2024 году остановлено и возвращено отправителю 37 партий "
        "отходов общим весом 612 тонн."
    ),
    paragraph("Вопрос 2. Используются ли служебные собаки?"),
    paragraph("Нет ответа"),
    paragraph("Вопрос 3. Какие меры планируются?"),
    paragraph(
        "Предполагается создание учебного модуля по идентификации видов СИТЕС, а также рассматривается возможность "
        "закупки портативных анализаторов хладагентов при наличии финансирования."
    ),
    heading("Таможенный комитет при Министерстве экономики и финансов Республики Узбекистан"),
    table(
        ("Вопрос", "Ответ"),
        (
            "1. Какие меры приняты в отношении опасных отходов?",
            (
                "В 2024 году сотрудниками управления совместно с Министерством экологии проведён рейд на складах. "
                "Обнаружено 26 тонн медицинских отходов, ввезённых под видом вторичного сырья."
            ),
        ),
        ("2. Используются ли служебные собаки?", "данных нет"),
        page=2,
    ),
)
REPORT = parsed(
    paragraph("Государственный таможенный комитет Республики Беларусь"),
    heading("Итоги специальной таможенной операции «Рубеж-Эко»"),
    paragraph("г. Минск, 20 ноября 2024 года"),
    heading("Общие сведения"),
    numbered("1.", "Операция проведена по плану. Участники приняли к сведению доклад и утвердили повестку дня."),
    heading("Результаты"),
    numbered(
        "2.",
        "Брестская таможня. 12 июня 2024 года при таможенном контроле сотрудники обнаружили в полуприцепе, следовавшем "
        "из Польши в Казахстан, 18 тонн загрязнённых пластиковых отходов, заявленных как вторичные гранулы. Груз "
        "возвращён отправителю, начат административный процесс.",
    ),
    numbered(
        "3.",
        "Армения. В июле 2024 года Комитетом государственных доходов Республики Армения задержаны 640 баллонов с "
        "хладоном R-22, ввезённых без лицензии. Баллоны направлены на утилизацию лицензированному предприятию.",
    ),
    heading("Предложения"),
    numbered("4.", "Следует продолжить обмен информацией и целесообразно привлечь природоохранные органы.", 2),
    numbered("5.", "В следующем году операция будет проведена с участием Узбекистана и Таджикистана.", 2),
)


def practices(paper: ParsedPdf) -> tuple[Practice, ...]:
    return extract(paper, DOCUMENT, "paper.pdf", VOCABULARY).practices


def document(paper: ParsedPdf) -> SourceDocument:
    return extract(paper, DOCUMENT, "paper.pdf", VOCABULARY).document


def test_a_letter_tells_its_measures_and_no_plans_advice_or_thanks() -> None:
    assert ["Противодействие вывозу лесоматериалов", "Пресечение контрабанды диких животных"] == [
        practice.title for practice in practices(LETTER)
    ]


def test_a_letter_says_who_sent_it_and_when() -> None:
    letter = document(LETTER)
    assert (DocumentKind.MEMBER_SUBMISSION, "14-98/22310", ("ru",)) == (letter.kind, letter.reference, letter.languages)
    assert letter.issued_on is not None
    assert "2025-03-14" == letter.issued_on.isoformat()


def test_the_fields_of_a_letters_measures_are_read_with_their_quotes() -> None:
    timber, wildlife = practices(LETTER)
    assert ("RUS", 2021) == (timber.country, timber.year)
    assert "timber_forest" in timber.themes
    assert "41 тыс. куб. м" in (timber.outcome or "")
    assert ("Владивостокская таможня", "RUS", 2023) == (wildlife.administration, wildlife.country, wildlife.year)
    assert ((18,), ("CITES",)) == (wildlife.gcap_items, wildlife.meas)
    assert all(evidence.verified for practice in (timber, wildlife) for evidence in practice.evidence.values())


def test_answers_belong_to_whom_the_heading_names_and_plans_are_none() -> None:
    assert [("KAZ", 2023), ("UZB", 2024)] == [(practice.country, practice.year) for practice in practices(ANSWERS)]
    assert DocumentKind.SURVEY_ANSWERS == document(ANSWERS).kind


def test_answers_without_a_subject_are_their_administrations() -> None:
    administrations = [practice.administration for practice in practices(ANSWERS)]
    assert administrations[1] == "Таможенный комитет при Министерстве экономики и финансов Республики Узбекистан"
    assert (administrations[0] or "").startswith("Комитет государственных доходов")


def test_a_report_tells_each_services_seizure_and_not_its_formalities() -> None:
    found = practices(REPORT)
    assert DocumentKind.OPERATION_REPORT == document(REPORT).kind
    assert [("BLR", 2024), ("ARM", 2024)] == [(practice.country, practice.year) for practice in found]
    assert ["Брестская таможня", "Комитет государственных доходов Республики Армения"] == [
        practice.administration for practice in found
    ]
    assert [("Basel",), ("Montreal Protocol",)] == [practice.meas for practice in found]
