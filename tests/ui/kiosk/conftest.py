"""A machine for self check-in with a real event file behind it, and a guest's fingers before it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import State
from checkin.domain.verdict import Family
from checkin.faults import Fault
from checkin.store.event_file import EventFile
from checkin.store.ports import EventStore
from checkin.ui.kiosk.page import ANSWERED_MS, FORGOTTEN_MS, KioskPage
from checkin.ui.kiosk.window import UNANSWERED_MS, KioskWindow
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.ui.scanners.camera_source import Cameras
from checkin.ui.scanners.wedge import Wedge
from tests.fakes import StoppedClock, a_lane, an_event
from tests.ui.desk import PrintersOfTests
from tests.ui.hands import Fingers
from tests.ui.reception import receptions

PIN = "2468"


@dataclass
class Kiosk:
    """The window, what is behind it and who stands before it."""

    window: KioskWindow
    page: KioskPage
    store: EventStore
    session: Session
    wedge: Wedge
    fingers: Fingers
    clock: StoppedClock
    qtbot: QtBot
    queue: PrintQueue
    printers: PrintersOfTests
    faults: list[Fault]

    @property
    def said(self) -> tuple[str, str, str]:
        """What the answer says: headline, name, what to do."""
        answer = self.page.answer
        return answer.headline.text(), answer.name.text(), answer.action.text()

    @property
    def family(self) -> Family | None:
        """How it looks; None at rest."""
        words = self.page.answer.words
        return words.family if words is not None and self.page.is_answering else None

    def scan(self, text: str) -> None:
        """Scan, and wait for the answer."""
        self.fingers.wait()
        with self.qtbot.waitSignal(self.session.changed):
            self.fingers.scan(text)
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was set off has come back."""
        for _ in range(2):
            with self.qtbot.waitCallback() as back:
                self.session.ask(lambda store, _: store.counts(), back)

    def state_of(self, attendee_id: str) -> State:
        """Ask the store on the thread that works with it."""
        with self.qtbot.waitCallback() as back:
            self.session.ask(lambda store, _: store.attendee(attendee_id), back)
        return back.args[0].state


OpenKiosk = Callable[..., Kiosk]


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def store(tmp_path: Path, clock: StoppedClock) -> EventStore:
    return EventFile.create(tmp_path / "mixer.checkin", an_event(), a_lane(clock=clock))


@pytest.fixture
def open_kiosk(
    qtbot: QtBot, store: EventStore, clock: StoppedClock, tmp_path: Path
) -> Iterator[Callable[..., Kiosk]]:
    with receptions(tmp_path) as open_reception:

        def make(
            behind: EventStore = store,
            cameras: Cameras | None = None,
            answered_ms: int = ANSWERED_MS,
            forgotten_ms: int = FORGOTTEN_MS,
            unanswered_ms: int = UNANSWERED_MS,
            is_rehearsal: bool = False,
            **choices: bool,
        ) -> Kiosk:
            reception = open_reception(behind, **choices)
            session, wedge, fingers = reception.session, reception.wedge, reception.fingers
            page = KioskPage(
                session,
                reception.settings,
                reception.queue,
                wedge,
                is_rehearsal=is_rehearsal,
                now_ms=fingers.clock,
                cameras=cameras,
                answered_ms=answered_ms,
                forgotten_ms=forgotten_ms,
            )
            window = KioskWindow(page, wedge, lambda digits: digits == PIN, unanswered_ms=unanswered_ms)
            qtbot.addWidget(window, before_close_func=lambda window: window.end())
            faults: list[Fault] = []
            page.faulted.connect(faults.append)
            with qtbot.waitActive(window):
                window.fill(QApplication.primaryScreen())
            queue, printers = reception.queue, reception.printers
            kiosk = Kiosk(window, page, behind, session, wedge, fingers, clock, qtbot, queue, printers, faults)
            kiosk.settle()
            return kiosk

        yield make


@pytest.fixture
def kiosk(open_kiosk: OpenKiosk) -> Kiosk:
    return open_kiosk()
