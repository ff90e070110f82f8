"""How well practices were extracted: counts that add up over documents, and the rates drawn from them. Pure."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, fields

from eval.ground_truth import CorpusDocument, Telling, Trap
from eval.judgments import matched
from eval.quotes import holds, squashed
from kb.practice import Practice


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of `total` were `right`."""

    right: int = 0
    total: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.total + other.total)

    @property
    def share(self) -> float | None:
        """Between 0 and 1; None of nothing."""
        return self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class SetTally:
    """Values found and values told, summed over practices: micro-averaged precision, recall and F1."""

    common: int = 0
    found: int = 0
    told: int = 0

    def __add__(self, other: "SetTally") -> "SetTally":
        return SetTally(self.common + other.common, self.found + other.found, self.told + other.told)

    @property
    def f1(self) -> float | None:
        """Between 0 and 1; None when nothing was found and nothing told."""
        return 2 * self.common / (self.found + self.told) if self.found + self.told else None


@dataclass(frozen=True, slots=True)
class ExtractionScores:
    """Counts over some documents.

    `recall` counts tellings that some practice of their document holds, `precision` practices that hold a telling.
    `merged` are tellings that share their practice with another, `repeated` practices that hold only a telling which
    an earlier practice holds too. `traps` counts those that are in no practice, `quotes` evidence verified on its
    page. The fields below are judged over the tellings found, each against the first practice that holds it.
    """

    recall: Tally = Tally()
    precision: Tally = Tally()
    merged: int = 0
    repeated: int = 0
    traps: Tally = Tally()
    quotes: Tally = Tally()
    title: Tally = Tally()
    administration: Tally = Tally()
    country: Tally = Tally()
    year: Tally = Tally()
    themes: SetTally = field(default_factory=SetTally)
    meas: SetTally = field(default_factory=SetTally)
    stated_items: SetTally = field(default_factory=SetTally)
    technologies: SetTally = field(default_factory=SetTally)
    hs_codes: SetTally = field(default_factory=SetTally)

    def __add__(self, other: "ExtractionScores") -> "ExtractionScores":
        return ExtractionScores(*(getattr(self, item.name) + getattr(other, item.name) for item in fields(self)))

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where one of them has no base."""
        precision, recall = self.precision.share, self.recall.share
        if precision is None or recall is None:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def rates(self) -> dict[str, float | int | None]:
        """The figures to print, by name: shares and F1 between 0 and 1, then the counts."""
        return {
            "precision": self.precision.share,
            "recall": self.recall.share,
            "f1": self.f1,
            "traps_kept_out": self.traps.share,
            "quotes_on_page": self.quotes.share,
            "title": self.title.share,
            "administration": self.administration.share,
            "country": self.country.share,
            "year": self.year.share,
            "themes_f1": self.themes.f1,
            "meas_f1": self.meas.f1,
            "stated_gcap_items_f1": self.stated_items.f1,
            "technologies_f1": self.technologies.f1,
            "hs_codes_f1": self.hs_codes.f1,
            "tellings": self.recall.total,
            "practices": self.precision.total,
            "merged": self.merged,
            "repeated": self.repeated,
            "traps": self.traps.total,
        }


def score_document(tellings: Sequence[Telling], traps: Iterable[Trap], found: Sequence[Practice]) -> ExtractionScores:
    """Judge the practices found in one document against its tellings and traps."""
    held = [matched(tellings, practice.passages) for practice in found]
    first: dict[int, Practice] = {}
    repeated = 0
    for practice, its in zip(found, held, strict=True):
        new = [telling for telling in its if id(telling) not in first]
        repeated += bool(its) and not new
        first.update((id(telling), practice) for telling in new)
    pairs = [(telling, first[id(telling)]) for telling in tellings if id(telling) in first]
    shared = {id(telling) for its in held if len(its) > 1 for telling in its}
    evidence = [item for practice in found for item in practice.evidence.values()]
    return ExtractionScores(
        recall=Tally(len(pairs), len(tellings)),
        precision=Tally(sum(bool(its) for its in held), len(found)),
        merged=len(shared),
        repeated=repeated,
        traps=_traps(traps, found),
        quotes=Tally(sum(item.verified for item in evidence), len(evidence)),
        title=_tally(pairs, lambda _, practice: bool(practice.title.strip())),
        administration=_tally(pairs, lambda told, practice: _same_actor(told.administration, practice.administration)),
        country=_tally(pairs, lambda told, practice: told.country == practice.country),
        year=_tally(pairs, lambda told, practice: told.year == practice.year),
        themes=_sets((told.themes, practice.themes) for told, practice in pairs),
        meas=_sets((told.meas, practice.meas) for told, practice in pairs),
        stated_items=_sets((told.stated_items, _stated_items(practice)) for told, practice in pairs),
        technologies=_sets((told.technologies, practice.technologies) for told, practice in pairs),
        hs_codes=_sets((told.hs_codes, practice.hs_codes) for told, practice in pairs),
    )


def total(scores: Iterable[ExtractionScores]) -> ExtractionScores:
    """The counts of several documents together."""
    summed = ExtractionScores()
    for score in scores:
        summed += score
    return summed


def totals_by(
    scores: Sequence[tuple[CorpusDocument, ExtractionScores]], group: Callable[[CorpusDocument], str]
) -> dict[str, ExtractionScores]:
    """The counts of each group of documents, groups in order of their names."""
    names = sorted({group(document) for document, _ in scores})
    return {name: total(score for document, score in scores if group(document) == name) for name in names}


def _traps(traps: Iterable[Trap], found: Sequence[Practice]) -> Tally:
    passages = [passage for practice in found for passage in practice.passages]
    kept_out = [not holds(passages, (trap.page,), trap.quote) for trap in traps]
    return Tally(sum(kept_out), len(kept_out))


def _tally(pairs: Sequence[tuple[Telling, Practice]], right: Callable[[Telling, Practice], bool]) -> Tally:
    return Tally(sum(right(told, practice) for told, practice in pairs), len(pairs))


def _sets(pairs: Iterable[tuple[Collection[object], Collection[object]]]) -> SetTally:
    summed = SetTally()
    for told, found in pairs:
        summed += SetTally(len(set(told) & set(found)), len(set(found)), len(set(told)))
    return summed


def _stated_items(practice: Practice) -> tuple[int, ...]:
    evidence = practice.evidence.get("gcap_items")
    return practice.gcap_items if evidence is not None and evidence.stated else ()


def _same_actor(told: str | None, found: str | None) -> bool:
    """Whether one name holds the other: `Kenya Revenue Authority` and `Kenya Revenue Authority (KRA)`."""
    if told is None or found is None:
        return told == found
    one, other = squashed(told), squashed(found)
    return bool(one) and bool(other) and (one in other or other in one)
