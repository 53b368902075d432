"""The PIN at the desk: wrong ones cost time."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.ui.guard.reception_card import ReceptionCard
from checkin.ui.guard.unlock_page import UnlockPage


def page(qtbot: QtBot) -> UnlockPage:
    made = UnlockPage(lambda digits: digits == "2468")
    qtbot.addWidget(made)
    made.show()
    return made


def type_pin(page: UnlockPage, digits: str) -> None:
    QTest.keyClicks(page.field, digits)
    QTest.keyClick(page.field, Qt.Key.Key_Return)


def test_the_right_pin_opens(qtbot: QtBot) -> None:
    unlock = page(qtbot)
    with qtbot.waitSignal(unlock.unlocked):
        type_pin(unlock, "2468")
    assert unlock.field.text() == ""


def test_a_wrong_one_says_so_and_the_third_has_to_be_waited_out(qtbot: QtBot) -> None:
    unlock = page(qtbot)
    with qtbot.assertNotEmitted(unlock.unlocked):
        for digits in ("1111", "22", "3333"):
            type_pin(unlock, digits)
    assert "This is not the PIN." in unlock.complaint.text()
    assert unlock.is_waiting and not unlock.field.isEnabled()
    qtbot.waitUntil(lambda: not unlock.is_waiting)
    with qtbot.waitSignal(unlock.unlocked):
        type_pin(unlock, "2468")


def test_a_pin_is_set_only_when_it_was_typed_twice_alike(qtbot: QtBot) -> None:
    card = ReceptionCard(has_pin=False, is_rehearsal=False)
    qtbot.addWidget(card)
    assert not card.begin_button.isEnabled()
    QTest.keyClicks(card.pin, "2468")
    QTest.keyClicks(card.again, "2469")
    assert not card.pin_button.isEnabled()
    QTest.keyClick(card.again, Qt.Key.Key_Backspace)
    QTest.keyClicks(card.again, "8")
    with qtbot.waitSignal(card.pin_wanted) as told:
        QTest.keyClick(card.again, Qt.Key.Key_Return)
    assert told.args == ["2468"] and card.pin.text() == card.again.text() == ""
    card.show_pin(True)
    assert card.begin_button.isEnabled()


def test_self_check_in_is_begun_only_where_there_is_a_pin_to_leave_it(qtbot: QtBot) -> None:
    card = ReceptionCard(has_pin=False, is_rehearsal=False)
    qtbot.addWidget(card)
    assert not card.kiosk_button.isEnabled()
    assert card.kiosk_said.text() == "It needs a PIN: set one above first."
    card.show_pin(True)
    assert card.kiosk_said.text() == "To leave it, press Esc and give the PIN."
    with qtbot.waitSignal(card.kiosk_wanted):
        QTest.keyClick(card.kiosk_button, Qt.Key.Key_Return)
