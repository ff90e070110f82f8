"""The audit as a signed file: what an auditor takes away, and against which the audit can be checked later.

JSON lines: a head that says how far the chain went and who signed, every entry without what names a person, and the
Ed25519 signature (RFC 8032) over all bytes before it. The key lies in the data folder, not in the database: whoever
changes rows there and makes the chain anew cannot sign it.
"""

import base64
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kb.audit import Head, Link, faults
from kb.errors import InvalidRequest, StoreUnavailable

FORMAT: Final = "gckb-audit-1"


def signing_key(home: Path) -> Ed25519PrivateKey:
    """The key of this installation, made at its first use, readable by its owner alone. Raises `StoreUnavailable`."""
    path = home / "audit.key"
    try:
        if not path.exists():
            _write_key(path)
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError) as error:
        raise StoreUnavailable(f"{path} cannot be read or made ({error}); put it back from a backup.") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise StoreUnavailable(f"{path} is no Ed25519 key; put it back from a backup.")
    return key


def public_name(key: Ed25519PrivateKey) -> str:
    """The public key, 32 bytes in base 64: what an auditor notes down."""
    return _name(key.public_key())


def exported(links: Sequence[Link], head: Head, key: Ed25519PrivateKey) -> bytes:
    """The whole chain as a signed file."""
    facts = {
        "format": FORMAT,
        "exported_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "entries": head.sequence,
        "digest": head.digest,
        "public_key": public_name(key),
    }
    body = b"".join(_line(row) for row in (facts, *map(_row, links)))
    return body + _line({"signature": base64.b64encode(key.sign(body)).decode()})


def export_faults(content: bytes, public_key: str | None, present: Sequence[Link]) -> Iterator[str]:
    """One sentence for each thing that is wrong with an export, or that the present chain no longer says.

    With `public_key` it must be signed by that key, else by the one that it names. Raises `InvalidRequest` for a file
    that is no export.
    """
    body, _, last = content.rstrip(b"\n").rpartition(b"\n")
    body += b"\n"
    try:
        facts, *rows = [json.loads(line) for line in body.splitlines()]
        signature = base64.b64decode(json.loads(last)["signature"])
        signer = public_key or facts["public_key"]
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(signer))
        head = Head(facts["entries"], facts["digest"])
        links = [_link(row) for row in rows]
    except (ValueError, KeyError, TypeError) as error:
        raise InvalidRequest("export", "This is no export of the audit; make one with `gckb audit export`.") from error
    try:
        key.verify(signature, body)
    except InvalidSignature:
        yield f"The export was not signed by the key {signer}, or was changed afterwards."
    yield from faults(links, head)
    if head.sequence and (len(present) < head.sequence or present[head.sequence - 1].digest != head.digest):
        yield f"The audit no longer says what it said up to entry {head.sequence} when it was exported."


def _write_key(path: Path) -> None:
    pem = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(pem)


def _name(key: Ed25519PublicKey) -> str:
    raw = key.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    return base64.b64encode(raw).decode()


def _row(link: Link) -> dict[str, Any]:
    row = {name: value for name, value in asdict(link).items() if name != "personal"}
    return {**row, "at": link.at.astimezone(UTC).isoformat(timespec="microseconds")}


def _link(row: Mapping[str, Any]) -> Link:
    return Link(**{**row, "at": datetime.fromisoformat(row["at"])})


def _line(row: Mapping[str, Any]) -> bytes:
    return json.dumps(row, sort_keys=True, ensure_ascii=False).encode() + b"\n"
