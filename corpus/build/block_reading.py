"""Turns the YAML of a body into blocks, tags included; every mistake names its place. Renders nothing."""

import textwrap
from collections.abc import Mapping
from typing import Any

from corpus.build.blocks import KINDS, Block, Form, Option
from corpus.build.errors import AuthoringError
from corpus.build.facts import Fact
from corpus.build.inline import typeset
from corpus.build.telling import Telling, Trap

_TAGS = frozenset({"telling", "trap"})
_TELLING_KEYS = frozenset(Telling.__dataclass_fields__)
_FROM_FACTS = ("country", "themes", "gcap_items", "meas", "technologies", "hs_codes")


class BlockReader:
    """Reads the blocks of one document; `languages[1]` is the language of the right side of pairs."""

    def __init__(self, document: str, facts: Mapping[str, Fact], languages: tuple[str, ...], *, curly: bool) -> None:
        self._document = document
        self._facts = facts
        self._languages = languages
        self._curly = curly

    def blocks(self, values: Any, language: str | None = None) -> tuple[Block, ...]:
        """The blocks of a YAML list. Raises AuthoringError at the first that is not usable."""
        if not isinstance(values, list):
            raise AuthoringError(self._document, f"blocks must stand in a list, not {_excerpt(values)}.")
        return tuple(self._block(value, language or self._languages[0]) for value in values)

    def _block(self, value: Any, language: str) -> Block:
        kinds = [key for key in value if key in KINDS] if isinstance(value, dict) else []
        if len(kinds) != 1:
            raise AuthoringError(self._document, f"a block needs exactly one of {sorted(KINDS)}: {_excerpt(value)}.")
        kind = kinds[0]
        self._only(value, {kind} | KINDS[kind].options)
        return Block(
            kind,
            options={key: self._set(value[key], language) for key in value if key in KINDS[kind].options},
            **self._content(KINDS[kind].form, value[kind], language),
            **self._tags(value, language),
        )

    def _content(self, form: Form, content: Any, language: str) -> dict[str, Any]:
        match form:
            case Form.TEXT:
                return {"text": self._text(content, language)}
            case Form.BLOCKS:
                return {"children": self.blocks(content, language)}
            case Form.NOTHING:
                return {}
        part = {Form.ITEMS: self._item, Form.ROWS: self._row, Form.ANSWERS: self._answer, Form.PAIRS: self._pair}[form]
        if not isinstance(content, list):
            raise AuthoringError(self._document, f"expected {form}, not {_excerpt(content)}.")
        return {"children": tuple(part(value, language) for value in content)}

    def _item(self, value: Any, language: str) -> Block:
        if not isinstance(value, dict):
            return Block("item", text=self._text(value, language))
        self._only(value, {"item", "ticked"})
        options: dict[str, Option] = {"ticked": value["ticked"]} if "ticked" in value else {}
        return Block(
            "item", text=self._text(value.get("item"), language), options=options, **self._tags(value, language)
        )

    def _row(self, value: Any, language: str) -> Block:
        cells = value.get("row") if isinstance(value, dict) else value
        if not isinstance(cells, list):
            raise AuthoringError(self._document, f"a row must be a list of texts, not {_excerpt(value)}.")
        tags = {}
        if isinstance(value, dict):
            self._only(value, {"row"})
            tags = self._tags(value, language)
        texts = tuple("" if cell is None else self._text(cell, language) for cell in cells)
        return Block("row", cells=texts, **tags)

    def _answer(self, value: Any, language: str) -> Block:
        if not isinstance(value, dict) or not {"question", "answer"} <= set(value):
            raise AuthoringError(self._document, f"an answer needs `question` and `answer`: {_excerpt(value)}.")
        self._only(value, {"question", "answer"})
        answer = value["answer"]
        blocks = self.blocks(answer if isinstance(answer, list) else [{"paragraph": answer}], language)
        question = Block("question", text=self._text(value["question"], language))
        tags = self._tags(value, language)
        return Block("answer", children=(question, Block("group", children=blocks, **tags)))

    def _pair(self, value: Any, language: str) -> Block:
        if not isinstance(value, dict) or set(value) != {"left", "right"}:
            raise AuthoringError(self._document, f"a pair needs `left` and `right`: {_excerpt(value)}.")
        right = self._languages[-1]
        return Block("pair", children=(self._block(value["left"], language), self._block(value["right"], right)))

    def _tags(self, value: dict[str, Any], language: str) -> dict[str, Any]:
        tags: dict[str, Any] = {}
        if "trap" in value:
            try:
                tags["trap"] = Trap(value["trap"])
            except ValueError:
                traps = ", ".join(Trap)
                raise AuthoringError(self._document, f"`trap` must be one of {traps}: {_excerpt(value)}.") from None
        if "telling" in value:
            tags["telling"] = self._telling(value["telling"], language)
        return tags

    def _telling(self, value: dict[str, Any], language: str) -> Telling:
        fact = self._facts.get(value.get("practice", ""))
        if fact is None:
            raise AuthoringError(self._document, f"`practice` must be an id of facts.jsonl: {_excerpt(value)}.")
        if unknown := sorted(set(value) - _TELLING_KEYS):
            raise AuthoringError(self._document, f"{fact.id}: a telling does not know {unknown}.")
        if missing := [key for key in ("title", "summary", "administration") if key not in value]:
            raise AuthoringError(self._document, f"{fact.id}: a telling needs {missing}.")
        values = {key: getattr(fact, key) for key in _FROM_FACTS} | {"language": language} | value
        return Telling(**{key: self._field(entry, language) for key, entry in values.items()})

    def _field(self, value: Any, language: str) -> Any:
        set_value = self._set(value, language)
        return tuple(set_value) if isinstance(set_value, list) else set_value

    def _only(self, value: dict[str, Any], known: set[str] | frozenset[str]) -> None:
        if unknown := sorted(set(value) - known - _TAGS):
            raise AuthoringError(self._document, f"does not know {unknown} in {_excerpt(value)}.")

    def _text(self, value: Any, language: str) -> str:
        if isinstance(value, (dict, list)) or value is None:
            raise AuthoringError(self._document, f"expected a text (quote it if it holds a colon): {_excerpt(value)}.")
        return typeset(str(value), language, curly=self._curly)

    def _set(self, value: Any, language: str) -> Any:
        if isinstance(value, list):
            return [self._set(part, language) for part in value]
        return typeset(value, language, curly=self._curly) if isinstance(value, str) else value


def _excerpt(value: Any) -> str:
    return textwrap.shorten(str(value), 90, placeholder="…")
