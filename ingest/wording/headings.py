"""Headings that say what a part of a paper is for, in several languages, not what it tells."""

# ruff: noqa: RUF001, RUF003 - papers are set with typographic quotes, dashes and signs

import re

from ingest.text.lengths import count_words

# Parts that hold no practice in any document.
_FORMAL = re.compile(
    r"^(?:[IVXLC\d]+[.)]\s*|[A-Z][.)]\s+|annex\w*\s+\w+[.:\s–-]*)*(?:"
    r"purpose of (?:the )?document|action required.*|actions? (?:requested|proposed)|agenda|(?:table of )?contents"
    r"|acknowledge?ments?|thanks"
    r"|(?:public )?sources?(?: of .*| and .*| used.*)?|references|bibliography|further reading"
    r"|abbreviations(?: and acronyms)?|acronyms|glossary|disclaimer|contacts?(?: (?:details|points?|persons?"
    r"|information))?|list of .*"
    r"|about this (?:document|reconstruction|paper|compilation)|note on .*|imprint|copyright.*|signatories"
    r"|signatures?|closing|distribution|addressees"
    r"|(?:important |key )?dates(?: to .*)?|calendar(?: of .*)?|diary(?: dates)?|upcoming .*|forthcoming .*"
    r"|dates à retenir|calendrier.*|prochains rendez-vous|fechas (?:clave|importantes|para .*)|calendario.*"
    r"|datas (?:importantes|a .*)|calendário.*|календарь.*|важные даты"
    r"|objet du document|mesures? (?:attendues?|à prendre|demandées?).*|suites? à donner.*|ordre du jour"
    r"|table des matières|sommaire|remerciements|sources(?: .*)?|références|bibliographie|abréviations.*|sigles.*"
    r"|glossaire"
    r"|avertissement|contacts?|signataires|points? de contact"
    r"|objeto del documento|finalidad del documento|medidas? (?:solicitadas?|requeridas?).*|acción solicitada.*"
    r"|orden del día|índice|contenido|agradecimientos|fuentes(?: .*)?|referencias|bibliografía|abreviaturas.*"
    r"|siglas.*|glosario"
    r"|advertencia|aviso|firmas|signatarios|contacto"
    r"|цел[ьи] (?:документа|справки)|основани[ея](?: и цель)?|повестка дня|содержание|оглавление"
    r"|выражение признательности"
    r"|благодарност[ьи]|(?:открытые )?источники(?: .*)?|литература|список (?:литературы|источников|рассылки"
    r"|сокращений).*"
    r"|(?:условные )?(?:обозначения|сокращения)(?: .*)?|аббревиатуры|глоссарий|термины и определения|контакт\w*(?: .*)?"
    r"|рассылка|подпис[ьи]|приложения|требуемые (?:действия|меры).*|(?:талон|бланк|форма)\b.*"
    r")\s*[:.]?$",
    re.IGNORECASE,
)
# The same in Arabic and Chinese, after their own numbering ("أولا-", "一、", "（二）").
_NUMBERING = (
    r"^(?:(?:أولا|اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)ً?\s*[-–.:،)]*\s*"
    r"|[（(]?[一二三四五六七八九十]+[、）).．]\s*"
    r"|\d+(?:\.\d+)*[.)、．]?\s*|(?:附件|附录|附)\s*[一二三四五六七八九十\d]*\s*[:：]?\s*|(?:ال)?(?:مرفق|ملحق)\s*\w*\s*[-–.:]*\s*)*"
)
_FORMAL_TOO = re.compile(
    _NUMBERING
    + r"(?:(?:ال)?(?:غرض|هدف) من (?:هذه )?(?:الوثيقة|الورقة|المذكرة)|المطلوب(?: من .*)?|الإجراء المطلوب.*|جدول الأعمال"
    r"|(?:ال)?محتويات|فهرس.*|(?:ال)?شكر(?: وتقدير| وعرفان)?|(?:ال)?مصادر(?: .*)?|(?:ال)?مراجع(?: .*)?"
    r"|(?:قائمة )?(?:ال)?(?:مختصرات|اختصارات)"
    r"|مواعيد.*|رزنامة.*|مسرد.*|إخلاء .*مسؤولية|بيانات (?:الاتصال|الرد)|جهات? (?:ال)?اتصال|نموذج .*|توقيع.*|التوزيع"
    r"|خاتمة"
    r"|文件目的|目的|会议议程|议程|目录|目\s*录|致谢|鸣谢|(?:公开)?资料来源|(?:本文件的)?(?:公开)?(?:资料|参考)?来源|参考文献|参考资料|缩略语.*|名词对照|术语(?:表)?"
    r"|(?:重要)?日期|日程(?:安排)?|日历|免责声明|联系方式|联系人|签署|抄送|分发|要求采取的行动|请.{0,6}采取的行动|名单|发送范围)\s*[:：.]?$",
)
# Parts that seldom hold one: what was before, what is to come, what all agree on.
_AROUND = re.compile(
    r"\b(?:background|introduction|context|foreword|preface|next steps|way forward|future (?:work|plans)|outlook"
    r"|conclusions?|lessons|challenges|general(?: remarks)?|scope|method(?:ology)?|definitions?|plans"
    r"|difficult(?:y|ies)|obstacles|problems|key facts|facts and figures|at a glance"
    r"|difficultés|obstacles|enseignements|en bref|fiche technique|contexte|avant-propos|préface|prochaines étapes"
    r"|perspectives|suite des travaux|généralités|méthode"
    r"|méthodologie|défis|enjeux"
    r"|dificultades|obstáculos|lecciones|aprendimos|aprendizajes|datos básicos|ficha técnica|antecedentes"
    r"|introducción|contexto|prólogo|presentación|próximos pasos|perspectivas|conclusiones|generalidades"
    r"|método|metodología|desafíos|retos"
    r"|dificuldades|obstáculos|lições|enquadramento|ficha técnica|dados gerais"
    r"|основные сведения|извлечённые уроки|введение|предисловие|общие (?:положения|сведения)|предпосылки"
    r"|справочная информация|вводн\w+ часть|контекст"
    r"|дальнейшие (?:шаги|действия|планы)|планы|перспективы|выводы|заключение|предложения|рекомендации|проблемы|вызовы"
    r"|трудности|методология|методика|порядок|определения|правовая основа|нормативн\w+ база|задачи|цели)\b",
    re.IGNORECASE,
)


_AROUND_TOO = re.compile(
    _NUMBERING
    + r"(?:(?:ال)?مقدمة|تمهيد|تقديم|(?:ال)?خلفية|(?:ال)?سياق|لمحة عامة|نظرة عامة|(?:ال)?خطوات (?:ال)?(?:مقبلة|قادمة"
    r"|تالية)|ما نتطلع إليه"
    r"|(?:ال)?(?:آفاق|تطلعات|خطط|استنتاجات|توصيات|تحديات|صعوبات|منهجية|تعاريف|مقترحات)(?: .*)?"
    r"|(?:ال)?خطط (?:ال)?مستقبلية|الإطار (?:العام|القانوني)"
    r"|(?:背景|引言|前言|导言|概述|总体情况|基本情况|综述|总述|下一步(?:工作|打算|计划|安排)?|未来(?:展望|计划|工作)|展望|工作展望|今后.*|结论|结语|小结|经验|问题(?:与|和)(?:挑战"
    r"|困难)|挑战"
    r"|困难|方法|定义|意见建议|建议|意见和建议|工作计划)(?:[与和及].{0,8})?)\s*[:：.]?$"
)


def is_formal(heading: str) -> bool:
    """Whether what stands under `heading` is only formalities ("Sources", "Remerciements", "Orden del día")."""
    return any(pattern.match(heading.strip()) for pattern in (_FORMAL, _FORMAL_TOO))


def is_around(heading: str) -> bool:
    """Whether `heading` announces what lies around the practices: background, outlook, generalities."""
    return count_words(heading) <= 6 and (  # noqa: PLR2004 - a longer one tells something
        _AROUND.search(heading) is not None or _AROUND_TOO.match(heading.strip()) is not None
    )
