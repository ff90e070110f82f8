"""A parsed PDF together with what it says about itself: what is asked for every one of its practices."""

from dataclasses import dataclass

from ingest.candidate.manuscript import Manuscript
from ingest.candidate.outline import sections_of
from ingest.candidate.segments import TextPart, part_of
from ingest.facts.document_facts import DocumentFacts, read_facts, top_of
from ingest.facts.document_kind import document_kind
from ingest.fields.gcap_items import names_plan
from ingest.fields.told import Told
from ingest.parsed import ParsedPdf
from ingest.text.lengths import count_words
from ingest.wording.customs import is_about_customs
from kb.practice import DocumentKind
from kb.vocabulary import Vocabulary

_LONGEST_HEAD = 120  # words; a purpose box is shorter, a story longer


@dataclass(frozen=True, slots=True)
class Paper:
    """`about` is the printed title, `head` the short blocks of the first page around it.

    `names_plan` says that the Green Customs Action Plan is spoken of anywhere, `about_customs` that customs are
    throughout. `kind_confidence` (0 to 1) is how sure `kind` is. `told` are the candidates where the document's form
    tells them, as that of a spreadsheet does.
    """

    parsed: ParsedPdf
    facts: DocumentFacts
    kind: DocumentKind
    about: TextPart | None
    head: tuple[TextPart, ...]
    names_plan: bool
    about_customs: bool
    vocabulary: Vocabulary
    told: tuple[Told, ...] | None = None
    kind_confidence: float = 1.0

    @property
    def language(self) -> str | None:
        """The main language (ISO 639-1), or None where it could not be told."""
        return self.facts.languages[0] if self.facts.languages else None

    @property
    def sender_known(self) -> bool:
        """Whether all of the paper is one known administration's."""
        own = self.kind in (DocumentKind.MEMBER_SUBMISSION, DocumentKind.SURVEY_ANSWERS)
        return own and self.facts.issuer.country is not None

    def manuscript(self) -> Manuscript:
        """The paper as the finders see it."""
        return Manuscript(sections_of(self.parsed.blocks), self.kind, self.language, self.vocabulary)


def read_paper(parsed: ParsedPdf, vocabulary: Vocabulary) -> Paper:
    """Read the facts and the kind of `parsed`."""
    facts = read_facts(parsed, vocabulary)
    top = top_of(parsed)
    first_page = "\n".join(block.text for block in top)
    guess = document_kind(first_page, facts.title, facts.issuer, parsed.blocks)
    about = next((part_of(block) for block in top if block.text == facts.title), None)
    head = tuple(part_of(block) for block in top if count_words(block.text) <= _LONGEST_HEAD)
    return Paper(
        parsed,
        facts,
        guess.kind,
        about,
        head,
        any(map(names_plan, parsed.page_texts)),
        is_about_customs(parsed.page_texts),
        vocabulary,
        kind_confidence=guess.confidence,
    )
