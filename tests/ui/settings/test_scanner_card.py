"""The scanner test, by what a scanner types into it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.domain.layouts import Layouts, mangled
from checkin.domain.scanner_test import TEST_CODE
from checkin.settings import Settings
from checkin.ui.scanners.wedge import Wedge
from checkin.ui.settings.scanner_card import ScannerCard
from tests.ime import wide
from tests.ui.hands import Fingers


class Card:
    """The card in a window, and a scanner in front of it while the window listens to scans."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self.card = ScannerCard(settings, lambda: ["COM3", "COM4"])
        self.kept: list[dict[str, Any]] = []
        self.card.settings_changed.connect(self.kept.append)
        qtbot.addWidget(self.card)
        with qtbot.waitActive(self.card):
            self.card.show()
            self.card.activateWindow()
        self.card.field.setFocus()
        self.fingers = Fingers()
        self.card.field._now = self.card.field._clock._now = self.fingers.clock

    @property
    def told(self) -> str:
        return self.card.outcome.text()


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    return Card(qtbot, Settings())


def test_one_scan_shows_what_the_scanner_types(card: Card) -> None:
    card.fingers.scan(TEST_CODE)
    assert TEST_CODE in card.told
    assert "8 to 8 ms between keys" in card.told
    assert "scanner and computer agree" in card.told
    assert "Japanese input: off" in card.told
    assert "ends a reading with Enter" in card.told
    assert card.card.field.text() == ""


def test_what_the_test_found_is_used_when_somebody_says_so(card: Card) -> None:
    card.fingers.scanner_gap_ms = 70
    card.fingers.scan(f"~{TEST_CODE}", Qt.Key.Key_Tab)
    assert card.kept == []
    card.card.use_button.click()
    assert card.kept == [{"scanner_gap_ms": 110, "scanner_prefix": "~", "scanner_ending": "tab"}]
    assert (card.card.gap.value(), card.card.prefix.text()) == (110, "~")


def test_the_keyboards_of_scanner_and_computer_are_told(card: Card) -> None:
    card.fingers.scan(mangled(TEST_CODE, Layouts.US_SCANNER))
    assert "scanner US, computer Japanese" in card.told


def test_a_scanner_without_an_end_is_understood(qtbot: QtBot, card: Card) -> None:
    with qtbot.waitSignal(card.card.field.tried):
        card.fingers.scan(TEST_CODE, None)
    assert "with no key" in card.told


def test_japanese_input_is_told(card: Card) -> None:
    event = QInputMethodEvent()
    event.setCommitString(wide(TEST_CODE))
    QApplication.sendEvent(card.card.field, event)
    assert "Japanese input: on" in card.told


def test_another_code_sets_nothing(card: Card) -> None:
    card.fingers.scan("R-1001")
    assert "This was not the test code" in card.told
    assert not card.card.use_button.isVisible()


def test_the_test_sees_what_the_door_would_take(card: Card) -> None:
    wedge = Wedge(card.card, now_ms=card.fingers.clock)
    readings: list[str] = []
    wedge.scanned.connect(readings.append)
    wedge.listen()
    card.fingers.scan(TEST_CODE)
    wedge.listen(False)
    assert readings == []
    assert TEST_CODE in card.told


def test_a_serial_port_is_chosen_among_those_that_are_there(qtbot: QtBot, card: Card) -> None:
    port = card.card.port
    assert [port.itemData(row) for row in range(port.count())] == ["", "COM3", "COM4"]
    assert not card.card.baud.isEnabled()
    port.setFocus()
    QApplication.processEvents()
    qtbot.keyClick(port, Qt.Key.Key_Down)
    assert card.kept == [{"serial_port": "COM3"}]
    assert card.card.baud.isEnabled()


def test_a_port_that_is_not_there_now_stays_chosen(qtbot: QtBot) -> None:
    card = Card(qtbot, Settings(serial_port="COM9", serial_baud=115200))
    assert (card.card.port.currentData(), card.card.baud.currentData()) == ("COM9", 115200)
    card.card.show_port("awaited")
    assert "Not plugged in" in card.card.port_state.text()
