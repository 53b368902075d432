"""Windows in processes of their own, started as on a machine where everything has been compiled once."""

import os
import subprocess
import sys
import time
from pathlib import Path


def told(folder: Path, program: str, *arguments: str) -> dict[str, float]:
    """Run one of the programs beside this file to its end and return what it said: words and numbers in turn.

    Its arguments are this clock, a file of settings, and whatever else is handed in.
    """
    environment = os.environ | where_to_draw() | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", f"tests.benchmarks.{program}", str(time.monotonic_ns())]
    command += [str(folder / "settings.json"), *arguments]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == 0, ended.stderr
    words = ended.stdout.split()
    return {word: float(number) for word, number in zip(words[::2], words[1::2], strict=True)}


def where_to_draw() -> dict[str, str]:
    """Return what lets Qt draw where there is no display."""
    is_blind = sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return {"QT_QPA_PLATFORM": "offscreen"} if is_blind else {}
