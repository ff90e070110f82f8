"""Bodies named in Arabic, told by the form of their name: an office, then words with the article.

Says where the names stand, never which country they are of.
"""

import re
from collections.abc import Iterator

_OFFICE = (
    r"(?:هيئة|مصلحة|مديرية|سلطة|وكالة|دائرة|وزارة|جمارك|ديوانة|مكتب|معهد|شرطة|أمانة|مجلس|جهاز|مفوضية|أكاديمية|نيابة|محمية"
    r"|حرس|خفر|درك|مختبر|مركز|كلية|قوات)"
)
# "إدارة" is as often what is done ("risk management") as who does it.
_ADMINISTRATION = (
    r"(?:ال[إا]دارة\s+(?:العامة|المركزية|الوطنية|الاتحادية|الجهوية|الإقليمية)|[إا]دارة\s+(?:الجمارك|خدمات|المكوس|جمارك|الديوانة"
    r"|مكافحة|الشؤون|شؤون|العلاقات|التفتيش))"
)
# What such an office does or speaks of, which is no part of its name.
_OBJECT = (
    rf"(?:وال(?!جمارك){_OFFICE}|(?:و?لل?|و?ب?ال)(?:مبادرة|مشروع|عملية|عمليات|حملة|برنامج|خطة|نظام|منظومة|اتفاقية|استراتيجية|نفايات|مخلفات|شحنة|شحنات|سلع|بضائع|دليل"
    r"|تقرير|ممارسات|خضراء|تعاون|مشاركة|ورشة|دورة|منصة|تابعة|معنية|مختصة|مذكورة|مشاركة|مشتركة|عام|سنة|شهر|يوم|ماضي|مواصفات"
    r"|قانون|حظر|عاملين|موظفين|تي|ذي|ذين|أخيرة|جديدة|صادرات|واردات|حاويات|أجهزة|كشف|ضوء|تنسيق|إطار|أخشاب|قبض))(?!\w)"
)
_TAIL = rf"(?:\s+(?!{_OBJECT})(?:و?ال\w+|و?لل\w+|ل(?:بناء|مكافحة|حماية|شؤون|تنظيم|مراقبة|إدارة)\s+ال\w+|غير\s+ال\w+))"
_BODY = re.compile(
    rf"(?<!\w)[وفبلك]?(?P<name>(?:ال{_OFFICE}|{_ADMINISTRATION}){_TAIL}{{1,7}}"
    rf"|{_OFFICE}(?:\s+(?!ال|و|في|من|إلى|على|عن|مع|أن|تم|التي)\w{{3,}})?{_TAIL}{{1,7}}|{_ADMINISTRATION}{_TAIL}{{0,5}}"
    rf"|(?:جمارك|ديوانة)(?=\s))"
)
_LETTER = re.compile("[\u0620-\u064a]")
_NO_NAME = re.compile(
    r"(?:ال)?جمارك\s+الخضرا?ء?|(?:ال)?(?:مصلحة|سلطة|جهاز|مكتب|مركز|معهد|شرطة)\s+(?:المشتركة|العامة$|التقديرية)"
)


def find_arabic_bodies(text: str) -> Iterator[tuple[int, int]]:
    """The places of the names in `text`, in reading order, without the particles written on them."""
    if not _LETTER.search(text):
        return
    for match in _BODY.finditer(text):
        if not _NO_NAME.match(match["name"]):
            yield match.span("name")


def without_particle(text: str, start: int, term: str) -> int:
    """Where a name that was found by `term` begins at `start`: after an "and", "by" or "for" written on it."""
    has_particle = text[start] in "وفبلك" and text[start] != term.lstrip("=(")[:1]
    return start + 1 if has_particle and text[start + 1 : start + 2] == term[:1] else start
