"""Scans that come while another page than the door's is shown, in the whole window over a real event file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from checkin.app import App
from checkin.domain.attendee import Attendee, State
from checkin.flows.new_event import new_event
from checkin.machine import this_lane
from checkin.settings import Language, Settings, save_settings
from checkin.store.event_file import EventFile
from checkin.ui.door.page import DoorPage
from checkin.ui.door.peek import Peek
from checkin.ui.pages import ATTENDEES, DOOR, RECORD, SETTINGS
from checkin.ui.scanners.wedge import steady_ms
from checkin.ui.widgets.notice import Notice, Tone
from tests.ime import romaji_input
from tests.people import LEE, SATO, register
from tests.ui.hands import Fingers


@pytest.fixture
def people(tmp_path: Path) -> list[Attendee]:
    """Two attendees of an event file, the second of whom has not paid."""
    lane = this_lane("Desk 1", "")
    store = EventFile.create(tmp_path / "mixer.checkin", new_event(lane, "Mixer", date(2026, 12, 1), ""), lane)
    registered = [register(store, SATO), register(store, LEE, fee_due=3000, fee_paid=0)]
    store.close()
    return registered


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, tmp_path: Path, people: list[Attendee]) -> Iterator[App]:
    settings = tmp_path / "settings.json"
    save_settings(Settings(language=Language.ENGLISH, is_silent=True), settings)
    app = App(qapp, settings)
    with qtbot.waitActive(app.window):
        app.window.show()
        app.window.activateWindow()
    app.open(tmp_path / "mixer.checkin")
    qtbot.waitUntil(lambda: app.window.current_page == ATTENDEES)
    yield app
    app.quit()


def state_of(qtbot: QtBot, app: App, attendee: Attendee) -> State:
    assert app.session is not None
    with qtbot.waitCallback() as back:
        app.session.ask(lambda store, _: store.attendee(attendee.id), back)
    return back.args[0].state


def peeks(app: App) -> list[Peek]:
    return [bar for bar in app.window.notices.notices if isinstance(bar, Peek)]


def type_as_a_scanner(text: str) -> None:
    """Type on the clock of the program, at a scanner's rhythm however slow this machine is at the moment."""
    fingers = Fingers()
    fingers.clock.at = steady_ms()
    fingers.scan_into_a_busy_window(text, sees_every_ms=0)


def scan(qtbot: QtBot, app: App, text: str) -> None:
    assert app.session is not None
    with qtbot.waitSignal(app.session.changed):
        type_as_a_scanner(text)


@pytest.mark.parametrize("page", [ATTENDEES, RECORD, SETTINGS])
def test_a_scan_on_any_page_admits_and_is_told_there(
    qtbot: QtBot, app: App, people: list[Attendee], page: str
) -> None:
    app.window.show_page(page)
    scan(qtbot, app, people[0].ticket)
    assert state_of(qtbot, app, people[0]) is State.ARRIVED
    (peek,) = peeks(app)
    assert (peek.word.text(), peek.name.text()) == ("Welcome", "佐藤 花子")
    assert app.window.current_page == page


def test_where_staff_confirm_a_scan_elsewhere_leads_to_the_door(
    qtbot: QtBot, app: App, people: list[Attendee]
) -> None:
    app.window.show_page(SETTINGS)
    app.pages.settings_changed.emit({"is_confirming": True})
    scan(qtbot, app, people[0].ticket)
    (peek,) = peeks(app)
    assert peek.word.text() == "Is it this person?"
    assert state_of(qtbot, app, people[0]) is State.EXPECTED
    peek.go_button.click()
    qtbot.waitUntil(lambda: app.window.current_page == DOOR)
    page = app.window.stack.page(DOOR)
    assert isinstance(page, DoorPage) and app.session is not None
    with qtbot.waitSignal(app.session.changed):
        page.panel.decision.buttons[0].click()
    assert state_of(qtbot, app, people[0]) is State.ARRIVED


def test_a_scan_in_a_dialog_admits_and_leaves_its_field_as_it_was(
    qtbot: QtBot, app: App, people: list[Attendee]
) -> None:
    dialog = QDialog(app.window)
    field = QLineEdit("half a wor", dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    field.setFocus()
    scan(qtbot, app, people[0].ticket)
    assert state_of(qtbot, app, people[0]) is State.ARRIVED
    assert field.text() == "half a wor"
    assert dialog.isVisible()


def test_what_is_to_be_decided_is_one_press_away(qtbot: QtBot, app: App, people: list[Attendee]) -> None:
    scan(qtbot, app, people[1].ticket)
    (peek,) = peeks(app)
    assert peek.word.text() == "Please check"
    peek.go_button.click()
    door = app.window.stack.page(DOOR)
    assert isinstance(door, DoorPage) and door.isVisible()
    assert door.panel.attendee is not None and door.panel.attendee.id == people[1].id
    assert door.panel.decision.isVisible()
    assert peeks(app) == []


def test_whoever_goes_to_the_door_by_the_rail_meets_there_what_is_to_be_decided(
    qtbot: QtBot, app: App, people: list[Attendee]
) -> None:
    scan(qtbot, app, people[1].ticket)
    door = app.window.show_page(DOOR)
    assert isinstance(door, DoorPage)
    assert door.panel.attendee is not None and door.panel.attendee.id == people[1].id
    assert door.panel.decision.isVisible()
    assert peeks(app) == []


def test_the_door_shows_whoever_was_scanned_last_wherever_that_was(
    qtbot: QtBot, app: App, people: list[Attendee]
) -> None:
    app.window.show_page(DOOR)
    scan(qtbot, app, people[1].ticket)
    app.window.show_page(ATTENDEES)
    scan(qtbot, app, people[0].ticket)
    door = app.window.show_page(DOOR)
    assert isinstance(door, DoorPage) and door.panel.attendee is not None
    assert door.panel.attendee.id == people[0].id
    assert peeks(app) == []


def test_a_verdict_that_staff_have_closed_does_not_come_back(
    qtbot: QtBot, app: App, people: list[Attendee]
) -> None:
    scan(qtbot, app, people[1].ticket)
    peeks(app)[0].close_button.click()
    door = app.window.show_page(DOOR)
    assert isinstance(door, DoorPage) and door.panel.attendee is None


def test_the_next_verdict_takes_the_place_of_the_one_before(
    qtbot: QtBot, app: App, people: list[Attendee]
) -> None:
    scan(qtbot, app, people[1].ticket)
    scan(qtbot, app, people[0].ticket)
    assert [peek.name.text() for peek in peeks(app)] == ["佐藤 花子"]


def test_on_the_door_page_only_the_door_takes_a_scan(qtbot: QtBot, app: App, people: list[Attendee]) -> None:
    door = app.window.show_page(DOOR)
    assert isinstance(door, DoorPage)
    scan(qtbot, app, people[0].ticket)
    qtbot.waitUntil(lambda: door.panel.attendee is not None)
    assert peeks(app) == []
    assert app.session is not None
    with qtbot.waitCallback() as back:
        app.session.ask(lambda store, _: [entry.kind for entry in store.entries(people[0].id)], back)
    assert back.args[0].count("checked_in") == 1


def test_a_closed_event_takes_no_scan(qtbot: QtBot, app: App, people: list[Attendee]) -> None:
    app.window.close_event_wanted.emit()
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()
    type_as_a_scanner(people[0].ticket)
    assert field.text() == people[0].ticket


def test_a_scan_through_japanese_input_counts_and_that_is_said_once(
    qtbot: QtBot, app: App, people: list[Attendee]
) -> None:
    said: list[str] = []
    for person in people:
        field = QLineEdit(app.window)
        field.show()
        field.setFocus()
        event = QInputMethodEvent()
        event.setCommitString(romaji_input(person.ticket.lower()))
        assert app.session is not None
        with qtbot.waitSignal(app.session.changed):
            QApplication.sendEvent(field, event)
        assert field.text() == ""
        said += [bar.accessibleName() for bar in app.window.notices.notices if isinstance(bar, Notice)]
        app.window.notices.clear(Tone.INFO)
    assert state_of(qtbot, app, people[0]) is State.ARRIVED
    (once,) = said
    assert once.startswith("Japanese input was on; the scan was read all the same.")


def test_showing_the_door_leaves_the_keyboard_in_the_window(qtbot: QtBot, app: App) -> None:
    door = app.window.show_page(DOOR)
    QApplication.processEvents()
    assert QApplication.activeWindow() is app.window
    assert QApplication.focusWidget() is door
