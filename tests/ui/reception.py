"""What is behind a door and behind self check-in alike: session, badges on demand, and a scanner that types."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from checkin.domain.industries import read_industries
from checkin.paths import asset_text
from checkin.settings import Settings
from checkin.store.ports import EventStore
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.ui.scanners.wedge import Wedge
from checkin.ui.tasks import Worker
from tests.ui.desk import PrintersOfTests
from tests.ui.hands import Fingers


@dataclass
class Reception:
    """Everything that a page where people come in is given."""

    session: Session
    settings: Settings
    queue: PrintQueue
    wedge: Wedge
    fingers: Fingers
    printing: Worker
    printers: PrintersOfTests


@contextmanager
def receptions(folder: Path) -> Generator[Callable[..., Reception], None, None]:
    """Yield what opens a reception over a store, with choices of the settings; at the end all of them are closed."""
    workers = [Worker("store"), Worker("press"), Worker("printing")]
    opened: list[Reception] = []
    printers = PrintersOfTests(folder)

    def make(store: EventStore, **choices: bool) -> Reception:
        session = Session(store, workers[0], workers[1], read_industries(asset_text("industries.toml")))
        settings = Settings(is_silent=True, printer=printers.name, stock="brother-dk1202", **choices)
        queue = PrintQueue(session, workers[2], lambda: settings, printers)
        fingers = Fingers()
        wedge = Wedge(queue, now_ms=fingers.clock)
        wedge.listen()
        opened.append(Reception(session, settings, queue, wedge, fingers, workers[2], printers))
        return opened[-1]

    yield make
    for reception in opened:
        reception.wedge.listen(False)
    for window in QApplication.topLevelWidgets():
        window.hide()
    for reception in opened:
        reception.session.close()
    printers.paper.set()
    for worker in reversed(workers):
        worker.close()
