"""A real event file behind a real session, and the page on top of it."""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from checkin.domain.industries import read_industries
from checkin.faults import Fault
from checkin.paths import asset_text
from checkin.settings import Settings
from checkin.store.event_file import EventFile
from checkin.store.ports import EventStore
from checkin.ui.attendees.page import AttendeesPage
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Changed, Session
from checkin.ui.tasks import Worker
from tests.fakes import a_lane, an_event
from tests.ui.desk import PrintersOfTests

T = TypeVar("T")


class Desk:
    """A session on a store, and a way to do something to the store as another screen would."""

    def __init__(self, store: EventStore, qtbot: QtBot, folder: Path) -> None:
        self.worker, self.press = Worker("store"), Worker("press")
        self.faults: list[Fault] = []
        self.worker.faulted.connect(self.faults.append)
        self.press.faulted.connect(self.faults.append)
        self.session = Session(store, self.worker, self.press, read_industries(asset_text("industries.toml")))
        self.printing = Worker("printing")
        self.printers = PrintersOfTests(folder)
        settings = Settings(printer=self.printers.name, stock="brother-dk1202")
        self.queue = PrintQueue(self.session, self.printing, lambda: settings, self.printers)
        self._qtbot = qtbot

    def do(self, work: Callable[[EventStore], object]) -> None:
        """Change the store, and wait until every screen has heard of it."""
        with self._qtbot.waitSignal(self.session.changed):
            self.session.change(lambda store, _: work(store), touched=lambda _: Changed(attendees=None))

    def ask(self, work: Callable[[EventStore], T]) -> T:
        """Read something from the store."""
        answers: list[T] = []
        self.session.ask(lambda store, _: work(store), answers.append)
        self._qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    @contextmanager
    def busy(self) -> Generator[None, None, None]:
        """Keep the store's worker from beginning anything new inside the block."""
        gate = Event()
        self.session.ask(lambda _, __: gate.wait())
        try:
            yield
        finally:
            gate.set()

    def close(self) -> None:
        """End the work and let the store go."""
        self.session.close()
        self.printing.close()
        self.worker.close()
        self.press.close()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(EventFile.create(tmp_path / "mixer.checkin", an_event(), a_lane()), qtbot, tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def page(desk: Desk) -> Iterator[AttendeesPage]:
    page = AttendeesPage(desk.session, Settings(), desk.queue)
    page.resize(1060, 660)
    page.show()
    yield page
    delete(page)
