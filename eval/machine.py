"""Facts about the machine a figure was measured on; a figure without them says nothing."""

import os
import platform
from pathlib import Path

_CPU_FACTS = Path("/proc/cpuinfo")
_TELLING_FLAGS = ("avx2", "avx512f", "avx512_vnni", "avx512_bf16", "amx_bf16", "amx_int8")
_BF16 = ("avx512_bf16", "amx_bf16")


def cpu_flags() -> frozenset[str]:
    """The processor's feature flags; none where the system does not tell."""
    lines = _CPU_FACTS.read_text().splitlines() if _CPU_FACTS.exists() else []
    told = next((line for line in lines if line.startswith("flags")), "")
    return frozenset(told.partition(":")[2].split())


def has_bf16() -> bool:
    """Whether the processor computes in bfloat16."""
    return not cpu_flags().isdisjoint(_BF16)


def machine_facts() -> dict[str, str | int | list[str]]:
    """Cores that this process may use, the processor with the flags that matter here, system and Python."""
    lines = _CPU_FACTS.read_text().splitlines() if _CPU_FACTS.exists() else []
    name = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
    return {
        "cores": len(os.sched_getaffinity(0)),
        "processor": name,
        "flags": [flag for flag in _TELLING_FLAGS if flag in cpu_flags()],
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
    }
