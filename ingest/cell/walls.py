"""Shuts the calling process in for good: resource limits, no network, no writing, no other programs.

The walls are the kernel's (setrlimit and a seccomp filter), because the parser is native code that asks no Python
module for leave. Call this in a process that is to be thrown away.
"""

import ctypes
import math
import platform
import resource
import signal
import struct

from ingest.cell.limits import ParserLimits

_OPEN_FILES = 64  # the parser's runtime needs about ten
_GRACE_SECONDS = 5  # after which the process ends itself, should nobody be left to end it

_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000

_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_X86_64 = 0xC000003E
_X32_BIT = 0x40000000
_ALLOW = 0x7FFF0000
_NOT_PERMITTED = 0x00050001  # the call fails with EPERM
_NOT_THERE = 0x00050026  # fails with ENOSYS, on which libc takes the older call

_DENIED = {  # x86-64 call numbers
    "socket": 41, "connect": 42, "bind": 49, "fork": 57, "vfork": 58, "execve": 59, "kill": 62, "truncate": 76,
    "rename": 82, "mkdir": 83, "rmdir": 84, "creat": 85, "link": 86, "unlink": 87, "symlink": 88, "chmod": 90,
    "chown": 92, "lchown": 94, "ptrace": 101, "setpgid": 109, "setsid": 112, "mknod": 133, "tkill": 200, "mkdirat": 258,
    "mknodat": 259, "fchownat": 260, "unlinkat": 263, "renameat": 264, "linkat": 265, "symlinkat": 266,
    "fchmodat": 268, "unshare": 272, "process_vm_writev": 311, "renameat2": 316, "bpf": 321, "execveat": 322,
    "io_uring_setup": 425,
}  # fmt: skip
_OPEN, _OPENAT, _OPENAT2, _CLONE, _CLONE3 = 2, 257, 437, 56, 435
_WRITING = 0o1 | 0o2 | 0o100 | 0o1000  # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC
_CLONE_THREAD = 0x10000


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def leave_network() -> bool:
    """Move this process to a network of its own that leads nowhere; false where the kernel does not allow it.

    Call it before there are threads. Children stay in that network; the filter of `shut_in` denies them sockets too.
    """
    return bool(ctypes.CDLL(None).unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0)


def shut_in(limits: ParserLimits) -> bool:
    """Apply the limits to this process; false when this kernel has no filter for system calls (or is no x86-64)."""
    signal.alarm(math.ceil(limits.wall_seconds) + _GRACE_SECONDS)
    for kind, bound in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_AS, limits.memory_bytes),
    ):
        resource.setrlimit(kind, (bound, bound))
    # The soft bound sends SIGXCPU, which says why the process died; the hard one could not be told from other kills.
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    return platform.machine() == "x86_64" and _filter_calls()


def _filter_calls() -> bool:
    rules = _rules()
    libc = ctypes.CDLL(None)
    program = _Program(len(rules) // 8, rules)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _rules() -> bytes:
    """The filter in the kernel's BPF form, 8 bytes a rule."""
    deny, allow = _rule(_RETURN, _NOT_PERMITTED), _rule(_RETURN, _ALLOW)
    rules = [
        _rule(_LOAD, _ARCHITECTURE),
        _rule(_EQUAL, _X86_64, then=1),
        deny,
        _rule(_LOAD, _NUMBER),
        _rule(_AT_LEAST, _X32_BIT, otherwise=1),
        deny,
    ]
    for number in _DENIED.values():
        rules += [_rule(_EQUAL, number, otherwise=1), deny]
    for number in (_OPENAT2, _CLONE3):  # their flags lie in memory, where a filter cannot look
        rules += [_rule(_EQUAL, number, otherwise=1), _rule(_RETURN, _NOT_THERE)]
    for number, argument in ((_OPEN, 1), (_OPENAT, 2)):
        flags = _rule(_LOAD, _ARGUMENTS + 8 * argument)
        rules += [_rule(_EQUAL, number, otherwise=4), flags, _rule(_ANY_BIT, _WRITING, otherwise=1), deny, allow]
    rules += [_rule(_EQUAL, _CLONE, otherwise=3), _rule(_LOAD, _ARGUMENTS)]
    rules += [_rule(_ANY_BIT, _CLONE_THREAD, then=1), deny, allow]
    return b"".join(rules)


def _rule(code: int, value: int, *, then: int = 0, otherwise: int = 0) -> bytes:
    """One instruction; `then` and `otherwise` are how many rules to skip."""
    return struct.pack("=HBBI", code, then, otherwise, value)
