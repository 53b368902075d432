"""Self check-in in the whole program, on real files: nothing else is reached, and no kill opens anything."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin import app as app_module
from checkin.app import App
from checkin.domain.attendee import Attendee, State
from checkin.domain.pin import SALT_BYTES, kept_pin
from checkin.flows.amend import set_event
from checkin.settings import Language, Settings, load_settings, save_settings
from checkin.store.event_file import EventFile
from checkin.ui.door.page import DoorPage
from checkin.ui.guard.unlock_page import UnlockPage
from checkin.ui.kiosk.window import KioskWindow
from checkin.ui.pages import ATTENDEES, DOOR, SETTINGS
from checkin.ui.settings.page import SettingsPage
from checkin.wording.language import use_language
from tests.fakes import a_lane, an_event
from tests.people import LEE, SATO, register
from tests.ui.desk import DisplayOfTests
from tests.ui.hands import Fingers

PIN = "2468"
Key = Qt.Key
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
KEYS = (
    *(Key(Key.Key_F1 + number) for number in range(12)),
    *(Key(Key.Key_0 + number) for number in range(10)),
    *(Key(Key.Key_A + number) for number in range(26)),
    Key.Key_Tab,
    Key.Key_Return,
    Key.Key_Delete,
    Key.Key_Menu,
    Key.Key_Help,
)


@pytest.fixture(autouse=True)
def rehearsals(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(app_module, "rehearsals_folder", lambda: tmp_path / "rehearsals")
    return tmp_path / "rehearsals"


@pytest.fixture
def event(tmp_path: Path) -> Path:
    path = tmp_path / "mixer.checkin"
    store = EventFile.create(path, an_event(), a_lane())
    register(store, SATO)
    register(store, LEE, fee_due=3000, fee_paid=0)
    set_event(store, {"pin": kept_pin(PIN, bytes(SALT_BYTES))})
    store.close()
    return path


@pytest.fixture
def display() -> DisplayOfTests:
    return DisplayOfTests()


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, event: Path, display: DisplayOfTests
) -> Iterator[Callable[[], App]]:
    """Start the program on the event, as often as somebody does."""
    save_settings(Settings(language=Language.ENGLISH, is_silent=True), tmp_path / "settings.json")
    started: list[App] = []

    def begin() -> App:
        app = App(qapp, tmp_path / "settings.json", display=display)
        started.append(app)
        app.window.show()
        app.open(event)
        qtbot.waitUntil(lambda: app.open_path == event)
        return app

    yield begin
    started[-1].quit()
    use_language("en")


@pytest.fixture
def app(start: Callable[[], App]) -> App:
    return start()


def hand_over(app: App) -> KioskWindow:
    page = app.window.show_page(SETTINGS)
    assert isinstance(page, SettingsPage) and page.reception_card is not None
    QTest.keyClick(page.reception_card.kiosk_button, Key.Key_Return)
    return kiosk_of(app)


def kiosk_of(app: App) -> KioskWindow:
    assert app.kiosking.kiosk is not None
    assert QTest.qWaitForWindowActive(app.kiosking.kiosk)
    return app.kiosking.kiosk


def give_pin(kiosk: KioskWindow, pin: str = PIN) -> None:
    kiosk.ask_pin()
    QTest.keyClicks(kiosk.unlock.field, pin)
    QTest.keyClick(kiosk.unlock.field, Key.Key_Return)


def shown(app: App) -> set[QWidget]:
    """Return the windows that are to be seen."""
    return {window for window in QApplication.topLevelWidgets() if window.isVisible()}


def attendees(qtbot: QtBot, app: App) -> list[Attendee]:
    assert app.session is not None
    with qtbot.waitCallback() as back:
        app.session.ask(lambda store, _: list(store.attendees()), back)
    return back.args[0]


def settle(qtbot: QtBot, app: App) -> None:
    for _ in range(2):
        attendees(qtbot, app)


def test_the_kiosk_fills_the_screen_and_is_all_that_is_shown(app: App) -> None:
    kiosk = hand_over(app)
    assert shown(app) == {kiosk}
    assert kiosk.windowState() & Qt.WindowState.WindowFullScreen
    assert kiosk.geometry() == kiosk.screen().geometry()
    assert "佐藤" not in " ".join(words for words in _texts(kiosk))


def test_no_key_reaches_anything_else(qtbot: QtBot, app: App, event: Path) -> None:
    app.window.show_page(DOOR)
    kiosk = hand_over(app)
    before = [one.state for one in attendees(qtbot, app)]
    for key, modifier in product(KEYS, MODIFIERS):
        kiosk.page.show_rest()
        QTest.keyClick(QApplication.focusWidget() or kiosk, key, modifier)
        kiosk.show_kiosk()
        assert shown(app) == {kiosk}, (key, modifier)
    settle(qtbot, app)
    assert app.window.current_page == SETTINGS
    assert app.open_path == event
    assert [one.state for one in attendees(qtbot, app)] == before
    assert isinstance(app.window.stack.page(DOOR), DoorPage)
    door = app.window.stack.page(DOOR)
    assert isinstance(door, DoorPage) and door.search.field.text() == ""


def test_what_a_guest_types_reaches_no_decision_and_no_search_of_the_door(qtbot: QtBot, app: App) -> None:
    owing = attendees(qtbot, app)[1]
    door = app.window.show_page(DOOR)
    assert isinstance(door, DoorPage)
    door.scan(owing.ticket)
    qtbot.waitUntil(door.panel.decision.isVisible)
    kiosk = hand_over(app)
    fingers = Fingers()
    fingers.write("1")
    qtbot.waitUntil(lambda: kiosk.page.rest.field.text() == "1")
    settle(qtbot, app)
    assert attendees(qtbot, app)[1].state is State.EXPECTED
    assert door.search.field.text() == ""


def test_closing_it_leads_to_the_pin(app: App) -> None:
    kiosk = hand_over(app)
    assert not kiosk.close()
    assert shown(app) == {kiosk} and kiosk.is_asking


def test_quitting_the_program_leads_to_the_pin_too(app: App) -> None:
    """As the menu of a Mac and the system do it: every window is asked to close."""
    kiosk = hand_over(app)
    QApplication.closeAllWindows()
    assert shown(app) == {kiosk} and kiosk.is_asking


def test_the_pin_brings_the_window_back_as_it_was(app: App, tmp_path: Path, display: DisplayOfTests) -> None:
    kiosk = hand_over(app)
    assert load_settings(tmp_path / "settings.json").is_kiosk
    assert display.is_kept_on
    give_pin(kiosk, "9999")
    assert shown(app) == {kiosk}
    give_pin(kiosk)
    assert shown(app) == {app.window}
    assert not app.window.windowState() & Qt.WindowState.WindowFullScreen
    assert app.window.current_page == SETTINGS
    assert not load_settings(tmp_path / "settings.json").is_kiosk
    assert not display.is_kept_on


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from checkin.app import App

application = QApplication(["checkin", "-platform", "offscreen"])
app = App(application, Path(sys.argv[1]))
app.window.show()
app.open(Path(sys.argv[2]))
while app.open_path is None:
    application.processEvents()
app.pages.kiosk_wanted.emit()
assert app.kiosking.kiosk.isVisible()
print("in the kiosk", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are of POSIX systems")
def test_after_a_kill_the_next_start_goes_on_in_the_kiosk(
    start: Callable[[], App], tmp_path: Path, event: Path
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path / "settings.json"), str(event)],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert (killed.returncode, killed.stdout) == (-signal.SIGKILL, "in the kiosk\n")
    again = start()
    assert shown(again) == {kiosk_of(again)}
    give_pin(kiosk_of(again))
    assert shown(again) == {again.window} and again.window.current_page == ATTENDEES


def test_reception_mode_that_was_on_is_on_again_afterwards(start: Callable[[], App], tmp_path: Path) -> None:
    settings = Settings(language=Language.ENGLISH, is_silent=True, is_reception=True, is_kiosk=True)
    save_settings(settings, tmp_path / "settings.json")
    app = start()
    give_pin(kiosk_of(app))
    assert app.window.current_page == DOOR
    assert isinstance(app.window.show_page(ATTENDEES), UnlockPage)


def test_a_scan_is_taken_by_the_kiosk_alone(qtbot: QtBot, app: App) -> None:
    kiosk = hand_over(app)
    ticket = attendees(qtbot, app)[0].ticket
    assert app.session is not None
    with qtbot.waitSignal(app.session.changed):
        app._the_scanners().wedge.scanned.emit(ticket)
    settle(qtbot, app)
    assert kiosk.page.is_answering
    assert app.window.notices.notices == []
    (first, _) = attendees(qtbot, app)
    assert first.state is State.ARRIVED and len(first.check_ins) == 1


def test_afterwards_the_door_takes_the_scans_again(qtbot: QtBot, app: App) -> None:
    door = app.window.show_page(DOOR)
    give_pin(hand_over(app))
    assert app.window.show_page(DOOR) is door
    ticket = attendees(qtbot, app)[0].ticket
    assert app.session is not None and isinstance(door, DoorPage)
    with qtbot.waitSignal(app.session.changed):
        app._the_scanners().wedge.scanned.emit(ticket)
    settle(qtbot, app)
    assert door.panel.attendee is not None
    assert len(attendees(qtbot, app)[0].check_ins) == 1


def test_a_rehearsal_in_the_kiosk_says_that_it_is_one(qtbot: QtBot, app: App, event: Path) -> None:
    app._on_rehearsal_wanted()
    qtbot.waitUntil(lambda: app.open_path is not None and app.open_path != event)
    kiosk = hand_over(app)
    assert kiosk.page.head.rehearsal.isVisible()
    give_pin(kiosk)
    assert app.window._head.end_rehearsal.isVisible()


def test_without_a_pin_there_is_no_kiosk(qtbot: QtBot, app: App) -> None:
    app._on_event_change({"pin": ""})
    assert app.session is not None
    qtbot.waitUntil(lambda: app.session.current_event.pin == "")
    app.pages.kiosk_wanted.emit()
    assert app.kiosking.kiosk is None and app.window.isVisible()


def _texts(window: QWidget) -> list[str]:
    return [widget.accessibleName() for widget in window.findChildren(QWidget)]
