"""What the pages of a practice and of a document show. Pure: no request, no store."""

from collections.abc import Iterable
from dataclasses import dataclass

from api.filter_values import FilterValues
from api.web.addresses import address, page_address
from api.web.search_view import document_title, page_word, who
from api.words import Tongue
from kb.file_format import format_of
from kb.practice import Evidence, Figure, Practice, SourceDocument

_CODED = {
    "country": "country",
    "region": "region",
    "themes": "theme",
    "gcap_items": "gcap_item",
    "meas": "mea",
    "technologies": "technology",
    "functions": "function",
    "maturity": "maturity",
}
_SHOWN = (
    "title",
    "summary",
    "administration",
    "country",
    "region",
    "year",
    "themes",
    "gcap_items",
    "meas",
    "technologies",
    "hs_codes",
    "functions",
    "partners",
    "outcome",
    "figures",
    "maturity",
)
_ONLY_WITH_EVIDENCE = ("title", "summary")
"""Both stand at the page's top already."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field, its value, and the words it was read from."""

    label: str
    value: str
    evidence: Evidence | None
    page_address: str | None


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage and where the PDF opens at it."""

    text: str
    language: str
    page: int
    address: str


@dataclass(frozen=True, slots=True)
class PracticeView:
    """All that a practice's page shows."""

    title: str
    summary: str
    language: str
    who: tuple[str, ...]
    document_title: str
    document_address: str
    document_facts: tuple[str, ...]
    open_word: str
    page_word: str
    first_page: int
    first_page_address: str
    rows: tuple[Row, ...]
    passages: tuple[ShownPassage, ...]


@dataclass(frozen=True, slots=True)
class ListedPractice:
    """A practice in its document's list."""

    title: str
    language: str
    address: str
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """All that a document's page shows."""

    title: str
    facts: tuple[str, ...]
    open_word: str
    file_address: str
    practices: tuple[ListedPractice, ...]


@dataclass(frozen=True, slots=True)
class RecordPresenter:
    """Turns practices and documents into views in one tongue. `kept` are parameters that every link carries on."""

    values: FilterValues
    tongue: Tongue
    kept: dict[str, tuple[str, ...]]

    def practice(self, practice: Practice, document: SourceDocument) -> PracticeView:
        first = practice.passages[0].page if practice.passages else 1
        return PracticeView(
            title=practice.title,
            summary=practice.summary,
            language=practice.language,
            who=who(practice, self.values, self.tongue),
            document_title=document_title(document),
            document_address=address(f"/documents/{document.id}", self.kept),
            document_facts=self._facts(document),
            open_word=_open_word(document),
            page_word=page_word(document),
            first_page=first,
            first_page_address=page_address(document.id, first),
            rows=tuple(self._rows(practice)),
            passages=tuple(
                ShownPassage(
                    passage.text,
                    passage.language or practice.language,
                    passage.page,
                    page_address((passage.source or document).id, passage.page),
                )
                for passage in practice.passages
            ),
        )

    def document(self, document: SourceDocument, practices: Iterable[Practice]) -> DocumentView:
        return DocumentView(
            title=document_title(document),
            facts=self._facts(document),
            open_word=_open_word(document),
            file_address=page_address(document.id, 1),
            practices=tuple(
                ListedPractice(
                    practice.title,
                    practice.language,
                    address(f"/practices/{practice.id}", self.kept),
                    who(practice, self.values, self.tongue),
                )
                for practice in practices
            ),
        )

    def _facts(self, document: SourceDocument) -> tuple[str, ...]:
        date = document.issued_on and document.issued_on.isoformat()
        counted = document.pages and not format_of(document.file_name).is_sheet
        pages = self.values.words.say(self.tongue, "pages", count=document.pages) if counted else None
        kind = self.values.label("kind", document.kind.value, self.tongue)
        return tuple(part for part in (kind, document.reference, document.issuer, date, pages) if part)

    def _rows(self, practice: Practice) -> Iterable[Row]:
        for name in _SHOWN:
            value = self._value(practice, name)
            evidence = practice.evidence.get(name)
            if value and (evidence or name not in _ONLY_WITH_EVIDENCE):
                target = page_address(practice.document_id, evidence.page) if evidence else None
                yield Row(self.values.words.name(self.tongue, "field", name), value, evidence, target)

    def _value(self, practice: Practice, name: str) -> str:
        value = getattr(practice, name)
        items = value if isinstance(value, tuple) else (value,)
        shown = (self._label(name, item) for item in items if item is not None)
        return "; ".join(shown)

    def _label(self, name: str, value: object) -> str:
        if isinstance(value, Figure):
            return self._figure(value)
        if name not in _CODED:
            return str(value)
        label = self.values.label(_CODED[name], str(value), self.tongue)
        return f"{value} · {label}" if name == "gcap_items" else label

    def _figure(self, figure: Figure) -> str:
        """A value as the tongue writes numbers, and its unit or currency: `≥ 1,200 tonnes`."""
        amount = f"{figure.value:,.12g}"
        if self.tongue != "en":
            amount = amount.replace(",", "\u202f").replace(".", ",")
        unit = figure.currency or self.values.words.name(self.tongue, "unit", figure.unit.value)
        return f"{'≥ ' if figure.least else ''}{amount} {unit}"


def _open_word(document: SourceDocument) -> str:
    return "save_sheet" if format_of(document.file_name).is_sheet else "open_pdf"
