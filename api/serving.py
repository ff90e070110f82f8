"""`gckb serve`: opens the knowledge base, starts what runs beside it, listens, and takes all down in order."""

import logging
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import uvicorn

from api.app import create_app
from api.following import Following
from api.interrupting import interrupt_on_signals
from api.owner import Owner, new_token, owning
from api.posting import Posting
from api.worker_child import WorkerChild
from kb.access import ANONYMOUS
from kb.errors import InvalidSetting
from kb.knowledge_base import KnowledgeBase
from kb.opening import open_knowledge_base
from kb.settings import Settings

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - named in order to be translated
_GRACE_SECONDS = 5
_FIRST_QUESTIONS = ("green customs", "绿色海关", "الجمارك الخضراء")


def serve(settings: Settings, *, with_worker: bool, announce: Callable[[str], None]) -> None:
    """Answer until SIGINT or SIGTERM, which raise `KeyboardInterrupt` here once all is taken down.

    `announce` gets the address as soon as questions can be asked. Raises `InvalidSetting` when the address cannot be
    listened on, and what `open_knowledge_base` raises.
    """
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    interrupt_on_signals()
    with ExitStack() as stack:
        listener = stack.enter_context(_listen(settings.host, settings.port))
        knowledge_base = stack.enter_context(open_knowledge_base(settings))
        attendants = {"follower": stack.enter_context(Following(knowledge_base)).state}
        attendants["postman"] = stack.enter_context(Posting(knowledge_base)).state
        if with_worker:
            attendants["worker"] = stack.enter_context(_workers(settings.workers))
        owner = Owner(_address(listener), new_token(), os.getpid(), with_worker)
        app = create_app(knowledge_base, owner_token=owner.token, attendants=attendants)
        server = uvicorn.Server(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                lifespan="off",
                server_header=False,
                proxy_headers=False,  # would believe X-Forwarded-For of every caller on this machine
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
        )
        stack.enter_context(owning(settings.home, owner))
        threading.Thread(target=_warm_up, args=(knowledge_base,), name="warm-up", daemon=True).start()
        announce(owner.address)
        server.run(sockets=[listener])


@contextmanager
def _workers(count: int) -> Iterator[Callable[[], str]]:
    """So many workers run while the block does; yields what tells their state, which is `running` when all do."""
    with ExitStack() as stack:
        children = [stack.enter_context(WorkerChild()) for _ in range(count)]
        for child in children:
            stack.callback(child.let_go)
        yield lambda: min((child.state() for child in children), key=lambda state: state == "running")


def _warm_up(knowledge_base: KnowledgeBase) -> None:
    """Ask once in each kind of script: what is loaded at the first question takes a second or more."""
    for text in _FIRST_QUESTIONS:
        knowledge_base.search(knowledge_base.query(text), ANONYMOUS, noted=False)


def _listen(host: str, port: int) -> socket.socket:
    """A socket that keeps callers waiting until the server answers."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InvalidSetting(
            f"The address {host}:{port} cannot be listened on ({reason}); choose another with --host and --port."
        ) from error
    # Connections inherit this. asyncio sets it only on sockets that it made itself, and without it each answer that
    # goes out in two pieces waits 40 ms for the caller's delayed acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    reachable = _EVERYWHERE.get(host, host)
    return f"http://[{reachable}]:{port}" if ":" in reachable else f"http://{reachable}:{port}"
