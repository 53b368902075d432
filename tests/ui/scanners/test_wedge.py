"""The typing scanner, by real key events, with the focus wherever a person may leave it."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from checkin.domain.codes import codes_of
from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.ui.scanners.burst import Rhythm
from checkin.ui.scanners.wedge import Wedge
from checkin.ui.widgets.buttons import PlainButton
from tests.fakes import an_event
from tests.ime import kana_input, romaji_input, wide
from tests.ui.hands import Fingers

TICKET = issue(an_event(), bytes(range(NONCE_BYTES)))
OTHER = issue(an_event(), bytes(range(7, 7 + NONCE_BYTES)))


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
        self.wedge.recovered.connect(lambda: self.garblings.append("recovered"))
        self.wedge.page = self
        self.wedge.listen()


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
    desk.wedge.listen(False)
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


def test_an_arrow_right_after_a_scan_without_an_end_loses_nothing(desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    fingers.scan(TICKET, None)
    fingers.press(Qt.Key.Key_Left)
    assert desk.readings == [TICKET]
    assert desk.field.text() == ""


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


def test_a_scan_is_read_in_every_other_window(qtbot: QtBot, desk: Desk, fingers: Fingers) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    desk.hide()
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    other.setFocus()
    fingers.scan(TICKET)
    assert desk.readings == [TICKET]
    assert other.text() == ""


def test_nothing_is_read_while_nobody_listens(desk: Desk, fingers: Fingers) -> None:
    desk.wedge.listen(False)
    desk.field.setFocus()
    fingers.scan(TICKET)
    assert desk.readings == []
    assert desk.field.text() == TICKET


def test_a_hand_on_another_page_gets_every_key(qtbot: QtBot, desk: Desk, fingers: Fingers) -> None:
    desk.wedge.page = QWidget(desk)
    desk.list.setFocus()
    fingers.write("K")
    qtbot.waitUntil(lambda: desk.list.currentRow() == 1)
    assert desk.by_hand == []


def test_a_quick_hand_loses_nothing_and_keeps_its_order(desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    for letters in ("sat", "o", " han", "ako"):
        fingers.wait()
        fingers.scan(letters, None)
    fingers.press(Qt.Key.Key_Backspace)
    assert desk.field.text() == "sato hanak"
    assert desk.readings == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_scan_into_an_open_menu_chooses_nothing(qtbot: QtBot, desk: Desk, fingers: Fingers) -> None:
    menu = QMenu(desk)
    menu.addAction("&7 first").triggered.connect(lambda: desk.presses.append("menu"))
    desk.field.setFocus()
    menu.popup(desk.mapToGlobal(desk.rect().center()))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    for character in (*TICKET, "\r"):
        fingers.wait(fingers.scanner_gap_ms)
        QTest.keyClick(menu, Qt.Key.Key_Return) if character == "\r" else QTest.keyClicks(menu, character)
    assert desk.readings == [TICKET]
    menu.close()
    fingers.wait()
    fingers.scan(OTHER)
    assert desk.readings == [TICKET, OTHER]


@pytest.fixture
def combo(qtbot: QtBot, desk: Desk) -> QComboBox:
    """A box in the window, with the keyboard."""
    box = QComboBox(desk)
    box.addItems(["飲食", "士業", "保険"])
    box.show()
    box.setFocus()
    return box


def open_list(qtbot: QtBot, combo: QComboBox) -> QAbstractItemView:
    QTest.mouseClick(combo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: combo.view().isVisible() and QApplication.focusWidget() is combo.view())
    return combo.view()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_of_a_box_opens_again_and_again_and_is_chosen_from(qtbot: QtBot, combo: QComboBox) -> None:
    for chosen in (1, 2):
        view = open_list(qtbot, combo)
        QTest.keyClick(view, Qt.Key.Key_Down)
        QTest.keyClick(view, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
        gc.collect()
        assert combo.currentIndex() == chosen


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_scan_into_the_open_list_of_a_box_chooses_nothing(
    qtbot: QtBot, desk: Desk, combo: QComboBox, fingers: Fingers
) -> None:
    view = open_list(qtbot, combo)
    for character in (*TICKET, "\r"):
        fingers.wait(fingers.scanner_gap_ms)
        QTest.keyClick(view, Qt.Key.Key_Return) if character == "\r" else QTest.keyClicks(view, character)
    assert desk.readings == [TICKET]
    assert combo.currentIndex() == 0


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("at", [1, 3, 8, 19])
def test_a_scanner_that_falters_once_is_read_whole(desk: Desk, fingers: Fingers, place: str, at: int) -> None:
    PLACES[place](desk).setFocus()
    fingers.scan(TICKET[:at], None)
    fingers.wait(200)
    fingers.scan(TICKET[at:])
    assert desk.readings == [TICKET]
    assert desk.field.text() == ""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("at", [6, 12, 19])
def test_a_key_that_a_busy_machine_repeats_is_read_once(desk: Desk, fingers: Fingers, place: str, at: int) -> None:
    widget = PLACES[place](desk)
    widget.setFocus()
    fingers.scan(TICKET[:at], None)
    again = TICKET[at - 1]
    for _ in range(3):
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key(ord(again)), none, again, autorep=True)
        QApplication.sendEvent(QApplication.focusWidget() or widget, event)
    fingers.wait(20)
    fingers.scan(TICKET[at:])
    assert desk.readings == [TICKET]
    assert desk.field.text() == ""


@pytest.mark.parametrize("place", PLACES)
def test_a_code_of_a_ticket_site_survives_a_stall(desk: Desk, fingers: Fingers, place: str) -> None:
    PLACES[place](desk).setFocus()
    fingers.scan("https://lu", None)
    fingers.wait(200)
    fingers.scan(".ma/check-in/evt-1?pk=g-abc")
    assert desk.readings == ["https://lu.ma/check-in/evt-1?pk=g-abc"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("pause_ms", [0, 150])
def test_two_scans_back_to_back_without_an_end(
    qtbot: QtBot, desk: Desk, fingers: Fingers, place: str, pause_ms: int
) -> None:
    PLACES[place](desk).setFocus()
    fingers.scan(TICKET, None)
    fingers.wait(pause_ms)
    fingers.scan(OTHER, None)
    qtbot.waitUntil(lambda: desk.readings == [TICKET, OTHER])
    assert desk.field.text() == ""


def test_a_hand_that_types_at_the_same_time_keeps_its_letters(desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    fingers.write("sat")
    fingers.wait()
    fingers.scan(TICKET[:7] + "o" + TICKET[7:])
    assert [TICKET in codes_of(reading) for reading in desk.readings] == [True]
    assert desk.field.text() == "sato"


def test_the_scanners_prefix_is_no_part_of_the_reading(desk: Desk, fingers: Fingers) -> None:
    desk.wedge.use(Rhythm(prefix="~"))
    desk.field.setFocus()
    fingers.scan("~123")
    fingers.wait()
    fingers.scan("~R-1001~R-1002")
    assert desk.readings == ["123", "R-1001", "R-1002"]
    assert desk.field.text() == ""


def test_a_slow_scanner_is_read_once_its_gap_is_known(desk: Desk, fingers: Fingers) -> None:
    desk.wedge.use(Rhythm(longest_gap_ms=110))
    fingers.scanner_gap_ms = 100
    desk.field.setFocus()
    fingers.scan(TICKET)
    assert desk.readings == [TICKET]


def test_a_key_held_down_is_no_scanner(desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    fingers.hold("a", times=12)
    assert desk.readings == []
    assert desk.field.text() == "a" * 12


@pytest.mark.parametrize(
    "committed",
    [TICKET, wide(TICKET), wide(TICKET.lower()), romaji_input(TICKET.lower()), kana_input(TICKET.lower())],
)
def test_a_ticket_that_an_input_method_commits_is_a_scan(desk: Desk, fingers: Fingers, committed: str) -> None:
    desk.field.setFocus()
    fingers.write("sato ")
    fingers.wait()
    commit(desk.field, committed)
    assert desk.readings == [TICKET]
    assert desk.field.text() == "sato "
    assert desk.garblings == (["recovered"] if committed != TICKET else [])


def test_a_ticket_committed_in_two_pieces_is_a_scan(desk: Desk) -> None:
    desk.field.setFocus()
    commit(desk.field, wide(TICKET[:4]))
    commit(desk.field, wide(TICKET[4:]))
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


@pytest.mark.parametrize("through", [romaji_input, kana_input])
def test_a_ticket_that_is_still_being_composed_is_read(
    qtbot: QtBot, desk: Desk, fingers: Fingers, through: Callable[[str], str]
) -> None:
    desk.field.setFocus()
    keys = TICKET.lower()
    for length in range(1, len(keys) + 1):
        fingers.wait(fingers.scanner_gap_ms)
        QApplication.sendEvent(desk.field, QInputMethodEvent(through(keys[:length]), []))
    qtbot.waitUntil(lambda: desk.readings == [TICKET])
    assert desk.garblings == ["recovered"]
    assert desk.field.text() == ""


class Eager(QLineEdit):
    """A field whose input method commits once more what it composes, when the field is put back."""

    def setCursorPosition(self, position: int) -> None:
        commit(self, self.committed)
        super().setCursorPosition(position)

    committed = ""


def test_an_input_method_that_commits_twice_is_read_once(desk: Desk, fingers: Fingers) -> None:
    field = Eager(desk)
    field.show()
    field.setFocus()
    field.committed = romaji_input(TICKET.lower())
    compose(field, fingers, field.committed)
    commit(field, field.committed)
    assert desk.readings == [TICKET]
    assert field.text() == ""


def test_an_input_method_on_a_busy_machine_tears_no_scan_apart(qtbot: QtBot, desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    keys = TICKET.lower()
    compose(desk.field, fingers, romaji_input(keys[:14]))
    fingers.wait(400)
    compose(desk.field, fingers, romaji_input(keys))
    commit(desk.field, romaji_input(keys))
    assert desk.readings == [TICKET]
    assert desk.field.text() == ""


def test_no_input_method_is_wanted_where_nobody_types(desk: Desk) -> None:
    for widget, is_wanted in ((desk.field, True), (desk.list, False)):
        widget.setFocus()
        query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
        QApplication.sendEvent(widget, query)
        assert bool(query.value(Qt.InputMethodQuery.ImEnabled)) is is_wanted


def test_a_scan_that_an_input_method_changed_is_said_to_be_garbled(desk: Desk, fingers: Fingers) -> None:
    desk.field.setFocus()
    compose(desk.field, fingers, "かまくらんど")
    commit(desk.field, "鎌倉んど")
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
