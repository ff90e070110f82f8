"""Forks one shut-in process for each task, with the parsers loaded already.

Run as `python -m ingest.cell.server FD`. It stays single-threaded and parses no document but its own rehearsal, so that
each fork starts clean. On the socket FD comes one packet a task, as JSON, with three descriptors: to read the PDF from,
to read from what was read of its pictures before, and to write the answer to. When the process has ended, its wait
status goes back as four bytes.
"""

import gc
import os
import socket
import struct
import sys
from dataclasses import replace

from ingest.cell.answer import OUT_OF_MEMORY, encoded
from ingest.cell.child import answer_for
from ingest.cell.rehearsal import rehearse
from ingest.cell.task import Task, decoded_readings, decoded_task
from ingest.cell.walls import leave_network, shut_in

STATUS = struct.Struct("!i")
PACKET_BYTES = 4096
DESCRIPTORS = 3
_NO_FILTER = "The parser's process could not be cut off from network and files, as this kernel has no seccomp filter."


def main(descriptor: int) -> None:
    """Serve until the other side closes the socket."""
    leave_network()  # for good; where the kernel forbids it, each child's filter still denies sockets
    rehearse()
    gc.freeze()  # else each child's collector would touch, and so copy, the pages it shares with this process
    with socket.socket(fileno=descriptor) as control:
        while True:
            packet, descriptors, _, _ = socket.recv_fds(control, PACKET_BYTES, DESCRIPTORS)
            if not packet:
                return
            child = os.fork()
            if child == 0:
                control.close()
                _run(decoded_task(packet), *descriptors)
            for each in descriptors:
                os.close(each)
            control.send(STATUS.pack(os.waitpid(child, 0)[1]))


def _run(task: Task, source: int, before: int, sink: int) -> None:
    """Do one task and end the process; no cleaning up, as a hostile PDF may have left nothing sound."""
    try:
        filtered = shut_in(task.limits)
        with os.fdopen(source, "rb") as file:
            content = file.read()
        with os.fdopen(before, "rb") as file:
            readings = decoded_readings(file.read())
        answer = answer_for(content, task, readings)
        if answer.parsed is not None and not filtered:
            answer = replace(answer, parsed=replace(answer.parsed, warnings=(*answer.parsed.warnings, _NO_FILTER)))
        with os.fdopen(sink, "wb") as file:
            file.write(encoded(answer))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except BaseException:  # noqa: BLE001 - nothing may return into the server's loop
        os._exit(os.EX_SOFTWARE)
    os._exit(os.EX_OK)


if __name__ == "__main__":
    main(int(sys.argv[1]))
