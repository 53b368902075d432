"""A door with a real event file behind it, and somebody's fingers before it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.store.event_file import EventFile
from checkin.store.ports import EventStore
from checkin.ui.door.page import DoorPage
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.ui.scanners.camera_source import Cameras
from checkin.ui.style.fonts import load_fonts
from checkin.ui.style.theme import use_theme
from checkin.ui.tasks import Worker
from checkin.wording.language import use_language
from tests.fakes import StoppedClock, a_lane, an_event
from tests.ui.desk import DesktopOfTests, PrintersOfTests
from tests.ui.hands import Fingers
from tests.ui.reception import receptions


@dataclass
class Door:
    """The page, what is behind it and who works at it."""

    page: DoorPage
    store: EventStore
    session: Session
    fingers: Fingers
    clock: StoppedClock
    qtbot: QtBot
    queue: PrintQueue
    printing: Worker
    printers: PrintersOfTests

    def scan(self, text: str) -> None:
        """Scan, and wait for the verdict to be shown."""
        self.fingers.wait()
        with self.qtbot.waitSignal(self.session.changed):
            self.fingers.scan(text)
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was set off has come back."""
        with self.qtbot.waitCallback() as back:
            self.session.ask(lambda store, _: store.counts(), back)
        with self.qtbot.waitCallback() as back:
            self.session.ask(lambda store, _: store.counts(), back)

    def find(self, text: str) -> None:
        """Type into the search field and wait for the list to answer."""
        self.page.search.focus()
        self.fingers.write(text)
        self.qtbot.waitUntil(lambda: self.page.search.is_answered)


def asked(door: Door, question: Callable[[EventStore], Any]) -> Any:
    """Ask the store on the thread that works with it."""
    with door.qtbot.waitCallback() as back:
        door.session.ask(lambda store, _: question(store), back)
    return back.args[0]


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def store(tmp_path: Path, clock: StoppedClock) -> EventStore:
    return EventFile.create(tmp_path / "mixer.checkin", an_event(), a_lane(clock=clock))


@pytest.fixture
def desktop() -> DesktopOfTests:
    return DesktopOfTests()


@pytest.fixture
def open_door(
    qtbot: QtBot,
    qapp: QApplication,
    store: EventStore,
    clock: StoppedClock,
    tmp_path: Path,
    desktop: DesktopOfTests,
) -> Iterator[Callable[..., Door]]:
    load_fonts()
    use_theme(qapp, "light")
    use_language("en")

    with receptions(tmp_path) as open_reception:

        def make(behind: EventStore, cameras: Cameras | None = None, **choices: bool) -> Door:
            reception = open_reception(behind, **choices)
            page = DoorPage(
                reception.session,
                lambda: reception.settings,
                reception.queue,
                reception.wedge,
                now_ms=reception.fingers.clock,
                cameras=cameras,
                desktop=desktop,
            )
            qtbot.addWidget(page)
            page.resize(1216, 634)
            with qtbot.waitActive(page):
                page.show()
                page.activateWindow()
            door = Door(
                page,
                behind,
                reception.session,
                reception.fingers,
                clock,
                qtbot,
                reception.queue,
                reception.printing,
                reception.printers,
            )
            door.settle()
            return door

        yield make
    use_theme(qapp, "light")


@pytest.fixture
def door(open_door: Callable[..., Door], store: EventStore) -> Door:
    return open_door(store)
