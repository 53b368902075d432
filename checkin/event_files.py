"""Event files as the window opens, makes and copies them.

SQLAlchemy is imported when an event is opened, on the store's own thread: the window is painted by then.
Each of these raises :class:`Fault` where the disk does not let it, except where it says otherwise.
"""

from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.faults import Fault, FaultKind
from checkin.machine import this_lane
from checkin.paths import asset_text

if TYPE_CHECKING:
    from checkin.domain.lane import Lane
    from checkin.store.ports import EventStore


def open_event(path: Path, lane: "Lane") -> "EventStore":
    """Open an event file."""
    from checkin.store.event_file import EventFile

    return EventFile.open(path, lane)


def open_rehearsal(original: Path, folder: Path, lane: "Lane") -> "EventStore":
    """Open a copy of an event file, made in a folder of its own."""
    from checkin.flows.rehearsal import copy_to_rehearse
    from checkin.store.event_file import EventFile

    return EventFile.open(copy_to_rehearse(original, folder), lane)


def is_open_elsewhere(path: Path) -> bool:
    """Say whether some window has an event file open; one that is damaged nobody has."""
    from checkin.store.event_file import EventFile

    try:
        EventFile.open(path, this_lane("", "")).close()
    except Fault as fault:
        return fault.kind is FaultKind.IN_USE
    return False


def create_event(path: Path, lane: "Lane", title: str, day: date, venue: str) -> "EventStore":
    """Make an event file that has nobody in it yet."""
    from checkin.flows.new_event import new_event
    from checkin.store.event_file import EventFile

    return EventFile.create(path, new_event(lane, title, day, venue), lane)


def create_sample(path: Path, lane: "Lane") -> "EventStore":
    """Make an event file with invented attendees, of today."""
    from checkin.cli.sample import make_sample_event
    from checkin.domain.industries import read_industries

    return make_sample_event(path, lane, date.today(), read_industries(asset_text("industries.toml")))


def free_name(path: Path) -> Path:
    """Return the path, or one with the next free number behind its name."""
    names = (path if n == 1 else path.with_stem(f"{path.stem} {n}") for n in count(1))
    return next(name for name in names if not name.exists())
