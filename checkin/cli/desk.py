"""What every command works with: a console, the settings, a lane, and event files."""

from argparse import Namespace
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from checkin.cli.console import Console
from checkin.domain.attendee import Attendee
from checkin.domain.industries import Industries, read_industries
from checkin.domain.lane import Lane
from checkin.faults import Fault, FaultKind
from checkin.machine import this_lane
from checkin.paths import asset_text
from checkin.settings import Settings
from checkin.store.event_file import EventFile
from checkin.store.ports import EventStore

_COMMAND = "command"
"""Lane and actor of a command line that has no name of its own."""


class Window(Protocol):
    """What a command may want of the window, which the command line itself knows nothing of."""

    def run(self, path: Path | None) -> int:
        """Open it on an event file, or on the first page; return its exit code when it is closed."""
        ...

    def picture_pages(self, event: Path, folder: Path) -> None:
        """Save a picture of every page on an event file into a folder; needs no display."""
        ...


@dataclass(frozen=True)
class Desk:
    """One command at work."""

    console: Console
    settings: Settings
    lane: Lane
    window: Window | None = None

    @cached_property
    def industries(self) -> Industries:
        """The industries that travel with the program, in the colours that the settings give them."""
        return read_industries(asset_text("industries.toml")).with_colours(self.settings.industry_colours)

    @contextmanager
    def open(self, path: Path) -> Generator[EventFile, None, None]:
        """Open an event file for the length of a block. Raises :class:`Fault`."""
        store = EventFile.open(path, self.lane)
        try:
            yield store
        finally:
            store.close()


def desk_for(options: Namespace, settings: Settings, window: Window | None) -> Desk:
    """Return the desk that the options of a command ask for, the settings fill in, and else is *command*."""
    lane = options.lane or settings.lane or _COMMAND
    actor = options.actor or settings.actor or _COMMAND
    return Desk(Console(options.json), settings, this_lane(lane, actor), window)


def whom(store: EventStore, words: str) -> Attendee:
    """Return the one attendee with this id, ticket or ticket-site code.

    Raises ``UNKNOWN_ATTENDEE`` where nobody has it, or several do.
    """
    attendee = store.attendee(words)
    found: Sequence[Attendee] = [attendee] if attendee else store.with_code(words)
    if len(found) != 1:
        raise Fault(FaultKind.UNKNOWN_ATTENDEE, detail=words)
    return found[0]
