"""Makes all remarks on an entry, gravest first. Pure: what it needs to know stands in the entry."""

from kb.curation.checks.ages import old
from kb.curation.checks.countries import no_country
from kb.curation.checks.inferences import unconfirmed
from kb.curation.checks.mandatory_fields import lacking_fields
from kb.curation.checks.outcome_figures import figures_not_in_text
from kb.curation.checks.personal_data import personal_data
from kb.curation.checks.plans import planned
from kb.curation.checks.quotes import missing_quotes
from kb.curation.checks.remark import Entry, Remark
from kb.curation.checks.source_access import source_marking
from kb.curation.checks.twins import twins

CHECKS = (
    lacking_fields,
    missing_quotes,
    source_marking,
    no_country,
    figures_not_in_text,
    planned,
    twins,
    personal_data,
    unconfirmed,
    old,
)


def inspect(entry: Entry) -> tuple[Remark, ...]:
    """Every remark, gravest first, then in the order of the checks; the same words are remarked on once a field."""
    found = dict.fromkeys(remark for check in CHECKS for remark in check(entry))
    return tuple(sorted(found, key=lambda remark: -remark.gravity.rank))
