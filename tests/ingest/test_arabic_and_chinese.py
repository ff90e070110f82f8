"""Whole papers in Arabic and Chinese, of styles that the corpus has not: newsletters, survey "
"answers, a submission."""

# ruff: noqa: RUF001 - Chinese punctuation

from ingest.parsed import ParsedPdf
from ingest.pipeline import Extraction, extract
from kb.practice import DocumentKind, Practice
from tests.ingest.hand_made import DOCUMENT, VOCABULARY, heading, numbered, paragraph, parsed, table

MAGHREB = parsed(
    heading("مساهمة إدارة الجمارك والضرائب غير المباشرة بالمملكة المغربية"),
    paragraph("الرباط، 12 غشت 2023"),
    paragraph("إلى أمانة منظمة الجمارك العالمية"),
    heading("أولا. تقديم"),
    paragraph("تعد حماية البيئة من أهم التحديات التي يواجهها العالم، وتضطلع الجمارك بدور محوري في هذا المجال."),
    heading("ثانيا. مراقبة النفايات"),
    paragraph(
        "ضبطت مصالح الجمارك بميناء طنجة المتوسط خلال سنة ٢٠٢٢ ما مجموعه ٣٥ حاوية من النفايات "
        "البلاستيكية الموجهة للاستيراد دون ترخيص، "
        "وأعيدت الشحنات إلى بلد المصدر بتنسيق مع الوزارة المكلفة بالبيئة طبقا لاتفاقية بازل."
    ),
    heading("ثالثا. المواد المستنفدة للأوزون"),
    paragraph(
        "تم تزويد فرق التفتيش بأجهزة للتعرف على غازات التبريد سنة 2021. واستفاد 48 عونا جمركيا من دورة تكوينية "
        "حول بروتوكول مونتريال نظمتها الإدارة بالرباط."
    ),
    heading("رابعا. آفاق"),
    paragraph("تعتزم الإدارة إطلاق نظام جديد لتتبع النفايات خلال السنة المقبلة، رهنا بتوفر الموارد المالية."),
    paragraph("سيتم تنظيم دورات تكوينية إضافية لفائدة أعوان الجمارك، كما ينبغي تعزيز التعاون بين الدول."),
    paragraph("وتتقدم الإدارة بالشكر الجزيل إلى الأمانة على دعمها."),
)

LEVANT = parsed(
    heading("نشرة إخبارية - العدد 14"),
    paragraph("تموز/يوليو 2024"),
    heading("ضبط شحنة من العاج في المطار"),
    paragraph(
        "أحبطت دائرة الجمارك الأردنية في 3 حزيران 2024 محاولة تهريب 120 كغ من العاج كانت مخبأة في "
        "أمتعة مسافر بمطار الملكة علياء الدولي، "
        "وأحيل المسافر إلى القضاء بموجب اتفاقية سايتس."
    ),
    heading("كلاب مدربة على كشف الحياة البرية"),
    paragraph(
        "بدأت الجمارك اللبنانية منذ عام 2022 استخدام ستة كلاب مدربة على كشف منتجات الحياة البرية في "
        "مرفأ بيروت، وكشفت خلال سنة واحدة 17 حالة تهريب."
    ),
    heading("الجمارك والبيئة"),
    paragraph("يتزايد الاتجار غير المشروع بالنفايات في جميع أنحاء العالم، ويشكل تهديدا للبيئة والصحة العامة."),
    paragraph("من المقرر أن تنظم الهيئة العامة للجمارك ورشة عمل عن الاقتصاد الدائري في العام المقبل."),
)

NEWSROOM = parsed(
    heading("海关打击洋垃圾走私动态"),
    paragraph("发布时间：2024年6月18日"),
    heading("深圳海关截获濒危物种制品"),
    paragraph(
        "近日，深圳海关所属皇岗海关关员在旅检渠道对一名入境旅客进行查验时，发现其行李中藏有象牙制品12件，净重3.6千克。目前，该案已移交缉私部门处理。"
    ),
    heading("宁波海关退运废塑料"),
    paragraph(
        "2024年5月，宁波海关对一批申报为“再生塑料颗粒”的货物开展取样鉴定，确认为国家禁止进口的固体废物，共计86.4吨，已依法退运出境。"
    ),
    heading("下一步工作"),
    paragraph("下一步，宁波海关将继续加大对固体废物的监管力度，计划于年底前在各口岸推广智能审图系统。"),
    paragraph("近年来，固体废物非法越境转移日益严重，国际社会面临严峻挑战，海关发挥着重要作用。"),
    paragraph("建议各成员加强情报交换，应当建立统一的风险指标。"),
)

ANSWERS = parsed(
    heading("绿色海关问卷答复汇编"),
    heading("新加坡"),
    table(
        ("问题", "答复"),
        (
            "贵署是否对进口制冷剂实施管控？",
            "自2021年起对氢氟碳化物进口实行许可证制度，全部申报通过单一窗口提交；截至2023年12月共签发许可证412份，退回不合格申请37份。",
        ),
        ("是否有减少自身排放的措施？", "暂无。"),
        (
            "今后有何计划？",
            "拟于明年研究引入电动巡逻船，并考虑在主要口岸安装太阳能设施，具体时间视预算而定，目前尚未确定。",
        ),
    ),
    heading("马来西亚"),
    table(
        ("问题", "答复"),
        (
            "贵署是否开展过培训？",
            "2022年，与环境部门联合举办三期废物查验培训班，来自各港口的九十五名关员参加，课程涉及巴塞尔公约。",
        ),
    ),
)


def test_a_submission_from_the_maghreb_tells_two_measures_and_its_plans_are_none() -> None:
    found = _extracted(MAGHREB)
    assert DocumentKind.MEMBER_SUBMISSION is found.document.kind
    assert [("MAR", 2022), ("MAR", 2021)] == [_where_and_when(practice) for practice in found.practices]
    assert {"plastic_waste", "waste_shipments"} & set(found.practices[0].themes)
    assert ("Basel",) == found.practices[0].meas
    assert ("Montreal Protocol",) == found.practices[1].meas


def test_a_newsletter_from_the_levant_tells_a_seizure_and_the_use_of_dogs() -> None:
    found = _extracted(LEVANT)
    assert [("JOR", 2024), ("LBN", 2022)] == [_where_and_when(practice) for practice in found.practices]
    assert ["دائرة الجمارك الأردنية", "الجمارك اللبنانية"] == [practice.administration for practice in found.practices]
    assert (2024, ("ar",)) == (found.practices[0].year, found.document.languages)


def test_a_chinese_newsroom_tells_two_cases_and_its_plans_and_advice_are_none() -> None:
    found = _extracted(NEWSROOM)
    assert ["CHN", "CHN"] == [practice.country for practice in found.practices]
    assert ["深圳海关截获濒危物种制品", "宁波海关退运废塑料"] == [practice.title for practice in found.practices]
    assert 2024 == found.practices[1].year
    assert "wildlife_cites" in found.practices[0].themes


def test_chinese_answers_without_a_subject_are_of_the_country_over_them() -> None:
    found = _extracted(ANSWERS)
    assert DocumentKind.SURVEY_ANSWERS is found.document.kind
    assert ["SGP", "MYS"] == [practice.country for practice in found.practices]
    assert 2022 == found.practices[1].year


def test_every_quote_is_found_again_and_is_short() -> None:
    for paper in (MAGHREB, LEVANT, NEWSROOM, ANSWERS):
        for practice in _extracted(paper).practices:
            assert all(evidence.verified for evidence in practice.evidence.values())
            assert 160 >= max(len(evidence.quote) for evidence in practice.evidence.values())


def test_a_report_on_the_climate_in_general_holds_no_practice() -> None:
    paper = parsed(
        heading("المساهمات الوطنية المعتزمة"),
        numbered("1.", "تسعى الدولة إلى تنويع اقتصادها، وتهدف إلى خفض الانبعاثات بحلول عام 2035."),
        numbered("2.", "تعاني الدولة من شح المياه وارتفاع درجات الحرارة، ومن المتوقع أن تتناقص الأمطار."),
        numbered("3.", "سيتم اتخاذ إجراءات من أجل رفع كفاءة استهلاك الطاقة في المباني."),
    )
    assert () == _extracted(paper).practices


def _extracted(paper: ParsedPdf) -> Extraction:
    return extract(paper, DOCUMENT, "paper.pdf", VOCABULARY)


def _where_and_when(practice: Practice) -> tuple[str | None, int | None]:
    return practice.country, practice.year
