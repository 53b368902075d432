"""What is let go over the window goes where it belongs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from checkin.settings import Settings
from checkin.ui.dropped import dropped_event, dropped_list
from checkin.ui.main_window import MainWindow
from checkin.ui.shell.page_spec import PageSpec

BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*paths: Path) -> QMimeData:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return dropped


def test_an_event_and_a_list_are_told_apart(tmp_path: Path) -> None:
    event, names = tmp_path / "交流会.CHECKIN", tmp_path / "名簿.csv"
    assert dropped_event(files(event)) == event
    assert dropped_list(files(event)) is None
    assert dropped_list(files(names)) == names
    assert dropped_event(files(names)) is None


def test_several_files_and_addresses_of_the_web_are_left_alone(tmp_path: Path) -> None:
    web = QMimeData()
    web.setUrls([QUrl("https://example.com/mixer.checkin")])
    for dropped in (files(tmp_path / "a.checkin", tmp_path / "b.checkin"), web, QMimeData()):
        assert dropped_event(dropped) is None
        assert dropped_list(dropped) is None


@pytest.mark.parametrize(("name", "is_taken"), [("mixer.checkin", True), ("list.csv", False)])
def test_an_event_let_go_over_the_window_is_opened(
    qtbot: QtBot, tmp_path: Path, name: str, is_taken: bool
) -> None:
    start = PageSpec("start", lambda: "Start", "start", lambda: QLabel("Start"), needs_event=False)
    window = MainWindow(start, (), Settings())
    qtbot.addWidget(window)
    wanted: list[str] = []
    window.open_wanted.connect(wanted.append)
    dropped = files(tmp_path / name)

    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, dropped, BUTTON, NO_KEY)
    entering.ignore()
    window.dragEnterEvent(entering)
    assert entering.isAccepted() is is_taken
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, BUTTON, NO_KEY))
    assert wanted == ([str(tmp_path / name)] if is_taken else [])
