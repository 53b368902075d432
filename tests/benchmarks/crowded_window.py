"""Our window with a large event: the list scrolled and searched, tickets scanned at the door; then its memory.

Arguments: the parent's clock, a file of settings, the event file, and tickets on its list.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.__main__ import collect_seldom
from checkin.app import App
from checkin.ui.attendees.page import AttendeesPage
from checkin.ui.door.page import DoorPage
from checkin.ui.pages import ATTENDEES, DOOR
from tests.benchmarks.resident import tell_memory
from tests.benchmarks.waiting import wait_ms, wait_until

_STEPS = 200
_BETWEEN_PEOPLE_MS = 300
_REST_MS = 4_000
"""Longer than the store waits before it tidies up."""


def main() -> None:
    collect_seldom()
    application = QApplication(sys.argv[:1])
    app = App(application, Path(sys.argv[2]))
    app.window.show()
    app.open(Path(sys.argv[3]))
    wait_until(lambda: isinstance(app.window.stack.page(ATTENDEES), AttendeesPage))
    scroll(app)
    for ticket in sys.argv[4:]:
        scan(app, ticket)
    app.window.show_page(ATTENDEES)
    wait_ms(_REST_MS)
    tell_memory()
    app.quit()


def scroll(app: App) -> None:
    """Go from the top of the list to its end, and to every other order and back."""
    page = app.window.show_page(ATTENDEES)
    assert isinstance(page, AttendeesPage)
    table = page.people.table
    wait_until(lambda: table.model().rowCount() > 0)
    bar = table.verticalScrollBar()
    for step in range(_STEPS + 1):
        bar.setValue(bar.maximum() * step // _STEPS)
        wait_ms(10)
    page.people.filters.search.setFocus()
    QTest.keyClicks(page.people.filters.search, "9")
    wait_ms(2_000)
    page.people.filters.search.clear()
    wait_ms(2_000)


def scan(app: App, ticket: str) -> None:
    """Scan one ticket at the door, and wait until it is shown."""
    page, window = app.window.show_page(DOOR), app.window.windowHandle()
    assert isinstance(page, DoorPage)
    wait_ms(_BETWEEN_PEOPLE_MS)
    for key in (*ticket, Qt.Key.Key_Return):
        QTest.keyClick(window, key)
    wait_until(lambda: page.panel.attendee is not None and page.panel.attendee.ticket == ticket)


if __name__ == "__main__":
    main()
