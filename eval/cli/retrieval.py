"""`gckb eval retrieval`."""

from dataclasses import asdict
from pathlib import Path

from eval.agreement import agreement
from eval.cli.corpus_bench import corpus_bench
from eval.cli.printing import print_json, print_tables
from eval.cli.progress import steps
from eval.ground_truth import CORPUS, read_ground_truth
from eval.judgments import judgments
from eval.machine import machine_facts
from eval.parity import Parity, parities
from eval.pool import read_pool
from eval.queries import DEVELOPMENT_QUERIES, read_queries, read_translations
from eval.retrieval_report import write_report
from eval.retrieval_run import RetrievalRun, run
from eval.saved_run import compare_with, gains, save_run
from eval.tables import agreement_table, comparison_table, parity_table, retrieval_tables
from kb.settings import read_settings


def show(
    *,
    corpus: Path | None,
    queries: Path | None,
    save: Path | None,
    against: Path | None,
    report: Path | None,
    as_json: bool,
) -> None:
    """Run, keep, compare and print.

    With the development questions also how far their two judges agree, and what they find when they are translated.
    """
    made, parity = _made(corpus or CORPUS, queries or DEVELOPMENT_QUERIES, translated=queries is None)
    compared = compare_with(made, against) if against else {}
    agreed = None if queries else agreement(read_pool())
    if save:
        save_run(made, save)
    if report:
        write_report(made, gains(made, against) if against else {}, report)
    if as_json:
        more = {
            "against": {name: asdict(one) for name, one in compared.items()},
            "agreement": asdict(agreed) if agreed else None,
            "translated": {language: asdict(one) for language, one in parity.items()},
        }
        print_json(made.as_json() | more)
        return
    print_tables(retrieval_tables(made))
    if parity:
        print_tables([parity_table(parity)])
    if compared:
        print_tables([comparison_table(compared)])
    if agreed:
        print_tables([agreement_table(agreed)])


def _made(corpus: Path, queries: Path, *, translated: bool) -> tuple[RetrievalRun, dict[str, Parity]]:
    truth = read_ground_truth(corpus)
    asked = read_queries(queries)
    judged = judgments(asked, truth)
    with steps() as shown, corpus_bench(read_settings(), truth, shown) as (bench, drafts):
        told_as = bench.told_as(truth)
        setting = {
            "model": bench.embedder.model_id,
            "documents": len(truth.documents),
            "unpublished": list(drafts),
            "practices": len(told_as),
            "practices_told": sum(bool(ids) for ids in told_as.values()),
            "machine": machine_facts(),
        }
        shown.begin("asking", len(judged.queries) + len(judged.no_answer))
        made = run(judged, bench.ask, told_as, setting, shown.step)
        if not translated:
            return made, {}
        again = judgments(read_translations(asked), truth)
        shown.begin("asking in other languages", len(again.queries))
        return made, parities(made, run(again, bench.ask, told_as, setting, shown.step))
