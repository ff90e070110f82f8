"""What the search page shows, made from an answer. Pure: no request, no store."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from api.filter_values import FILTERS, FilterValues
from api.web.addresses import Parameters, address, page_address, replaced
from api.web.link import Link
from api.web.marking import marked_excerpt
from api.web.question_view import hint_links, notes
from api.words import Tongue
from kb.file_format import format_of
from kb.practice import Passage, Practice, SourceDocument
from kb.search.answer import Answer, Hit
from kb.search.query import MOST_HITS
from kb.search.replay import Pin, pin_of
from kb.search.snippets import words_asked

YEARS = ("year_from", "year_to")
_FACETS = (*FILTERS[:-1], "year", "language")
_SHOWN_FACET_VALUES = 8
_EXAMPLES = (
    ("en", "return-refill packaging facilitation"),
    ("fr", "emballages consignés franchise temporaire"),
    ("es", "control de residuos plásticos en puertos"),
    ("en", "ozone depleting substances smuggling refrigerant identifier"),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A question to begin with."""

    text: str
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class Option:
    """One value in a select."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A select with its options."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter's values among the relevant practices."""

    label: str
    entries: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """One hit as it is shown."""

    title: str
    language: str
    address: str
    who: tuple[str, ...]
    excerpt: Markup | None
    passage_language: str | None
    page_address: str
    source: str
    relevance: int
    themes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """All that the search page shows. `asked` is false on the first visit; `problem` says what is to be corrected."""

    question: str
    asked: bool
    problem: str | None
    problem_field: str | None
    heading: str
    more_address: str | None
    results: tuple[Result, ...]
    facets: tuple[Facet, ...]
    chips: tuple[Link, ...]
    nearest: tuple[Result, ...]
    permalink: str | None
    notes: tuple[Link, ...]
    hints: tuple[Link, ...]
    choices: tuple[Choice, ...]
    years: tuple[tuple[str, str], ...]
    kept: tuple[tuple[str, str], ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class SearchPresenter:
    """Turns parameters and an answer into a view in one tongue.

    `parameters` are the address's, without empty ones and without what a permalink adds.
    """

    values: FilterValues
    tongue: Tongue
    parameters: Parameters

    def view(
        self,
        answer: Answer | None,
        *,
        expected: Pin | None = None,
        problem: str | None = None,
        problem_field: str | None = None,
    ) -> SearchView:
        """The page for `answer`, for a question that is not usable, or for a first visit.

        With `expected` the page says whether the list is the one that this pin was made of.
        """
        asked = "".join(self.parameters.get("q", ()))
        return SearchView(
            question=asked,
            asked="q" in self.parameters or answer is not None or problem is not None,
            problem=problem,
            problem_field=problem_field,
            heading=self._heading(answer),
            more_address=self._more(answer),
            results=self._results(answer, answer.hits) if answer else (),
            nearest=self._results(answer, answer.nearest) if answer else (),
            permalink=self._with("expect", (str(pin_of(answer)),)) if answer else None,
            facets=tuple(self._facets(answer.facets)) if answer else (),
            chips=tuple(self._chips()),
            notes=notes(answer, self.values.words, self.tongue, self.parameters, expected) if answer else (),
            hints=hint_links(answer, self.values, self.tongue, self.parameters) if answer else (),
            choices=tuple(self._choice(name) for name in FILTERS),
            years=tuple((name, "".join(self.parameters.get(name, ())[:1])) for name in YEARS),
            kept=tuple(self._kept()),
            examples=tuple(self._example(language, text) for language, text in _EXAMPLES),
        )

    def _heading(self, answer: Answer | None) -> str:
        found = len(answer.hits) if answer else 0
        words = self.values.words
        total = _total(answer)
        if found < total:
            return words.say(self.tongue, "best_results", count=found, total=total)
        if found == 0:
            return words.say(self.tongue, "results")
        return words.say(self.tongue, "one_result" if found == 1 else "many_results", count=found)

    def _more(self, answer: Answer | None) -> str | None:
        shown = len(answer.hits) if answer else 0
        return self._with("limit", (str(MOST_HITS),)) if shown < min(_total(answer), MOST_HITS) else None

    def _address(self, parameters: Parameters) -> str:
        return address("/", parameters)

    def _with(self, name: str, values: Iterable[str]) -> str:
        return self._address(replaced(self.parameters, name, values))

    def _example(self, language: str, text: str) -> Example:
        kept = {"lang": self.parameters.get("lang", ())}
        return Example(text, language, self._address({"q": (text,), **kept}))

    def _results(self, answer: Answer, hits: Iterable[Hit]) -> tuple[Result, ...]:
        return tuple(self._result(hit, words_asked(answer)) for hit in hits)

    def _result(self, hit: Hit, question: str) -> Result:
        practice = hit.practice
        passage = hit.passages[0] if hit.passages else None
        page = passage.page if passage else 1
        document = (passage and passage.source) or hit.document
        return Result(
            title=practice.title,
            language=practice.language,
            address=address(f"/practices/{practice.id}", {"lang": self.parameters.get("lang", ())}),
            who=who(practice, self.values, self.tongue),
            excerpt=marked_excerpt(passage.text, question) if passage else None,
            passage_language=_language_of(passage, practice),
            page_address=page_address(document.id, page),
            source=self._source(document, page),
            relevance=round(hit.relevance * 100),
            themes=tuple(self._theme(code) for code in practice.themes),
        )

    def _source(self, document: SourceDocument, page: int) -> str:
        key = f"{page_word(document)}_of"
        return self.values.words.say(self.tongue, key, page=page, document=document_title(document))

    def _theme(self, code: str) -> Link:
        return Link(self.values.label("theme", code, self.tongue), self._with("theme", (code,)))

    def _facets(self, facets: Mapping[str, Mapping[str, int]]) -> Iterable[Facet]:
        for name in _FACETS:
            counts = facets.get(name, {})
            if counts:
                shown = list(counts.items())[:_SHOWN_FACET_VALUES]
                entries = tuple(self._facet_entry(name, value, count) for value, count in shown)
                yield Facet(self.values.words.name(self.tongue, "field", name), entries)

    def _facet_entry(self, name: str, value: str, count: int) -> Link:
        label = self.values.label(name, value, self.tongue)
        if name == "year":
            active = all(tuple(self.parameters.get(bound, ())) == (value,) for bound in YEARS)
            chosen = () if active else (value,)
            target = replaced(replaced(self.parameters, "year_from", chosen), "year_to", chosen)
            return Link(label, self._address(target), count, active)
        active = value in self.parameters.get(name, ())
        return Link(label, self._with(name, () if active else (value,)), count, active)

    def _chips(self) -> Iterable[Link]:
        for name in (*FILTERS, *YEARS):
            given = self.parameters.get(name, ())
            field = self.values.words.name(self.tongue, "field", name)
            for value in given:
                label = f"{field}: {self.values.label(name, value, self.tongue)}"
                yield Link(label, self._with(name, (other for other in given if other != value)))

    def _choice(self, name: str) -> Choice:
        chosen = self.parameters.get(name, ())[:1]
        options = sorted(
            (Option(value, self._option(name, value), value in chosen) for value in self.values.values(name)),
            key=lambda option: (name == "gcap_item" and int(option.value), option.label.casefold()),
        )
        return Choice(name, self.values.words.name(self.tongue, "field", name), tuple(options))

    def _option(self, name: str, value: str) -> str:
        label = self.values.label(name, value, self.tongue)
        return f"{value} · {label}" if name == "gcap_item" else label

    def _kept(self) -> Iterable[tuple[str, str]]:
        """What the form does not show and must not lose: the tongue, and further values of a filter."""
        yield from (("lang", value) for value in self.parameters.get("lang", ()))
        yield from ((name, value) for name in FILTERS for value in self.parameters.get(name, ())[1:])


def _total(answer: Answer | None) -> int:
    """How many practices are relevant: each has exactly one document, hence one kind."""
    return sum(answer.facets.get("kind", {}).values()) if answer else 0


def who(practice: Practice, values: FilterValues, tongue: Tongue) -> tuple[str, ...]:
    """Administration, country and year, as far as they are known."""
    country = practice.country and values.label("country", practice.country, tongue)
    year = practice.year and str(practice.year)
    return tuple(part for part in (practice.administration, country, year) if part)


def document_title(document: SourceDocument) -> str:
    """The document's title, or its file's name when it has none."""
    return document.title or document.file_name


def page_word(document: SourceDocument) -> str:
    """The key of the word for what the document's passages are counted by."""
    return format_of(document.file_name).page


def _language_of(passage: Passage | None, practice: Practice) -> str:
    return (passage and passage.language) or practice.language
