"""All fields of one practice, read in the order in which they need each other."""

from dataclasses import dataclass, replace
from itertools import takewhile

from ingest.candidate.reading import Reading
from ingest.facts.paper import Paper
from ingest.fields.administration import find_administration
from ingest.fields.country import find_country
from ingest.fields.figures import find_figures_of
from ingest.fields.found import Found, value_of
from ingest.fields.functions import find_functions
from ingest.fields.gcap_items import RETURN_REFILL, find_gcap_items
from ingest.fields.hs_codes import find_hs_codes
from ingest.fields.item_column import find_items_in_column
from ingest.fields.maturity import find_maturity
from ingest.fields.meas import find_meas
from ingest.fields.outcome import find_outcome
from ingest.fields.partners import find_partners
from ingest.fields.summary import find_summary
from ingest.fields.technologies import find_technologies
from ingest.fields.themes import find_themes
from ingest.fields.title import find_title
from ingest.fields.year import find_year
from ingest.text.lengths import count_words
from ingest.wording.questions import is_question
from kb.practice import Evidence, Figure, Maturity

_LONGEST_LINE = 40  # words of the head; a longer block tells a story of its own


@dataclass(frozen=True, slots=True)
class Record:
    """The fields that were found, each with its evidence; the names are those of kb.practice.Practice."""

    title: Found[str]
    summary: Found[str]
    administration: Found[str] | None
    country: Found[str] | None
    region: Found[str] | None
    year: Found[int] | None
    themes: Found[tuple[str, ...]] | None
    gcap_items: Found[tuple[int, ...]] | None
    meas: Found[tuple[str, ...]] | None
    technologies: Found[tuple[str, ...]] | None
    hs_codes: Found[tuple[str, ...]] | None
    functions: Found[tuple[str, ...]] | None
    partners: Found[tuple[str, ...]] | None
    outcome: Found[str] | None
    figures: Found[tuple[Figure, ...]] | None
    maturity: Found[Maturity] | None

    @property
    def evidence(self) -> dict[str, Evidence]:
        """The evidence of each field that was found, by field name."""
        return {name: found.evidence for name in self.__slots__ if (found := getattr(self, name)) is not None}


def read_record(reading: Reading, paper: Paper, *, own_heading: bool) -> Record:
    """Read every field of `reading`; `own_heading` says that the nearest heading stands over this practice alone."""
    vocabulary, facts = paper.vocabulary, paper.facts
    country = find_country(reading, paper.kind, facts.issuer)
    administration = find_administration(reading, value_of(country, None), facts.issuer, paper.parsed.page_texts)
    figures, themes = find_figures_of(reading), find_themes(reading, vocabulary)
    return Record(
        find_title(reading, own_heading=own_heading),
        find_summary(reading),
        administration,
        country,
        _region(country, paper),
        find_year(reading, paper.kind, facts),
        themes,
        _gcap_items(reading, paper, value_of(themes, ())),
        find_meas(reading, vocabulary),
        find_technologies(reading, vocabulary),
        find_hs_codes(reading),
        find_functions(reading, vocabulary),
        find_partners(reading, value_of(administration, None)),
        find_outcome(reading),
        figures,
        find_maturity(reading, figures),
    )


def _region(country: Found[str] | None, paper: Paper) -> Found[str] | None:
    """The country's WCO region, inferred from the words that tell the country."""
    region = paper.vocabulary.region_of(country.value) if country else None
    return Found(region, replace(country.evidence, stated=False)) if country and region else None


def _gcap_items(reading: Reading, paper: Paper, themes: tuple[str, ...]) -> Found[tuple[int, ...]] | None:
    """Items named nearest: in the text itself, in the headings over it, in the title or head of the paper.

    The sentence that names them may stand beside the telling, so the whole of what was taken as one candidate is
    read.
    """
    texts = [*(part.part for part in reading.parts), *reading.candidate.parts]
    found = find_gcap_items(texts, tagged=paper.names_plan)
    if found is None and paper.names_plan:
        headings = [part.part for part in reading.over] + ([paper.about] if paper.about else [])
        over = find_gcap_items((), headings)
        found = _of_its_subject(over, themes) if over else None
    if found is None and paper.names_plan:
        found = find_items_in_column((part.part for part in reading.over), paper.parsed.blocks)
    return found or _item_of_all(paper)


def _item_of_all(paper: Paper) -> Found[tuple[int, ...]] | None:
    """The one item that the head of the paper names; of several, and of a clause's, none is told to be for all."""
    head = takewhile(lambda part: not is_question(part.text), paper.head)
    lines = [part for part in head if count_words(part.text) <= _LONGEST_LINE]
    named = [(part, found) for part in lines if (found := find_gcap_items([part]))]
    if len({item for _, found in named for item in found.value}) != 1:
        return None
    return next((found for part, found in named if part.marker is None), None)


def _of_its_subject(found: Found[tuple[int, ...]], themes: tuple[str, ...]) -> Found[tuple[int, ...]]:
    """`found` without the item on return and refill where others are named too and the practice has another subject."""
    others = tuple(item for item in found.value if item != RETURN_REFILL)
    return replace(found, value=others) if others and "return_refill" not in themes else found
