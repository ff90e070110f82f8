"""Where a request comes from, as tries are counted: an IPv4 address, or the network that one IPv6 line has. Pure."""

import hashlib
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

_LINE: Final = 64
"""Bits of an IPv6 address that a provider gives a customer; the others anybody changes at will."""


def origin_of(address: str) -> str:
    """The digest under which tries from `address` are counted; what is no address is one origin with its like."""
    try:
        found = ip_address(address.strip())
    except ValueError:
        return _digest("unknown")
    if isinstance(found, IPv6Address):
        inner = found.ipv4_mapped
        return _digest(str(inner or ip_network((int(found), _LINE), strict=False)))
    return _digest(str(found))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
