import json
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import uvicorn

from api.app import create_app
from api.index_holder import index_holder, running_server
from api.owner import Owner, owning
from api.owner_client import OwnerClient
from kb.errors import InvalidRequest, KnowledgeBaseError
from kb.knowledge_base import KnowledgeBase
from kb.settings import Settings
from tests.api.conftest import TOKEN


@pytest.fixture(scope="module")
def server(knowledge_base: KnowledgeBase) -> Iterator[Owner]:
    """The real application on a real socket."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        app = create_app(knowledge_base, owner_token=TOKEN)
        serving = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
        thread = threading.Thread(target=serving.run, kwargs={"sockets": [listener]})
        thread.start()
        yield Owner(f"http://127.0.0.1:{listener.getsockname()[1]}", TOKEN, os.getpid(), works=False)
        serving.should_exit = True
        thread.join()


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path)


QUESTION = {"q": "returnable crates", "limit": 100, "country": ["KEN", "PER"], "year_from": None}


def test_a_running_server_is_asked(server: Owner, home: Settings) -> None:
    with owning(home.home, server), index_holder(home) as holder:
        assert isinstance(holder, OwnerClient)
        everything = holder.search({**QUESTION, "reader": "secretariat"})
        public = holder.search({**QUESTION, "reader": "public"})
        assert len(everything["hits"]) > len(public["hits"]) > 0
        assert 3 == holder.health()["counts"]["documents"]
        assert [] == holder.fsck()
        assert 0 == holder.catch_up()


def test_what_the_server_refuses_is_the_same_sentence_here(server: Owner) -> None:
    with pytest.raises(InvalidRequest, match="There is no country 'XXX'") as caught:
        OwnerClient(server).search({**QUESTION, "country": ["XXX"], "reader": "public"})
    assert "country" == caught.value.field


def test_a_question_that_is_too_long_for_an_address_is_refused_in_one_sentence(server: Owner) -> None:
    with pytest.raises(KnowledgeBaseError, match="did not answer this"):
        OwnerClient(server).search({"q": "x" * 200_000, "reader": "public"})


def test_a_server_that_does_not_know_the_token_is_not_ours(server: Owner, home: Settings) -> None:
    stranger = Owner(server.address, "another token", os.getpid(), works=False)
    with owning(home.home, stranger):
        assert running_server(home) is None


def test_nothing_at_the_address_is_nobody(home: Settings) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        port = listener.getsockname()[1]
    with owning(home.home, Owner(f"http://127.0.0.1:{port}", "t", os.getpid(), works=False)):
        assert running_server(home) is None


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (200, b"<html>another program</html>", "did not answer"),
        (200, b"[]", "did not answer"),
        (401, b"{}", "did not answer"),
        (500, json.dumps({"detail": "The disk is full; free some."}).encode(), "The disk is full"),
    ],
)
def test_odd_answers_become_one_sentence(status: int, body: bytes, expected: str) -> None:
    class Odd(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Odd) as program:
        thread = threading.Thread(target=program.serve_forever, args=(0.01,))
        thread.start()
        owner = Owner(f"http://127.0.0.1:{program.server_port}", "t", os.getpid(), works=False)
        try:
            with pytest.raises(KnowledgeBaseError, match=expected):
                OwnerClient(owner).health()
        finally:
            program.shutdown()
            thread.join()
