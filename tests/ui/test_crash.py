"""Our own bugs: a screen that names the place and keeps people's data to itself."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from checkin.ui.crash import CrashWatch, route_qt_messages
from checkin.ui.crash_report import report


class Ears:
    """Stands where the exception hooks of before stood."""

    def __init__(self) -> None:
        self.heard: list[object] = []

    def __call__(self, *crashed: object) -> None:
        self.heard.append(crashed[0])


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Ears:
    ears = Ears()
    monkeypatch.setattr(sys, "excepthook", ears)
    monkeypatch.setattr(threading, "excepthook", ears)
    return ears


@pytest.fixture
def watch(qtbot: QtBot, ears: Ears) -> Iterator[CrashWatch]:
    window = QWidget()
    qtbot.addWidget(window)
    watch = CrashWatch(lambda: window)
    watch.install()
    yield watch
    watch.remove()


def stumble(name: str) -> None:
    """Raise with somebody's name in the message, as a bug would."""
    raise KeyError(f"no attendee called {name}")


def crash(name: str = "佐藤 花子") -> None:
    """Let an exception reach the top."""
    try:
        stumble(name)
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_bug_shows_a_calm_screen_that_says_the_work_is_saved(watch: CrashWatch, ears: Ears) -> None:
    crash()

    assert watch.screen is not None
    assert watch.screen.isVisible()
    words = " ".join(label.text() for label in watch.screen.findChildren(QLabel))
    assert "every check-in that was shown is on the disk" in words
    assert ears.heard == [KeyError]


def test_the_details_name_the_place_and_nobodys_data(watch: CrashWatch, qtbot: QtBot) -> None:
    crash()
    assert watch.screen is not None

    qtbot.keyClick(watch.screen.copy_button, Qt.Key.Key_Return)

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("KeyError\n")
    assert "stumble" in copied
    assert "Python 3." in copied
    assert "佐藤" not in copied
    assert "no attendee called {name}" in copied
    assert "/home" not in copied
    assert "tests/" not in copied


def test_going_on_closes_the_screen_and_the_next_bug_shows_again(watch: CrashWatch, qtbot: QtBot) -> None:
    crash()
    first = watch.screen
    assert first is not None
    crash()
    assert watch.screen is first

    qtbot.keyClick(first.continue_button, Qt.Key.Key_Return)
    assert watch.screen is None

    crash()
    assert watch.screen is not None


def test_starting_again_is_asked_for(watch: CrashWatch, qtbot: QtBot) -> None:
    crash()
    assert watch.screen is not None

    with qtbot.waitSignal(watch.restart_wanted):
        qtbot.keyClick(watch.screen.restart_button, Qt.Key.Key_Return)


def test_a_bug_in_another_thread_is_shown_in_the_window(watch: CrashWatch, qtbot: QtBot) -> None:
    thread = threading.Thread(target=stumble, args=("鈴木",))
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: watch.screen is not None)
    assert watch.screen is not None
    assert "stumble" in watch.screen.details.toPlainText()
    assert "鈴木" not in watch.screen.details.toPlainText()


def test_an_interruption_is_no_bug(watch: CrashWatch, ears: Ears) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert watch.screen is None
    assert ears.heard == [KeyboardInterrupt]


def test_whoever_watched_before_watches_again(ears: Ears, qtbot: QtBot) -> None:
    watch = CrashWatch(lambda: None)
    watch.install()
    watch.remove()

    assert sys.excepthook is ears
    assert threading.excepthook is ears


def test_files_of_the_program_are_named_from_the_program_on() -> None:
    try:
        report(KeyError, "not a traceback")  # type: ignore[arg-type]
    except AttributeError as error:
        text = report(AttributeError, error.__traceback__)

    assert "\ncheckin/ui/crash_report.py:" in text


@pytest.mark.no_qt_log
def test_warnings_of_qt_go_to_the_error_stream(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    before = qInstallMessageHandler(None)
    route_qt_messages()
    qWarning("a layout without a parent")
    qInstallMessageHandler(before)

    assert capsys.readouterr().err == "Qt: a layout without a parent\n"
