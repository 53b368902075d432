"""A desk where staff confirm each admission: a scan asks, Enter admits."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.domain.attendee import Attendee, How, Rsvp, State
from checkin.domain.journal import Kind
from checkin.domain.verdict import Family
from checkin.flows.edit import edit
from checkin.store.ports import EventStore
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.door.conftest import Door, asked

Key = Qt.Key


@pytest.fixture
def door(open_door: Callable[..., Door], store: EventStore) -> Door:
    return open_door(store, is_confirming=True)


@pytest.fixture
def sato(door: Door) -> Attendee:
    """Somebody whose ticket was scanned, and who waits."""
    attendee = register(door.store, SATO)
    door.scan(attendee.ticket)
    door.fingers.wait()
    return attendee


def now(door: Door, attendee: Attendee) -> Attendee:
    found = asked(door, lambda store: store.attendee(attendee.id))
    assert found is not None
    return found


def press(door: Door, key: Key) -> None:
    door.fingers.press(key)
    door.settle()


def test_a_scan_asks_and_admits_nobody(door: Door, sato: Attendee) -> None:
    panel = door.page.panel
    assert (panel.family, panel.word.text()) == (Family.CONFIRM, "Is it this person?")
    assert panel.card.name.text() == "佐藤 花子"
    assert [button.text() for button in panel.decision.buttons] == ["Enter   Admit", "Esc   Not now"]
    assert now(door, sato).state is State.EXPECTED
    assert door.page.status.text() == "佐藤 花子 is not in yet: Enter admits."


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_1])
def test_enter_admits(door: Door, sato: Attendee, key: Key) -> None:
    press(door, key)
    door.qtbot.waitUntil(lambda: door.page.panel.family is Family.ADMITTED)
    person = now(door, sato)
    assert person.state is State.ARRIVED
    assert person.check_in is not None and person.check_in.how is How.SCAN


def test_the_enter_that_the_scanner_types_confirms_nobody(door: Door) -> None:
    sato = register(door.store, SATO)
    door.scan(sato.ticket)
    for _ in range(2):  # CR LF
        door.fingers.wait(door.fingers.scanner_gap_ms)
        door.fingers.press(Key.Key_Return)
    door.settle()
    assert now(door, sato).state is State.EXPECTED


def test_esc_leaves_them_outside_and_says_so(door: Door, sato: Attendee) -> None:
    press(door, Key.Key_Escape)
    assert now(door, sato).state is State.EXPECTED
    assert door.page.panel.family is None
    assert door.page.status.text() == "佐藤 花子 was not confirmed and is not in."
    press(door, Key.Key_Return)
    assert now(door, sato).state is State.EXPECTED


def test_the_next_scan_says_who_was_left_waiting(door: Door, sato: Attendee) -> None:
    takahashi = register(door.store, TAKAHASHI)
    door.scan(takahashi.ticket)
    assert door.page.status.text().startswith("佐藤 花子 was not confirmed and is not in.")
    door.fingers.wait()
    press(door, Key.Key_Return)
    assert now(door, takahashi).state is State.ARRIVED
    assert now(door, sato).state is State.EXPECTED


def test_the_same_scan_again_asks_again_and_leaves_nobody_waiting(door: Door, sato: Attendee) -> None:
    door.scan(sato.ticket)
    assert door.page.panel.family is Family.CONFIRM
    assert "not confirmed" not in door.page.status.text()


def test_what_has_changed_meanwhile_is_decided_anew(door: Door, sato: Attendee) -> None:
    asked(door, lambda store: edit(store, sato.id, {"rsvp": Rsvp.CANCELLED}))
    press(door, Key.Key_Return)
    assert now(door, sato).state is State.CANCELLED
    assert door.page.panel.family is Family.REFUSED


def test_a_fee_is_asked_for_as_ever(door: Door) -> None:
    lee = register(door.store, LEE, fee_due=3000, fee_paid=0)
    door.scan(lee.ticket)
    assert door.page.panel.family is Family.DECISION
    door.fingers.wait()
    press(door, Key.Key_Return)
    assert now(door, lee).state is State.ARRIVED


def test_whom_staff_pick_by_hand_they_need_not_confirm(door: Door) -> None:
    sato = register(door.store, SATO)
    door.find("satou")
    press(door, Key.Key_Return)
    assert now(door, sato).state is State.ARRIVED


def test_a_click_admits_too(door: Door, sato: Attendee) -> None:
    with door.qtbot.waitSignal(door.session.changed):
        QTest.mouseClick(door.page.panel.decision.buttons[0], Qt.MouseButton.LeftButton)
    assert now(door, sato).state is State.ARRIVED


def test_a_name_typed_meanwhile_goes_to_the_search(door: Door, sato: Attendee) -> None:
    door.fingers.write("lee")
    assert QApplication.focusWidget() is door.page.search.field
    assert door.page.search.field.text() == "lee"
    assert now(door, sato).state is State.EXPECTED


def test_the_journal_says_that_a_scan_waited(door: Door, sato: Attendee) -> None:
    last = asked(door, lambda store: list(store.entries(sato.id)))[-1]
    assert (last.kind, last.data["verdict"]) == (Kind.SCAN_REFUSED, "to_confirm")
