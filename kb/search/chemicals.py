"""Refrigerants by their CAS and UN numbers, so that each is found under all of them. Facts only."""

_CAS = {
    "75-69-4": "11", "75-71-8": "12", "75-72-9": "13", "75-63-8": "13b1", "76-13-1": "113", "76-14-2": "114",
    "76-15-3": "115", "75-45-6": "22", "75-46-7": "23", "75-10-5": "32", "306-83-2": "123", "2837-89-0": "124",
    "354-33-6": "125", "811-97-2": "134a", "1717-00-6": "141b", "75-68-3": "142b", "420-46-2": "143a",
    "75-37-6": "152a", "431-89-0": "227ea", "690-39-1": "236fa", "460-73-1": "245fa", "754-12-1": "1234yf",
    "29118-24-9": "1234ze",
}  # fmt: skip
"""ASHRAE 34 numbers by CAS registry number, as the annexes of the Montreal Protocol list the substances."""

_UN = {
    "1018": "22", "1022": "13", "1028": "12", "1030": "152a", "1958": "114", "1020": "115", "1984": "23",
    "2035": "143a", "2517": "142b", "3159": "134a", "3220": "125", "3252": "32", "3296": "227ea", "3337": "404a",
    "3338": "407a", "3339": "407b", "3340": "407c", "1021": "124",
}  # fmt: skip
"""The same by UN number (Recommendations on the Transport of Dangerous Goods, Dangerous Goods List)."""


def refrigerant_of_cas(number: str) -> str | None:
    """`134a` for 811-97-2; None for what is no refrigerant listed here."""
    return _CAS.get(number)


def refrigerant_of_un(number: str) -> str | None:
    """`134a` for 3159; None for what is no refrigerant listed here."""
    return _UN.get(number)
