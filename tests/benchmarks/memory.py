"""Memory of the window's process with 100,000 attendees: the list scrolled, the door used."""

import sys
from pathlib import Path

from tests.benchmarks.crowd import crowded
from tests.benchmarks.figure import Figure
from tests.benchmarks.processes import told

PEOPLE = 100_000
MOST_MB = 300


def measure(folder: Path) -> list[Figure]:
    """Return the figures for the most that was ever resident, and for what stays; Linux alone tells both."""
    if sys.platform != "linux":
        return []
    event = folder / "event.checkin"
    tickets = crowded(event, PEOPLE)[:20]
    bare = told(folder, "bare_window")["resident"]
    ours = told(folder, "crowded_window", str(event), *tickets)
    floor_is = f"allowed (a bare PySide6 window: {bare:.0f} MB)"
    return [
        Figure(f"memory at most, {PEOPLE:,} attendees", ours["most"], MOST_MB, 1, "MB", floor_is),
        Figure(f"memory at rest, {PEOPLE:,} attendees", ours["resident"], MOST_MB, 1, "MB", floor_is),
    ]
