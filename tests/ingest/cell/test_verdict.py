"""What each end of the parser's process is called."""

import signal

import pytest

from ingest.cell.answer import OUT_OF_MEMORY, Answer, Reason, encoded
from ingest.cell.limits import ParserLimits
from ingest.cell.verdict import Ending, Stop, judged
from ingest.parsed import ParsedPdf
from kb.errors import IngestError, ParserFailed, UnacceptableFile, UnparsablePdf

LIMITS = ParserLimits()
PARSED = ParsedPdf((), ("",), ((595.0, 842.0),))


def refused(reason: Reason, count: int = 0, detail: str = "") -> Ending:
    return Ending(encoded(Answer(refused=reason, count=count, detail=detail)))


def test_a_good_answer_is_passed_on() -> None:
    assert Answer(PARSED) == judged(Ending(encoded(Answer(PARSED))), "x.pdf", LIMITS)


@pytest.mark.parametrize(
    ("ending", "kind", "sentence"),
    [
        (Ending(stop=Stop.WALL), UnparsablePdf, "x.pdf was not parsed within 120 seconds, the limit; split it or"),
        (Ending(stop=Stop.OUTPUT), UnparsablePdf, "x.pdf gives more than 64 MB of parsed text, the limit; split it."),
        (Ending(stop=Stop.SERVER), ParserFailed, "The parser's process ended while it read x.pdf; try again."),
        (Ending(exit_code=-signal.SIGXCPU), UnparsablePdf, "x.pdf needs more than 60 seconds of computing, the limit;"),
        (Ending(exit_code=-signal.SIGABRT), UnparsablePdf, "The parser crashed on x.pdf (SIGABRT): it is damaged, or"),
        (Ending(exit_code=-signal.SIGSEGV), UnparsablePdf, "needs more than 1500 MB of memory, the limit; save it"),
        (Ending(exit_code=-signal.SIGKILL), ParserFailed, "The parser's process was ended (-9) while it read x.pdf;"),
        (Ending(exit_code=70), ParserFailed, "The parser's process was ended (70) while it read x.pdf; try again."),
        (Ending(exit_code=OUT_OF_MEMORY), UnparsablePdf, "x.pdf needs more than 1500 MB of memory, the limit;"),
        (Ending(b"{}"), UnparsablePdf, "The parser gave an answer on x.pdf that breaks its own form; do not open"),
        (refused(Reason.PASSWORD), UnacceptableFile, "x.pdf needs a password; remove it and send the file again."),
        (refused(Reason.DAMAGED), UnparsablePdf, "x.pdf is damaged or cut off; save it again as PDF."),
        (refused(Reason.NO_PAGES), UnparsablePdf, "x.pdf has no pages; save it again as PDF."),
        (refused(Reason.PAGES, 1234), UnparsablePdf, "x.pdf has 1,234 pages, more than the limit of 1,000; split it."),
        (refused(Reason.CHARACTERS, 3 * 10**7), UnparsablePdf, "x.pdf has 30,000,000 characters, more than the limit"),
        (refused(Reason.MEMORY), UnparsablePdf, "x.pdf needs more than 1500 MB of memory, the limit; save it again"),
        (
            refused(Reason.DEFECT, detail="KeyError"),
            UnparsablePdf,
            "The parser cannot cope with x.pdf (KeyError); save",
        ),
    ],
)
def test_a_bad_end_is_one_sentence_with_the_figure(ending: Ending, kind: type[IngestError], sentence: str) -> None:
    with pytest.raises(kind) as caught:
        judged(ending, "x.pdf", LIMITS)
    assert sentence in str(caught.value)
    assert "x.pdf" == caught.value.file_name
