"""Takes letters away: to a mail server, or into the log where none is set. Keeps nothing and tries once."""

import logging
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from typing import Protocol

from kb.errors import NoticeNotSent
from kb.notices.letter import Letter
from kb.settings import Settings

_PATIENCE_SECONDS = 20

_log = logging.getLogger(__name__)


class Carrier(Protocol):
    """Kept by `SmtpCarrier` and `LogCarrier`."""

    def carry(self, letter: Letter) -> None:
        """Hand the letter on. Raises `NoticeNotSent`."""


@dataclass(frozen=True, slots=True)
class SmtpCarrier:
    """Hands letters to the mail server of the settings; with STARTTLS nothing is said before the line is sealed."""

    host: str
    port: int
    sender: str
    starttls: bool = True
    user: str = ""
    password: str = ""

    def carry(self, letter: Letter) -> None:
        """A connection a letter: there are few, and a server drops idle ones. Raises `NoticeNotSent`."""
        try:
            with self._connected() as server:
                server.send_message(self._message(letter))
        except (OSError, smtplib.SMTPException, MessageError, ValueError, UnicodeError) as error:
            raise NoticeNotSent(
                f"The mail server {self.host}:{self.port} did not take a letter ({error}); check GCKB_SMTP_HOST and"
                " what goes with it."
            ) from error

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        with smtplib.SMTP(self.host, self.port, timeout=_PATIENCE_SECONDS) as server:
            if self.starttls:
                server.starttls(context=ssl.create_default_context())
            if self.user:
                server.login(self.user, self.password)
            yield server

    def _message(self, letter: Letter) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.sender, letter.address, letter.subject
        message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain=self.sender.rpartition("@")[2])
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.body)
        return message


@dataclass(frozen=True, slots=True)
class LogCarrier:
    """Writes letters into the log: for development, where no mail server is set."""

    def carry(self, letter: Letter) -> None:
        _log.warning("To %s: %s\n%s", letter.address, letter.subject, letter.body)


def carrier_of(settings: Settings) -> Carrier:
    """The carrier that the settings ask for."""
    if not settings.smtp_host:
        return LogCarrier()
    return SmtpCarrier(
        settings.smtp_host,
        settings.smtp_port,
        settings.smtp_from,
        settings.smtp_starttls,
        settings.smtp_user,
        settings.smtp_password.get_secret_value(),
    )
