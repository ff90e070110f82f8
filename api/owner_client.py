"""Asks the process that holds the index, over its own address, as `api.owner_routes` answers."""

import http.client
import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode, urlsplit

from api.owner import Owner
from kb.errors import InvalidRequest, KnowledgeBaseError

_CONNECT_SECONDS = 5.0
_ANSWER_SECONDS = 3600.0
"""Making a large index again takes minutes; a dead server closes the connection long before this."""

_UNAUTHORIZED = 401
_FAILED = 400


class _Strange(Exception):
    """Raised when nothing answers at the owner's address, or something that is not ours does."""


class OwnerClient:
    """One request a call, since a command asks once or twice. Raises the server's refusals as core errors."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    def answers(self) -> bool:
        """Whether our server is at the address; false for a file that a killed server left behind."""
        try:
            self._exchange("GET", "/internal/health", {})
        except _Strange:
            return False
        return True

    def search(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """The answer of `/v1/search` for the level in `parameters["reader"]`. Raises `InvalidRequest`."""
        return self._ask("GET", "/internal/search", parameters)

    def health(self) -> dict[str, Any]:
        return self._ask("GET", "/internal/health")

    def fsck(self) -> list[str]:
        return list(self._ask("GET", "/internal/fsck")["findings"])

    def catch_up(self) -> int:
        return int(self._ask("POST", "/internal/catch-up")["practices"])

    def rebuild_index(self) -> int:
        return int(self._ask("POST", "/internal/rebuild-index")["practices"])

    def _ask(self, method: str, path: str, parameters: Mapping[str, Any] | None = None) -> dict[str, Any]:
        try:
            status, answer = self._exchange(method, path, parameters or {})
        except _Strange as error:
            raise KnowledgeBaseError(
                f"The server at {self._owner.address} did not answer this; try again, with less in one question."
            ) from error
        if status < _FAILED:
            return answer
        fields: Sequence[Mapping[str, str]] = answer.get("errors", ())
        if fields:
            raise InvalidRequest(fields[0]["field"], fields[0]["detail"])
        raise KnowledgeBaseError(answer.get("detail", f"The server answered {status}; look at its log."))

    def _exchange(self, method: str, path: str, parameters: Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
        given = {name: value for name, value in parameters.items() if value is not None}
        target = f"{path}?{urlencode(given, doseq=True)}"
        address = urlsplit(self._owner.address)
        connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=_CONNECT_SECONDS)
        try:
            connection.connect()
            connection.sock.settimeout(_ANSWER_SECONDS)
            connection.request(method, target, headers={"Authorization": f"Bearer {self._owner.token}"})
            response = connection.getresponse()
            answer = json.loads(response.read())
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _Strange from error
        finally:
            connection.close()
        if response.status == _UNAUTHORIZED or not isinstance(answer, dict):
            raise _Strange
        return response.status, answer
