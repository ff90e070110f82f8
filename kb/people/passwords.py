"""Passwords as they are kept: Argon2id (RFC 9106) with the library's own parameters. Knows nobody."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher()
_NOBODYS = "$argon2id$v=19$m=65536,t=3,p=4$bm9ib2R5IGlzIGhlcmU$1vYlZx2pq0xq8rWcQqz0Z8X3m0m6Jc8o9mYQnN1y9b4"
"""What an unknown address is checked against, so that it takes as long as a known one."""


def kept(password: str) -> str:
    """What is kept of `password`."""
    return _HASHER.hash(password)


def fits(password: str, hashed: str | None) -> bool:
    """Whether `password` is the one that `hashed` was made of; takes as long where there is none."""
    try:
        return _HASHER.verify(hashed or _NOBODYS, password) and hashed is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(hashed: str) -> bool:
    """Whether it was made with other parameters than those of today, and should be made anew."""
    return _HASHER.check_needs_rehash(hashed)
