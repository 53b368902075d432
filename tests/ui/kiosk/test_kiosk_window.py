"""The way out of self check-in: the organizer's PIN, and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.people import SATO, register
from tests.ui.kiosk.conftest import PIN, Kiosk, OpenKiosk

Key = Qt.Key


def test_esc_asks_for_the_pin_and_takes_the_question_back(kiosk: Kiosk) -> None:
    kiosk.fingers.press(Key.Key_Escape)
    assert kiosk.window.is_asking
    kiosk.fingers.press(Key.Key_Escape)
    assert not kiosk.window.is_asking and kiosk.page.hasFocus()


def test_the_quiet_button_in_the_corner_asks_too(kiosk: Kiosk) -> None:
    kiosk.page.head.staff_button.click()
    assert kiosk.window.is_asking and kiosk.window.unlock.field.hasFocus()
    kiosk.window.unlock.back.click()
    assert not kiosk.window.is_asking


def test_closing_the_window_asks_for_the_pin_instead(kiosk: Kiosk) -> None:
    assert not kiosk.window.close()
    assert kiosk.window.isVisible() and kiosk.window.is_asking
    assert not kiosk.window.close()


def test_a_wrong_pin_ends_nothing_and_the_right_one_does(kiosk: Kiosk) -> None:
    kiosk.window.ask_pin()
    with kiosk.qtbot.assertNotEmitted(kiosk.window.unlocked):
        kiosk.fingers.write("1111")
        kiosk.fingers.press(Key.Key_Return)
    assert kiosk.window.unlock.complaint.text() == "This is not the PIN."
    kiosk.fingers.write(PIN)
    with kiosk.qtbot.waitSignal(kiosk.window.unlocked):
        kiosk.fingers.press(Key.Key_Return)


def test_wrong_pins_cost_time_even_if_the_question_was_put_away_meanwhile(kiosk: Kiosk) -> None:
    for _ in range(3):
        kiosk.window.ask_pin()
        kiosk.fingers.write("1111")
        kiosk.fingers.press(Key.Key_Return)
        kiosk.window.show_kiosk()
    kiosk.window.ask_pin()
    assert kiosk.window.unlock.is_waiting and not kiosk.window.unlock.field.isEnabled()


def test_a_question_that_nobody_answers_goes_with_what_was_typed(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(unanswered_ms=1)
    kiosk.window.ask_pin()
    kiosk.fingers.write("24")
    kiosk.qtbot.waitUntil(lambda: not kiosk.window.is_asking)
    assert kiosk.window.unlock.field.text() == "" and kiosk.page.hasFocus()


def test_the_time_for_an_answer_begins_anew_with_every_key(kiosk: Kiosk) -> None:
    kiosk.window.ask_pin()
    kiosk.window._unanswered.stop()
    kiosk.fingers.write("2")
    assert kiosk.window._unanswered.isActive()


def test_a_guest_who_scans_while_the_pin_is_asked_for_is_served(kiosk: Kiosk) -> None:
    sato = register(kiosk.store, SATO)
    kiosk.window.ask_pin()
    kiosk.fingers.write("24")
    kiosk.scan(sato.ticket)
    assert not kiosk.window.is_asking
    assert kiosk.said[1] == "佐藤 花子"
    assert kiosk.window.unlock.field.text() == ""


def test_an_answer_that_ends_meanwhile_does_not_take_the_keyboard_from_the_pin(kiosk: Kiosk) -> None:
    kiosk.scan(register(kiosk.store, SATO).ticket)
    kiosk.window.ask_pin()
    kiosk.page._answered.timeout.emit()
    assert kiosk.window.is_asking and kiosk.window.unlock.field.hasFocus()


def test_what_is_typed_while_the_pin_is_asked_for_is_no_number(kiosk: Kiosk) -> None:
    kiosk.window.ask_pin()
    kiosk.window.unlock.back.setFocus()
    with kiosk.qtbot.waitSignal(kiosk.wedge.typed):
        kiosk.fingers.write("7")
    assert kiosk.window.is_asking and kiosk.page.rest.field.text() == ""


@pytest.mark.parametrize("begins_on_the_page", [True, False])
def test_tab_goes_round_within_the_kiosk(kiosk: Kiosk, begins_on_the_page: bool) -> None:
    (kiosk.page if begins_on_the_page else kiosk.page.rest.field).setFocus()
    seen = set()
    for _ in range(12):
        kiosk.fingers.press(Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    assert seen == {kiosk.page.rest.field, kiosk.page.rest.button, kiosk.page.head.staff_button}
