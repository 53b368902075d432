"""The window in reception mode, and the rehearsal of an event, on real files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from checkin import app as app_module
from checkin.app import App
from checkin.domain.attendee import State
from checkin.settings import Language, Settings, load_settings, save_settings
from checkin.store.event_file import EventFile
from checkin.ui.door.page import DoorPage
from checkin.ui.guard.unlock_page import UnlockPage
from checkin.ui.pages import ATTENDEES, DOOR, RECORD, SETTINGS
from checkin.ui.settings.page import SettingsPage
from checkin.wording.language import use_language
from tests.fakes import a_lane, an_event
from tests.people import SATO, register


@pytest.fixture(autouse=True)
def rehearsals(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(app_module, "rehearsals_folder", lambda: tmp_path / "rehearsals")
    return tmp_path / "rehearsals"


@pytest.fixture
def event(tmp_path: Path) -> Path:
    path = tmp_path / "mixer.checkin"
    store = EventFile.create(path, an_event(), a_lane())
    register(store, SATO)
    store.close()
    return path


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, tmp_path: Path, event: Path) -> Iterator[App]:
    save_settings(Settings(language=Language.ENGLISH, is_silent=True), tmp_path / "settings.json")
    app = App(qapp, tmp_path / "settings.json")
    app.window.show()
    app.open(event)
    qtbot.waitUntil(lambda: app.open_path == event)
    yield app
    app.quit()
    use_language("en")


def settings_page(app: App) -> SettingsPage:
    page = app.window.show_page(SETTINGS)
    assert isinstance(page, SettingsPage) and page.reception_card is not None
    return page


def hand_over(qtbot: QtBot, app: App, pin: str = "2468") -> None:
    card = settings_page(app).reception_card
    assert card is not None
    for field in (card.pin, card.again):
        QTest.keyClicks(field, pin)
    QTest.keyClick(card.pin_button, Qt.Key.Key_Return)
    qtbot.waitUntil(card.begin_button.isEnabled)
    QTest.keyClick(card.begin_button, Qt.Key.Key_Return)


def unlock(app: App, pin: str) -> None:
    page = app.window.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    QTest.keyClicks(page.field, pin)
    QTest.keyClick(page.field, Qt.Key.Key_Return)


def test_reception_reaches_the_door_and_nothing_else_until_the_pin_is_given(
    qtbot: QtBot, app: App, tmp_path: Path
) -> None:
    hand_over(qtbot, app)
    assert app.window.current_page == DOOR
    for page_id in (ATTENDEES, RECORD, SETTINGS):
        assert isinstance(app.window.show_page(page_id), UnlockPage)
        assert not app.window._rail.buttons[page_id].isVisible()
    assert isinstance(app.window.show_page(DOOR), DoorPage)
    app.window.show_page(RECORD)
    unlock(app, "9999")
    assert isinstance(app.window.stack.currentWidget(), UnlockPage)
    unlock(app, "2468")
    assert app.window.current_page == RECORD
    assert not load_settings(tmp_path / "settings.json").is_reception


def test_what_is_locked_asks_for_the_pin_however_it_is_asked_for(qtbot: QtBot, app: App, event: Path) -> None:
    hand_over(qtbot, app)
    menu = app.window.file_menu
    asked = [menu.new, menu.open, menu.close_event, app.window.page_menu.actions_by_page[SETTINGS]]
    for action in asked:
        app.window.show_page(DOOR)
        action.trigger()
        assert isinstance(app.window.stack.currentWidget(), UnlockPage), action.text()
    assert app.open_path == event
    unlock(app, "2468")
    assert app.window.current_page == SETTINGS


def test_the_head_says_that_the_desk_is_in_reception_mode(qtbot: QtBot, app: App) -> None:
    def said() -> list[str]:
        return [label.text() for label in app.window._head.findChildren(QLabel) if label.isVisible()]

    assert "Reception mode" not in said()
    hand_over(qtbot, app)
    assert "Reception mode" in said()
    app.window.show_page(RECORD)
    unlock(app, "2468")
    assert "Reception mode" not in said()


def test_a_pin_that_is_set_is_said_where_it_was_typed(qtbot: QtBot, app: App) -> None:
    card = settings_page(app).reception_card
    assert card is not None
    assert card.said.text() == "There is no PIN yet."
    for field in (card.pin, card.again):
        QTest.keyClicks(field, "2468")
    QTest.keyClick(card.pin_button, Qt.Key.Key_Return)
    qtbot.waitUntil(card.begin_button.isEnabled)
    assert card.said.text() == "The PIN is set, and holds from now on."
    assert app.window.notices.notices == []


def test_reception_mode_is_still_on_after_a_restart(
    qtbot: QtBot, qapp: QApplication, app: App, tmp_path: Path, event: Path
) -> None:
    hand_over(qtbot, app)
    app.quit()
    again = App(qapp, tmp_path / "settings.json")
    again.window.show()
    again.open(event)
    qtbot.waitUntil(lambda: again.open_path == event)
    assert again.window.current_page == DOOR
    assert isinstance(again.window.show_page(ATTENDEES), UnlockPage)
    again.quit()


def test_another_language_does_not_open_what_is_locked(qtbot: QtBot, app: App) -> None:
    hand_over(qtbot, app)
    app.window.show_page(ATTENDEES)
    app.window.rebuild()
    assert isinstance(app.window.stack.currentWidget(), UnlockPage)


def test_a_rehearsal_leaves_no_trace(
    qtbot: QtBot, app: App, event: Path, rehearsals: Path, tmp_path: Path
) -> None:
    before = event.read_bytes()
    card = settings_page(app).reception_card
    assert card is not None
    QTest.keyClick(card.rehearsal_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.open_path is not None and app.open_path != event)
    door = app.window.stack.currentWidget()
    assert isinstance(door, DoorPage) and app.window._head.end_rehearsal.isVisible()
    assert app.window._head.property("state") == "rehearsal"
    rehearsed = app.open_path
    assert rehearsed is not None
    with qtbot.waitSignal(app.session.changed):
        door.scan(_ticket(app))
    QTest.keyClick(app.window._head.end_rehearsal, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.open_path == event)
    assert not app.window._head.end_rehearsal.isVisible()
    assert app.window._head.property("state") == ""
    qtbot.waitUntil(lambda: not rehearsed.exists())
    assert list(rehearsals.glob("*")) == []
    assert str(rehearsed) not in load_settings(tmp_path / "settings.json").recent
    app.quit()
    store = EventFile.open(event, a_lane())
    assert [one.state for one in store.attendees()] == [State.EXPECTED]
    store.close()
    assert len(before) == len(event.read_bytes())


def test_a_rehearsal_that_is_quit_leaves_no_trace_either(
    qtbot: QtBot, app: App, event: Path, rehearsals: Path
) -> None:
    app._on_rehearsal_wanted()
    qtbot.waitUntil(lambda: app.open_path is not None and app.open_path != event)
    assert app.file_to_open_again == event
    app.quit()
    assert list(rehearsals.glob("*")) == []


def test_a_rehearsal_that_was_killed_is_forgotten_at_the_next_start(
    qtbot: QtBot, app: App, event: Path, rehearsals: Path
) -> None:
    left = rehearsals / "killed" / "mixer.checkin"
    left.parent.mkdir(parents=True)
    EventFile.create(left, an_event(), a_lane()).close()
    app.forget_killed_rehearsals()
    qtbot.waitUntil(lambda: not left.parent.exists())


def _ticket(app: App) -> str:
    found: list[str] = []
    assert app.session is not None
    app.session.ask(lambda store, _: [one.ticket for one in store.attendees()], found.extend)
    while not found:
        QApplication.processEvents()
    return found[0]
