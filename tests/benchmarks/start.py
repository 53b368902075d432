"""Start to first paint, and to a door that takes scans, against a bare PySide6 window; each in a fresh process."""

import shutil
from pathlib import Path

from tests.benchmarks.crowd import crowded
from tests.benchmarks.figure import Figure
from tests.benchmarks.processes import told

PEOPLE = 500
ROUNDS = 15


def measure(folder: Path) -> list[Figure]:
    """Return the figures for the first page and for the door: the best of processes that were started in turn."""
    event, used = folder / "event.checkin", folder / "used.checkin"
    ticket = crowded(event, PEOPLE)[0]
    bare: list[float] = []
    painted: list[float] = []
    ready: list[float] = []
    for number in range(ROUNDS + 1):
        shutil.copy(event, used)
        of_bare = told(folder, "bare_window")
        of_first_page = told(folder, "our_window")
        of_door = told(folder, "our_window", str(used), ticket)
        assert "admitted" in of_door, of_door
        if number:  # the first of each finds nothing compiled and nothing in the system's cache
            bare.append(of_bare["painted"])
            painted.append(of_first_page["painted"])
            ready.append(of_door["ready"])
    floor = min(bare)
    return [
        Figure("start to first paint", min(painted), floor, 1.5, "ms", "a bare PySide6 window"),
        Figure(f"start to a door for {PEOPLE}", min(ready), floor, 4, "ms", "a bare PySide6 window"),
    ]
