"""Letters handed to a real mail server on this machine."""

import email
import logging
import socket
from collections.abc import Iterator
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from kb.errors import NoticeNotSent
from kb.notices.carrier import LogCarrier, SmtpCarrier, carrier_of
from kb.notices.letter import Letter
from kb.settings import Settings

LETTER = Letter("ana@example.org", "« Cageots » : publiée", "Votre pratique « Cageots ».\n")


class Box:
    """What the server was given."""

    def __init__(self) -> None:
        self.got: list[Any] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802, ARG002 - aiosmtpd's names
        self.got.append((envelope.rcpt_tos, email.message_from_bytes(envelope.content, policy=default)))
        return "250 OK"


@pytest.fixture
def box() -> Box:
    return Box()


def _admit(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    return AuthResult(success=(data.login, data.password) == (b"gckb", b"secret"), handled=False)


@pytest.fixture
def port(box: Box) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = free.getsockname()[1]
    controller = Controller(
        box, hostname="127.0.0.1", port=number, authenticator=_admit, auth_require_tls=False, ready_timeout=30
    )
    controller.start()
    yield number
    controller.stop()


def carrier(port: int, **changes: Any) -> SmtpCarrier:
    return SmtpCarrier("127.0.0.1", port, "desk@example.org", **{"starttls": False} | changes)


def test_a_letter_arrives_with_its_signs(port: int, box: Box) -> None:
    carrier(port, user="gckb", password="secret").carry(LETTER)  # noqa: S106
    ((to, message),) = box.got
    assert ["ana@example.org"] == to
    assert (LETTER.subject, "desk@example.org") == (message["Subject"], message["From"])
    assert LETTER.body.splitlines() == message.get_content().splitlines()


def test_a_wrong_password_is_told_in_a_sentence(port: int, box: Box) -> None:
    with pytest.raises(NoticeNotSent, match="GCKB_SMTP_HOST"):
        carrier(port, user="gckb", password="wrong").carry(LETTER)  # noqa: S106
    assert [] == box.got


def test_nothing_is_sent_over_an_open_line_when_it_is_to_be_sealed(port: int, box: Box) -> None:
    with pytest.raises(NoticeNotSent, match="STARTTLS"):
        carrier(port, starttls=True).carry(LETTER)
    assert [] == box.got


@pytest.mark.parametrize("address", ["", "a@example.org\nBcc: b@example.org"])
def test_an_address_that_is_none_is_refused(address: str, port: int) -> None:
    with pytest.raises(NoticeNotSent):
        carrier(port).carry(Letter(address, "s", "b"))


def test_a_server_that_does_not_answer_is_told_in_a_sentence(port: int) -> None:
    with pytest.raises(NoticeNotSent, match="did not take"):
        carrier(1).carry(LETTER)


def test_without_a_mail_server_letters_go_into_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        carrier_of(Settings()).carry(LETTER)
    assert isinstance(carrier_of(Settings()), LogCarrier)
    assert "ana@example.org" in caplog.text


def test_the_settings_name_the_server() -> None:
    made = carrier_of(Settings(smtp_host="mail.example.org", smtp_user="gckb", smtp_from="desk@example.org"))
    assert SmtpCarrier("mail.example.org", 587, "desk@example.org", True, "gckb", "") == made
