"""How much memory this process has."""

import sys
from pathlib import Path

_WORDS = {"VmHWM:": "most", "VmRSS:": "resident"}


def tell_memory() -> None:
    """Print the most that was ever resident, and what is now, in MB of 1,000,000 bytes; Linux alone says it."""
    if sys.platform != "linux":
        return
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        name, *value = line.split()
        if name in _WORDS:
            print(_WORDS[name], int(value[0]) * 1024 / 1_000_000, flush=True)
