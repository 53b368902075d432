"""The typing scanner, by real key events, with the focus wherever a person may leave it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from checkin.ui.scanners.wedge import Wedge
from checkin.ui.widgets.buttons import PlainButton
from tests.ui.hands import Fingers

TICKET = "7K3MABCD1234EFGH5678"


class Desk(QWidget):
    """A page with one of everything that can have the focus."""

    def __init__(self, fingers: Fingers) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.button = PlainButton("Undo")
        self.list = QListWidget()
        self.list.addItems(["7 first", "K second"])
        self.choice = QComboBox()
        self.choice.addItems(["A", "B", "7"])
        column = QVBoxLayout(self)
        for widget in (self.field, self.button, self.list, self.choice):
            column.addWidget(widget)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.presses: list[str] = []
        self.button.clicked.connect(lambda: self.presses.append("pressed"))
        self.readings: list[str] = []
        self.by_hand: list[str] = []
        self.garblings: list[str] = []
        self.wedge = Wedge(self, now_ms=fingers.clock)
        self.wedge.scanned.connect(self.readings.append)
        self.wedge.typed.connect(self.by_hand.append)
        self.wedge.garbled.connect(lambda: self.garblings.append("garbled"))


@pytest.fixture
def fingers() -> Fingers:
    return Fingers()


@pytest.fixture
def desk(qtbot: QtBot, fingers: Fingers) -> Iterator[Desk]:
    desk = Desk(fingers)
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    yield desk
    assert desk.presses == []


PLACES: dict[str, Callable[[Desk], QWidget]] = {
    "page": lambda desk: desk,
    "field": lambda desk: desk.field,
    "button": lambda desk: desk.button,
    "list": lambda desk: desk.list,
    "choice": lambda desk: desk.choice,
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_is_read_wherever_the_focus_is(desk: Desk, fingers: Fingers, place: str, end: Qt.Key) -> None:
    PLACES[place](desk).setFocus()
    focus = QApplication.focusWidget()
    fingers.scan(TICKET, end)
    assert desk.readings == [TICKET]
    assert QApplication.focusWidget() is focus
    assert desk.field.text() == ""
    assert desk.choice.currentIndex() == 0
    assert desk.list.currentRow() <= 0


@pytest.mark.parametrize("place", PLACES)
def test_a_scanner_that_sends_no_enter_is_read_after_a_pause(
    qtbot: QtBot, desk: Desk, fingers: Fingers, place: str
) -> None:
    PLACES[place](desk).setFocus()
    with qtbot.waitSignal(desk.wedge.scanned):
        fingers.scan(TICKET, None)
    assert desk.readings == [TICKET]
    assert desk.field.text() == ""


@pytest.mark.parametrize("place", PLACES)
def test_a_busy_window_tears_no_scan_apart(desk: Desk, fingers: Fingers, place: str) -> None:
    PLACES[place](desk).setFocus()
    fingers.scan_into_a_busy_window(TICKET, sees_every_ms=150)
    assert desk.readings == [TICKET]
    assert desk.field.text() == ""


def test_what_a_person_had_typed_stays_in_the_field(desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    fingers.write("sato hana")
    desk.field.setSelection(0, 4)
    fingers.wait()
    fingers.scan(TICKET)
    assert desk.field.text() == "sato hana"
    assert desk.field.selectedText() == "sato"
    assert desk.readings == [TICKET]


def test_a_name_typed_by_hand_is_no_scan(qtbot: QtBot, desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    fingers.write("takahashi")
    fingers.press(Qt.Key.Key_Return)
    assert desk.field.text() == "takahashi"
    assert desk.readings == []


def test_a_hand_on_the_page_is_told_from_the_scanner(qtbot: QtBot, desk: Desk, fingers: Fingers) -> None:
    desk.setFocus()
    with qtbot.waitSignal(desk.wedge.typed):
        fingers.write("2")
    assert desk.by_hand == ["2"]
    assert desk.readings == []


def test_two_readings_one_after_the_other(desk: Desk, fingers: Fingers) -> None:
    desk.button.setFocus()
    fingers.scan(TICKET)
    fingers.wait(1_000)
    fingers.scan("R-1001")
    assert desk.readings == [TICKET, "R-1001"]


def test_the_second_half_of_cr_lf_presses_nothing(desk: Desk, fingers: Fingers) -> None:
    desk.button.setFocus()
    fingers.scan(TICKET)
    fingers.press(Qt.Key.Key_Return)
    assert desk.presses == []


def test_a_late_enter_presses_nothing(qtbot: QtBot, desk: Desk, fingers: Fingers) -> None:
    desk.button.setFocus()
    with qtbot.waitSignal(desk.wedge.scanned):
        fingers.scan(TICKET, None)
    fingers.wait(100)
    fingers.press(Qt.Key.Key_Return)
    assert desk.readings == [TICKET]
    assert desk.presses == []


def test_a_persons_enter_presses_a_button(desk: Desk, fingers: Fingers) -> None:
    desk.button.setFocus()
    fingers.scan(TICKET)
    fingers.wait(1_000)
    fingers.press(Qt.Key.Key_Return)
    assert desk.presses == ["pressed"]
    fingers.wait(1_000)
    fingers.press(Qt.Key.Key_Space)
    assert desk.presses == ["pressed"] * 2
    desk.presses.clear()


def test_a_code_with_a_space_in_it_is_read_whole(desk: Desk, fingers: Fingers) -> None:
    desk.button.setFocus()
    fingers.scan("AB 12 CD 34")
    assert desk.readings == ["AB 12 CD 34"]


def test_a_dialog_of_the_page_swallows_no_scan(qtbot: QtBot, desk: Desk, fingers: Fingers) -> None:
    dialog = QDialog(desk)
    button = PlainButton("Close", parent=dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    button.setFocus()
    fingers.scan(TICKET)
    assert desk.readings == [TICKET]


def test_nothing_is_read_while_the_page_is_hidden(qtbot: QtBot, desk: Desk, fingers: Fingers) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    desk.hide()
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    other.setFocus()
    fingers.scan(TICKET)
    assert desk.readings == []
    assert other.text() == TICKET


def test_a_key_held_down_is_no_scanner(desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    fingers.hold("a", times=12)
    assert desk.readings == []
    assert desk.field.text() == "a" * 12


@pytest.mark.parametrize("committed", [TICKET, "７Ｋ３ＭＡＢＣＤ１２３４ＥＦＧＨ５６７８", "7k3mabcd1234efgh5678"])
def test_a_ticket_that_an_input_method_commits_is_a_scan(desk: Desk, committed: str) -> None:
    desk.field.setFocus()
    commit(desk.field, committed)
    assert desk.readings == [TICKET]
    assert desk.field.text() == ""


def test_a_ticket_committed_in_two_pieces_is_a_scan(desk: Desk) -> None:
    desk.field.setFocus()
    commit(desk.field, "７Ｋ３Ｍ")
    commit(desk.field, "ＡＢＣＤ１２３４ＥＦＧＨ５６７８")
    assert desk.readings == [TICKET]
    assert desk.field.text() == ""


def test_a_name_that_an_input_method_commits_stays(desk: Desk) -> None:
    desk.field.setFocus()
    commit(desk.field, "髙橋")
    assert desk.readings == []
    assert desk.field.text() == "髙橋"


def test_any_code_in_a_scanners_rhythm_is_read_through_an_input_method(desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    compose(desk.field, fingers, "Ｒ－１００１")
    commit(desk.field, "Ｒ－１００１")
    assert desk.readings == ["R-1001"]


def test_a_scan_that_an_input_method_changed_is_said_to_be_garbled(desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    compose(desk.field, fingers, "かまくらんど")
    commit(desk.field, "かまくらんど")
    assert desk.readings == []
    assert desk.garblings == ["garbled"]
    assert desk.field.text() == ""


def compose(field: QLineEdit, fingers: Fingers, text: str) -> None:
    for length in range(1, len(text) + 1):
        fingers.wait(fingers.scanner_gap_ms)
        QApplication.sendEvent(field, QInputMethodEvent(text[:length], []))


def commit(field: QLineEdit, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)
