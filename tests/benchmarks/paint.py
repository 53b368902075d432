"""Last key of a scan to the painted verdict, against the scan to its committed verdict and one frame of 60 Hz."""

import os
import sys
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.__main__ import collect_seldom
from checkin.app import App
from checkin.domain.verdict import Family
from checkin.flows.check_in import scan
from checkin.store.event_file import EventFile
from checkin.ui.door.page import DoorPage
from checkin.ui.pages import DOOR
from tests.benchmarks.crowd import crowded
from tests.benchmarks.figure import Figure, median_ms
from tests.benchmarks.first_paint import FirstPaint
from tests.benchmarks.processes import where_to_draw
from tests.benchmarks.waiting import wait_ms, wait_until
from tests.fakes import a_lane

PEOPLE = 100_000
SCANS = 100
FRAME_MS = 1000 / 60
_BETWEEN_PEOPLE_MS = 300
"""Longer than a late Enter still belongs to the scan before."""


def measure(folder: Path) -> list[Figure]:
    """Return the figure for tickets that are admitted, scanned by key events into the real window."""
    path = folder / "event.checkin"
    tickets = crowded(path, PEOPLE)[: 2 * SCANS]
    store = EventFile.open(path, a_lane(ids="scan"))
    committed = median_ms(lambda ticket: scan(store, ticket), tickets[:SCANS])
    store.close()
    collect_seldom()
    os.environ.update(where_to_draw())
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    app = App(application, folder / "settings.json")
    app.window.show()
    app.open(path, DOOR)
    wait_until(lambda: app.session is not None)
    painted = [_painted_ms(app, ticket) for ticket in tickets[SCANS:]]
    app.quit()
    what = f"last key of a scan to painted verdict, {PEOPLE:,} attendees"
    floor_is = f"scan to committed verdict ({committed:.2f} ms) + one frame"
    return [Figure(what, median(painted), committed + FRAME_MS, 1, "ms", floor_is)]


def _painted_ms(app: App, ticket: str) -> float:
    """Scan a ticket as a scanner types it, and return how long after the last key its verdict was painted."""
    page, window, session = app.window.stack.page(DOOR), app.window.windowHandle(), app.session
    assert isinstance(page, DoorPage) and session is not None
    wait_ms(_BETWEEN_PEOPLE_MS)
    for character in ticket:
        QTest.keyClick(window, character)
    painted_at: list[float] = []
    watching = session.changed.connect(
        lambda: FirstPaint(page.panel, lambda: painted_at.append(time.perf_counter()))
    )
    begun = time.perf_counter()
    QTest.keyClick(window, Qt.Key.Key_Return)
    wait_until(lambda: bool(painted_at))
    session.changed.disconnect(watching)
    assert page.panel.family is Family.ADMITTED and page.panel.attendee is not None
    assert page.panel.attendee.ticket == ticket
    return (painted_at[0] - begun) * 1000
