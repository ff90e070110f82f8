"""Words by which papers say of what kind they are, on their first page and in their titles."""

# ruff: noqa: RUF001 - the typographic quotes of French papers
import re
from dataclasses import dataclass

from ingest.text.small_letters import of_small_letters
from kb.practice import DocumentKind


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak for a kind: `points` on the first page, and as many again as `in_title` in the title.

    `in_small` finds all that `pattern` does in the text in small letters, and more where that asks for capitals.
    """

    points: float
    in_title: float
    pattern: re.Pattern[str]
    in_small: re.Pattern[str]

    def said_in(self, text: str, small: str) -> re.Match[str] | None:
        """The words in `text`; `small` is the same `in_small_letters`, which is asked first, being far quicker."""
        return self.pattern.search(text) if self.in_small.search(small) else None


def cue(points: float, in_title: float, *alternatives: str) -> Cue:
    """A cue for any of the alternatives, whatever their case but where `(?-i:…)` says that it counts."""
    pattern = "|".join(alternatives)
    in_small = of_small_letters(pattern.replace("(?-i:", "(?:"))
    return Cue(points, in_title, re.compile(pattern, re.IGNORECASE), in_small)


CUES: dict[DocumentKind, tuple[Cue, ...]] = {
    DocumentKind.DECLARATION: (
        cue(0.5, 4.0, r"(?<!\w)إعلان (?:بشأن|الدوحة|الرياض|مشترك|وزاري|\w+ بشأن)", r"(?:联合|部长)?宣言", r"联合声明"),
        cue(1.5, 0.0, r"نحن،? (?:رؤساء|وزراء|مديري|المديرين|ممثلي|أعضاء)", r"我们[，,]?.{0,12}(?:署长|部长|局长|代表)"),
        cue(
            0.5,
            4.0,
            r"\bdeclaration\b(?! of (?:goods|origin|conformity|interest))",
            r"\bdéclaration (?:de|sur|commune|conjointe|ministérielle)\b(?! en douane)",
            r"\bdeclaración (?:de|sobre|conjunta|ministerial)\b(?! de mercancías)",
            r"\b(?:совместное |итоговое |министерское )?заявление (?:руководител|глав|министр|участник)",
            r"\b\w+(?:ая|ой) декларация\b(?! на товары)|\bдекларация (?:о|об|руководител|глав|министр)",
        ),
        cue(
            1.5,
            0.0,
            r"\bwe,? the (?:heads|ministers|directors|members|representatives)",
            r"\bnous,? (?:les )?(?:chefs|ministres|directeurs)",
            r"\bnosotros,? (?:los )?(?:jefes|ministros|directores)",
            r"\bмы,? (?:руководители|главы|министры|директора|участники)",
        ),
    ),
    DocumentKind.RILO_REPORT: (
        cue(
            2.5,
            1.0,
            r"المكتب الإقليمي لتبادل المعلومات|مكتب الاتصال الإقليمي",
            r"الإقليمي(?:ة)? (?:ل)?الاتصال (?:الاستخبار|المعلومات)",
            r"(?:地区|区域)情报联络(?:办公室|处)(?!等)",
        ),
        cue(
            2.5,
            1.0,
            r"\bRILO\b(?!s)",
            r"\bRegional Intelligence Liaison Office\b",
            r"\bBRLR\b",
            r"\bbureau régional de liaison",
            r"\bORCV\b",
            r"\boficina regional de (?:enlace|vinculación)",
            r"\bРИЛО\b",
            r"\bРУСР\b",
            r"\bрегиональн\w+ (?:узл\w+|узел|бюро) связи",
        ),
    ),
    DocumentKind.OPERATION_REPORT: (
        cue(
            0.5,
            4.0,
            r"(?:نتائج|تقرير|حصيلة) (?:ال)?عملية|(?<!\w)عملية [«»A-Z]",
            r"(?:专项|联合)?行动(?:总结|报告|情况|通报)",
        ),
        cue(
            1.0,
            1.0,
            r"عملية جمركية (?:مشتركة|دولية)|(?:الإدارات|الدول|البلدان) المشاركة",
            r"参加(?:国|方|海关|的海关)|国际海关联合行动",
        ),
        cue(
            0.5,
            4.0,
            r"(?<!-)\boperations?\s+(?-i:[A-Z][\w-]+)",
            r"(?<!-)\bopérations?\s+(?-i:[A-Z«][\w-]+)",
            r"\b(?:operación|operativo)\s+(?-i:[A-Z«][\w-]+)",
            r"\bопераци[яиюей]{1,2}\s+[A-ZА-ЯЁ«\"](?-i:[A-ZА-ЯЁ])[\w-]*",
            r"\b(?:об итогах|о результатах|итоги|результаты) (?:\w+ ){0,3}операции",
        ),
        cue(
            1.0,
            1.0,
            r"\bparticipating (?:countries|administrations)",
            r"\bjoint customs operation",
            r"\bopérations? douanières? conjointes?",
            r"\boperaci(?:ón|ones) (?:aduaneras? )?conjuntas?",
            r"\b(?:administrations|pays) participant(?:e?s)",
            r"\b(?:administraciones|países) participantes",
            r"\b(?:страны|администрации|службы)[ -]участни\w+|\bсовместн\w+ таможенн\w+ операци\w+",
            r"\bрезультат\w+ проверочных мероприятий",
        ),
    ),
    DocumentKind.SURVEY_ANSWERS: (
        cue(0.8, 2.0, r"استبيان", r"استقصاء", r"问卷", r"调查(?:表|问卷)"),
        cue(
            1.2,
            2.0,
            r"(?:الرد|ردود|ردا|أجوبة|الإجابات|إجابات) (?:على|الإدارات|الدول|الأعضاء|الواردة)",
            r"(?:问卷|调查).{0,6}(?:答复|回复|反馈)|答复汇编",
        ),
        cue(
            0.8,
            2.0,
            r"\bsurvey\b",
            r"\bquestionnaire\b",
            r"\benquête\b",
            r"\bencuesta\b",
            r"\bcuestionario\b",
            r"\bвопросник|\bанкет|\bопрос(?:а|у|е|ник\w*)?\b",
        ),
        cue(
            1.2,
            2.0,
            r"\b(?:answers?|replies|responses) (?:received|to|from|by)\b",
            r"\bcompilation of (?:answers|replies|responses)",
            r"\bréponses (?:reçues|au|des|de)\b",
            r"\brespuestas (?:recibidas|al|de)\b",
            r"\bответ(?:ы|ов|а)? (?:на|администраци|членов|таможенн|стран|полученн)",
        ),
    ),
    DocumentKind.PARTNER_CASE_STUDY: (
        cue(
            2.0,
            2.0,
            r"دراس(?:ة|ات) (?:ال)?حال(?:ة|ات)|نشرة (?:إخبارية|إقليمية|دورية)|العدد \d+",
            r"案例(?:研究|汇编|集)|(?:通讯|简报|期刊).{0,6}第\s*\d+\s*期",
        ),
        cue(
            2.0,
            2.0,
            r"\bcase[\s-]+(?:stud(?:y|ies)|sheets?)",
            r"\b(?:études?|fiches?) de cas\b",
            r"\b(?:estudios?|fichas?) de casos?\b",
            r"\b(?:magazine|newsletter|issue \d+)\b",
            r"\bbulletin (?:régional|d['’]information)",
            r"\bboletín (?:regional|informativo)",
            r"\bcasos y recursos\b",
            r"\bтематическ\w+ исследовани|\bпримеры? из практики|\b(?:информационный|региональный) бюллетень",
        ),
        cue(
            0.7,
            0.5,
            r"\bOzonAction\b",
            r"\bUNODC\b",
            r"\bONUDC\b",
            r"\bUNEP\b",
            r"\bPNUE\b",
            r"\bPNUMA\b",
            r"\bNGO\b",
            r"\bЮНЕП\b",
        ),
    ),
    DocumentKind.WORKING_PAPER: (
        cue(
            1.5,
            0.5,
            r"اللجنة (?:الفنية|الدائمة|التقنية)|لجنة السياسات|مؤتمر الأطراف",
            r"الاجتماع الإقليمي|(?:常设|技术|政策)委员会|缔约方(?:大会|会议)",
        ),
        cue(1.5, 0.0, r"الدورة\s+(?:ال\w+|\d+|\()", r"第.{1,5}[届次](?:会议|常会|例会)"),
        cue(1.5, 0.0, r"(?:ال)?بند .{0,12}من جدول الأعمال", r"جدول الأعمال", r"议程(?:项目)?"),
        cue(
            2.5,
            0.0,
            r"الغرض من (?:هذه )?(?:الوثيقة|الورقة|المذكرة)",
            r"المطلوب من (?:الاجتماع|اللجنة|الأعضاء)|الإجراء المطلوب|文件目的",
            r"(?:请|要求).{0,8}采取的行动",
        ),
        cue(
            1.5,
            0.5,
            r"\b(?:technical|enforcement|standing|system|nomenclature|scientific) committee\b",
            r"\bpolicy commission\b",
            r"\bcomité (?:technique|permanent|técnico)",
            r"\bcommission de politique",
            r"\bconference of the parties\b",
            r"\b(?:техническ|постоянн|научн)\w+ (?:под)?комитет|\bкомисси\w+ по политике",
            r"\bконференци\w+ сторон\b",
        ),
        cue(
            1.5,
            0.0,
            r"\b\d+(?:st|nd|rd|th)(?:/\d+(?:st|nd|rd|th))? (?:session|meeting)",
            r"\b\d+(?:e|ème)s?(?:/\d+(?:e|ème)s?)? (?:session|réunion)",
            r"\b\d+\.?ª (?:sesión|reunión)",
            r"\b\d+-?\w{0,2} (?:сесси|заседани)",
        ),
        cue(
            1.5,
            0.0,
            r"\b(?:item|point|punto) [\w.]+ (?:on|of|de|del|à) (?:the|l['’]|la)?\s*(?:provisional )?(?:agenda"
            r"|ordre du jour|orden)",
            r"\bagenda item\b",
            r"\bпункт\w* [\w.]+ (?:предварительной )?повестки дня",
        ),
        cue(
            2.5,
            0.0,
            r"\bpurpose of (?:the )?document",
            r"\baction required\b",
            r"\bobjet du document",
            r"\bmesures? (?:attendues?|à prendre)",
            r"\bobjeto del documento",
            r"\bmedidas solicitadas",
            r"\bцель документа|\bтребуемые (?:действия|меры)|\bпредлагаемые меры",
        ),
    ),
    DocumentKind.MEMBER_SUBMISSION: (
        cue(
            1.0,
            3.0,
            r"(?:إسهام|مساهمة|مشاركة|تقرير) (?:دولة|مملكة|المملكة|الجمهورية|جمهورية|سلطنة|إدارة|مصلحة|الجمارك)",
            r"مقدمة? من|التقرير الوطني|(?:关于|有关).{0,20}的(?:材料|函|报告|答复)",
            r"提交(?:的)?(?:材料|报告|文件)|国家(?:报告|材料)",
        ),
        cue(
            1.5,
            0.0,
            r"(?:إلى|السادة ?/?) ?(?:ال)?أمانة|(?:إدارتنا|مصلحتنا|بلدنا|هيئتنا)",
            r"世界海关组织秘书处\s*[：:]|我(?:国|署|关)(?!.{0,3}代表团)",
        ),
        cue(
            1.0,
            3.0,
            r"\bsubmission (?:by|of|from)\b",
            r"\bsubmitted by\b",
            r"\bcontribution (?:of|by|from|de|du|des|à)\b",
            r"\bprésentée? par\b",
            r"\bpresentad[oa] por\b",
            r"\bcontribución (?:de|del|al)\b",
            r"\bnational (?:report|contribution)\b",
            r"\bпредставлен[аоы]? (?!на\b|в\b)\w+",
            r"\b(?:материалы?|информация|вклад|доклад) (?:таможенн|администраци|республики|российской|от)",
            r"\bнациональн\w+ (?:доклад|отч[её]т)",
        ),
        cue(
            1.5,
            0.0,
            r"(?:to|to the|à l['’]attention du|a la|para la)\s+(?:secretariat|secrétariat|secretaría)\b",
            r"^(?:secretaría|secretariat|secrétariat) (?:de la|of the|de l['’])",
            r"\bour (?:administration|service|experience)\b",
            r"\bnotre (?:administration|service|pays)\b",
            r"\bnuestr[oa] (?:administración|servicio|país)\b",
            r"\bв секретариат\b|\bнаш\w* (?:администраци|служб|стран|ведомств|опыт)",
        ),
    ),
    DocumentKind.OTHER: (
        cue(2.5, 2.0, r"(?:تعميم|منشور|دورية) (?:رقم|عدد|\d)", r"(?:通知|公告|通告)（?\d*年?第?\s*\d+\s*号"),
        cue(1.0, 1.0, r"الموضوع\s*:", r"(?:主题|事由)\s*[:：]"),
        cue(1.0, 0.0, r"(?:السيد|السيدة|سعادة|معالي)\s+(?:المدير|الوزير)", r"(?:尊敬的|敬启者)"),
        cue(
            2.5,
            2.0,
            r"\bcirculars?\s+(?:no|n°|nº|letter|\d)",
            r"\bcirculaire\s+(?:n°|no|\d)",
            r"\bcircular\s+(?:n[.º°]|núm|\d)",
            r"\b(?:циркуляр|циркулярное письмо)\b|\bо направлении (?:подборки|информации|материалов)",
        ),
        cue(1.0, 1.0, r"\bsubject\s*:", r"\bobjet\s*:", r"\basunto\s*:", r"\bтема\s*:"),
        cue(
            1.0,
            0.0,
            r"\bdear (?:sir|madam|colleague|director)",
            r"\bsir/madam",
            r"\bmadame,? monsieur",
            r"\bestimad[oa]s?\b",
            r"\bуважаем\w+ ",
        ),
    ),
}
