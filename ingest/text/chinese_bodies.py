"""Bodies named in Chinese, told by the end of their name. Says where they stand, never which country they are of."""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation

import re
from collections.abc import Iterator

_MATTER = (
    r"(?:国家|联邦|皇家|中央)?(?:生态环境|环境保护|环境与?(?:林业|资源|水利)?|环保|公安|财政|商务|农业农村|农业"
    r"|林业和草原|林业|林草|市场监督管理|税务|邮政|自然资源|渔业"
    r"|渔政|移民|入境事务|边防|边境|边检|野生动物(?:保护|和?公园)?|海事|水警|警察|警务|缉私|森林|国税|税收|收入"
    r"|气象|能源|交通运输|卫生|工业和信息化|外交|检疫)"
)
_OFFICE = (
    r"(?:管理|执法|保护|监管|监督|服务)?(?:总局|总署|局|署|厅|委员会|总队|支队|部(?![门分队委])"
    r"|警卫队|部队|学院|研究所)"
)
_CUSTOMS = (
    r"(?:税务(?:与|和)?|国税(?:与|和)|税收(?:与|和)|财政(?:与|和))?(?:海关|海關|税关)(?:(?:与|和|及)(?:边境保护"
    r"|消费税|国内?税务?|税务|货物税|边境执法|间接税)(?:总?[局署]|委员会)"
    r"|总署|总局|(?:缉私|稽查)?(?:局|分局)|署|厅|部门|当局|学院|管理局)?"
)
_BODY = re.compile(rf"(?:{_MATTER}{_OFFICE}|{_CUSTOMS}|警方|海岸警卫队|检察院)(?:（[A-Za-z][A-Za-z .&]{{1,40}}）)?")
_CHARACTER = re.compile("[\u3400-\u9fff]")
_NO_NAME = re.compile(r"(?:绿色|智慧|世界|国际|各国?|成员|他国|外国|多国|有关|数字|平安)$")


def find_chinese_bodies(text: str) -> Iterator[tuple[int, int]]:
    """The places of the names in `text`, in reading order; "green customs" and "the world's customs" are none."""
    if not _CHARACTER.search(text):
        return
    for match in _BODY.finditer(text):
        if (
            not _NO_NAME.search(text, max(0, match.start() - 4), match.start())
            and text[match.end() : match.end() + 2] != "组织"
        ):
            yield match.span()
