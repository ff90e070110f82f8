"""X-Forwarded-For is believed as far as a setting says, and no further."""

import pytest
from starlette.requests import Request

from api.caller import caller


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, ["198.51.100.9"], "192.0.2.1"),
        (1, ["198.51.100.9"], "198.51.100.9"),
        (1, ["203.0.113.7, 198.51.100.9"], "198.51.100.9"),
        (2, ["203.0.113.7", "198.51.100.9, 198.51.100.1"], "198.51.100.9"),
        (2, ["198.51.100.9"], "192.0.2.1"),
        (1, [], "192.0.2.1"),
    ],
)
def test_the_address_is_what_the_outermost_trusted_proxy_saw(proxies: int, forwarded: list[str], expected: str):
    headers = [(b"x-forwarded-for", value.encode()) for value in forwarded]
    request = Request({"type": "http", "headers": headers, "client": ("192.0.2.1", 5000)})
    assert expected == caller(request, proxies)
