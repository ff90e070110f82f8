"""Makes both signals that end a program raise `KeyboardInterrupt`, also where the shell has it ignore Ctrl-C."""

import signal
from types import FrameType


def interrupt_on_signals() -> None:
    """Install the handlers. A program that a script starts in the background inherits SIGINT as ignored."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
