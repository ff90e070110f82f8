"""What the end of the parser's process means for the document: its answer, or the sentence why not. Pure."""

import signal
from dataclasses import dataclass
from enum import StrEnum

from ingest.cell.answer import OUT_OF_MEMORY, Answer, ForgedAnswer, Reason, decoded
from ingest.cell.limits import ParserLimits, megabytes
from ingest.sheets.bounds import UNPACKED
from kb.errors import IngestError, ParserFailed, UnacceptableFile, UnparsablePdf
from kb.file_format import format_of

_CRASHES = (signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGILL, signal.SIGTRAP, signal.SIGFPE, signal.SIGSYS)


class Stop(StrEnum):
    """Why the caller ended the process, or lost it."""

    WALL = "wall"
    OUTPUT = "output"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class Ending:
    """What was written, and the exit code (negative: the signal it died of); or why it was stopped before."""

    output: bytes = b""
    exit_code: int = 0
    stop: Stop | None = None


def judged(ending: Ending, name: str, limits: ParserLimits) -> Answer:
    """The answer, which is no refusal; raises `UnacceptableFile`, `UnparsablePdf` or `ParserFailed`."""
    if ending.stop is not None:
        raise _stopped(ending.stop, name, limits)
    if ending.exit_code == OUT_OF_MEMORY:
        raise _refused(Answer(refused=Reason.MEMORY), name, limits)
    if ending.exit_code != 0:
        raise _died(ending.exit_code, name, limits)
    try:
        answer = decoded(ending.output, limits)
    except ForgedAnswer as error:
        raise UnparsablePdf(
            f"The parser gave an answer on {name} that breaks its own form; do not open this file, ask who sent it.",
            file_name=name,
        ) from error
    if answer.refused is not None:
        raise _refused(answer, name, limits)
    return answer


def _stopped(stop: Stop, name: str, limits: ParserLimits) -> IngestError:
    match stop:
        case Stop.WALL:
            why = f"{name} was not parsed within {limits.wall_seconds:g} seconds, the limit; split it or save it again."
            return UnparsablePdf(why, file_name=name)
        case Stop.OUTPUT:
            cap = megabytes(limits.output_bytes)
            return UnparsablePdf(f"{name} gives more than {cap} of parsed text, the limit; split it.", file_name=name)
        case Stop.SERVER:
            return ParserFailed(f"The parser's process ended while it read {name}; try again.", file_name=name)


def _died(exit_code: int, name: str, limits: ParserLimits) -> IngestError:
    if exit_code == -signal.SIGXCPU:
        why = f"{name} needs more than {limits.cpu_seconds} seconds of computing, the limit; split it or save it again."
        return UnparsablePdf(why, file_name=name)
    if -exit_code in _CRASHES:
        return UnparsablePdf(
            f"The parser crashed on {name} ({signal.Signals(-exit_code).name}): it is damaged, or needs more than "
            f"{megabytes(limits.memory_bytes)} of memory, the limit; save it again as {format_of(name).name}.",
            file_name=name,
        )
    return ParserFailed(
        f"The parser's process was ended ({exit_code}) while it read {name}; try again.", file_name=name
    )


def _refused(answer: Answer, name: str, limits: ParserLimits) -> IngestError:
    again = format_of(name).name
    match answer.refused:
        case Reason.PASSWORD:
            return UnacceptableFile(f"{name} needs a password; remove it and send the file again.", file_name=name)
        case Reason.PAGES:
            why = f"{name} has {answer.count:,} pages, more than the limit of {limits.pages:,}; split it."
        case Reason.CHARACTERS:
            why = f"{name} has {answer.count:,} characters, more than the limit of {limits.characters:,}; split it."
        case Reason.ROWS:
            why = f"{name} has {answer.count:,} rows on a sheet, more than the limit of {limits.pages:,}; split it."
        case Reason.UNPACKED:
            cap = megabytes(UNPACKED * limits.file_bytes)
            why = f"{name} unpacks to {megabytes(answer.count)}, more than the limit of {cap}; take sheets out of it."
        case Reason.NO_SHEET:
            why = f"{name} holds no sheet that can be read; save it again as {again} in a spreadsheet program."
        case Reason.MEMORY:
            cap = megabytes(limits.memory_bytes)
            why = f"{name} needs more than {cap} of memory, the limit; save it again as {again}."
        case Reason.NO_PAGES:
            why = f"{name} has no pages; save it again as {again}."
        case Reason.DEFECT:
            why = f"The parser cannot cope with {name} ({answer.detail}); save it again as {again}, or report the file."
        case _:
            why = f"{name} is damaged or cut off; save it again as {again}."
    return UnparsablePdf(why, file_name=name)
