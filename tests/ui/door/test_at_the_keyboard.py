"""Search, decide, undo, check out, add a walk-in: by keyboard alone, on real widgets over a real event file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from checkin.domain.attendee import How, State
from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.domain.verdict import Family
from checkin.faults import Fault, FaultKind
from checkin.store.ports import EventStore
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.door.conftest import Door

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def state_of(door: Door, attendee_id: str) -> State:
    door.settle()
    attendee = door.store.attendee(attendee_id)
    assert attendee is not None
    return attendee.state


def act(door: Door, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key that changes something, and wait until it has."""
    door.fingers.wait()
    with door.qtbot.waitSignal(door.session.changed):
        door.fingers.press(key, modifier)
    door.settle()


PLACES: dict[str, Callable[[Door], QWidget]] = {
    "panel": lambda door: door.page.panel,
    "search": lambda door: door.page.search.field,
    "walk-in button": lambda door: door.page.walk_in_button,
}


@pytest.mark.parametrize("place", PLACES)
def test_a_scan_admits_wherever_the_focus_is(door: Door, place: str) -> None:
    sato = register(door.store, SATO)
    PLACES[place](door).setFocus()
    door.scan(sato.ticket)
    assert state_of(door, sato.id) is State.ARRIVED
    assert door.page.search.field.text() == ""


def test_a_scan_while_a_walk_in_is_being_typed_leaves_the_form_as_it_was(door: Door) -> None:
    sato = register(door.store, SATO)
    door.fingers.press(Key.Key_F2)
    door.fingers.write("tojitsu")
    door.scan(sato.ticket)
    assert state_of(door, sato.id) is State.ARRIVED
    assert door.page.form.isVisible()
    assert door.page.form.name.text() == "tojitsu"
    assert QApplication.focusWidget() is door.page.form.name


def test_a_scan_on_an_undo_button_undoes_nothing(door: Door) -> None:
    sato, lee = register(door.store, SATO), register(door.store, LEE)
    door.scan(sato.ticket)
    door.page.arrivals.rows[0].undo.setFocus()
    door.scan(lee.ticket)
    assert state_of(door, sato.id) is State.ARRIVED
    assert state_of(door, lee.id) is State.ARRIVED


def test_a_ticket_through_an_input_method_admits(door: Door) -> None:
    sato = register(door.store, SATO)
    door.page.search.focus()
    event = QInputMethodEvent()
    event.setCommitString("".join(chr(ord(character) + 0xFEE0) for character in sato.ticket))
    with door.qtbot.waitSignal(door.session.changed):
        QApplication.sendEvent(door.page.search.field, event)
    assert state_of(door, sato.id) is State.ARRIVED
    assert door.page.search.field.text() == ""


def test_what_is_still_being_composed_is_searched_for(door: Door) -> None:
    register(door.store, SATO)
    register(door.store, LEE)
    door.page.search.focus()
    QApplication.sendEvent(door.page.search.field, QInputMethodEvent("さと", []))
    door.qtbot.waitUntil(lambda: door.page.search.chosen is not None)
    assert door.page.search.results.count() == 1
    assert door.page.search.chosen is not None
    assert door.page.search.chosen.name == "佐藤 花子"


def test_search_admits_by_arrow_keys_and_enter(door: Door) -> None:
    register(door.store, replace(SATO, reading="さとう あい"))
    second = register(door.store, replace(SATO, reading="さとう はな", ticket_code=""))
    door.find("佐藤")
    assert door.page.search.results.count() == 2
    door.fingers.press(Key.Key_Down)
    act(door, Key.Key_Return)
    assert state_of(door, second.id) is State.ARRIVED
    admitted = door.store.attendee(second.id)
    assert admitted is not None and admitted.check_in is not None
    assert admitted.check_in.how is How.SEARCH
    assert door.page.search.field.text() == ""
    assert door.page.panel.family is Family.ADMITTED


def test_an_enter_before_the_answer_admits_only_who_it_must_mean(door: Door) -> None:
    only = register(door.store, TAKAHASHI)
    door.page.search.focus()
    door.fingers.write("高橋")
    act(door, Key.Key_Return)
    assert state_of(door, only.id) is State.ARRIVED


def test_namesakes_are_told_apart(door: Door) -> None:
    register(door.store, replace(SATO, email="a@example.com", ticket_code="R-1"))
    register(door.store, replace(SATO, email="b@example.com", ticket_code="R-2"))
    door.find("佐藤")
    results = door.page.search.results
    told = [results.item(row).data(Qt.ItemDataRole.UserRole + 1) for row in range(2)]
    assert "R-1" in told[0] and "R-2" in told[1]
    assert "a@example.com" not in told[0]


def test_esc_clears_the_search(door: Door) -> None:
    register(door.store, SATO)
    door.find("佐藤")
    door.fingers.press(Key.Key_Escape)
    assert door.page.search.field.text() == ""
    assert door.page.arrivals.isVisible()


@pytest.mark.parametrize(("digit", "owes"), [("1", False), ("3", True)])
def test_an_unpaid_fee_without_an_amount_is_decided_by_a_digit(door: Door, digit: str, owes: bool) -> None:
    sato = register(door.store, SATO, payment="unpaid")
    door.scan(sato.ticket)
    assert QApplication.focusWidget() is door.page.panel.decision
    door.fingers.wait()
    with door.qtbot.waitSignal(door.session.changed):
        door.fingers.write(digit)
    assert state_of(door, sato.id) is State.ARRIVED
    attendee = door.store.attendee(sato.id)
    assert attendee is not None and attendee.check_in is not None
    assert attendee.owes is owes
    assert attendee.check_in.how is How.SCAN


def test_a_name_begun_in_the_search_keeps_no_digit_from_the_decision(door: Door) -> None:
    sato = register(door.store, SATO, payment="unpaid")
    door.page.search.field.setFocus()
    door.fingers.write("suz")
    door.fingers.wait()
    door.scan(sato.ticket)
    assert door.page.search.field.text() == "suz"
    door.fingers.wait()
    with door.qtbot.waitSignal(door.session.changed):
        door.fingers.write("1")
    assert state_of(door, sato.id) is State.ARRIVED


def test_a_decision_is_made_with_arrows_and_enter(door: Door) -> None:
    lee = register(door.store, LEE, rsvp="waiting")
    door.scan(lee.ticket)
    door.fingers.press(Key.Key_Right)
    act(door, Key.Key_Return)
    assert state_of(door, lee.id) is State.ARRIVED
    assert door.page.panel.family is Family.ADMITTED


def test_an_enter_too_many_decides_nothing(door: Door) -> None:
    lee = register(door.store, LEE, rsvp="cancelled")
    door.scan(lee.ticket)
    door.fingers.wait(1_000)
    door.fingers.press(Key.Key_Return)
    assert state_of(door, lee.id) is State.CANCELLED


def test_the_next_scan_decides_nothing_about_the_one_before(door: Door) -> None:
    lee, sato = register(door.store, LEE, rsvp="cancelled"), register(door.store, SATO)
    door.scan(lee.ticket)
    door.fingers.press(Key.Key_Right)
    door.scan(sato.ticket)
    assert state_of(door, lee.id) is State.CANCELLED
    assert state_of(door, sato.id) is State.ARRIVED


def test_esc_leaves_a_decision_for_later(door: Door) -> None:
    lee = register(door.store, LEE, rsvp="cancelled")
    door.scan(lee.ticket)
    door.fingers.press(Key.Key_Escape)
    assert not door.page.panel.decision.isVisible()
    assert state_of(door, lee.id) is State.CANCELLED


def test_of_several_with_one_code_the_person_is_picked(door: Door) -> None:
    register(door.store, replace(SATO, ticket_code="SHARED"))
    second = register(door.store, replace(TAKAHASHI, ticket_code="SHARED"))
    door.scan("SHARED")
    door.fingers.wait()
    with door.qtbot.waitSignal(door.session.changed):
        door.fingers.write("2")
    assert state_of(door, second.id) is State.ARRIVED


def test_undo_shows_who_came_last_and_undoes_on_enter(door: Door) -> None:
    sato = register(door.store, SATO)
    door.scan(sato.ticket)
    door.fingers.wait()
    door.fingers.press(Key.Key_Z, CTRL)
    assert "佐藤 花子" in door.page.status.text()
    assert state_of(door, sato.id) is State.ARRIVED
    act(door, Key.Key_Return)
    assert state_of(door, sato.id) is State.EXPECTED
    assert door.page.panel.family is None
    assert "no longer stands" in door.page.status.text()


def test_undo_can_be_thought_better_of(door: Door) -> None:
    sato = register(door.store, SATO)
    door.scan(sato.ticket)
    door.fingers.wait()
    door.fingers.press(Key.Key_Z, CTRL)
    door.fingers.press(Key.Key_Escape)
    assert not door.page.arrivals.is_asking
    assert state_of(door, sato.id) is State.ARRIVED


def test_check_out_and_its_undo(door: Door) -> None:
    sato = register(door.store, SATO)
    door.scan(sato.ticket)
    act(door, Key.Key_F4)
    assert state_of(door, sato.id) is State.LEFT
    assert "has left" in door.page.status.text()
    with door.qtbot.waitSignal(door.session.changed):
        door.page.arrivals.rows[0].undo.click()
    assert state_of(door, sato.id) is State.ARRIVED


def test_check_out_from_a_search_result(door: Door) -> None:
    sato = register(door.store, SATO)
    door.scan(sato.ticket)
    door.scan(register(door.store, LEE).ticket)
    door.find("佐藤")
    act(door, Key.Key_F4)
    assert state_of(door, sato.id) is State.LEFT


def test_who_comes_back_is_welcomed_back(door: Door) -> None:
    sato = register(door.store, SATO)
    door.scan(sato.ticket)
    act(door, Key.Key_F4)
    door.scan(sato.ticket)
    assert door.page.panel.family is Family.ADMITTED
    assert door.page.panel.reason.text() == "Welcome back"


def test_a_note_is_written_about_whom_the_panel_shows(door: Door) -> None:
    sato = register(door.store, SATO)
    door.scan(sato.ticket)
    door.fingers.wait()
    door.fingers.press(Key.Key_F3)
    door.fingers.write("cloakroom 12")
    act(door, Key.Key_Return)
    assert "cloakroom 12" in door.page.panel.card.note.text()
    noted = door.store.attendee(sato.id)
    assert noted is not None
    assert [note.text for note in noted.notes] == ["cloakroom 12"]


def test_a_walk_in_by_keyboard_only(door: Door) -> None:
    door.fingers.press(Key.Key_F2)
    for text in ("当日 花子", "トウジツ ハナコ", "架空商店", "店長"):
        door.fingers.write(text)
        door.fingers.wait()
        door.fingers.press(Key.Key_Tab)
    door.fingers.press(Key.Key_Down)
    door.fingers.press(Key.Key_Tab)
    door.fingers.write("税理士、デザイナー")
    door.fingers.press(Key.Key_Tab)
    door.fingers.write("３０００")
    act(door, Key.Key_Return)
    (person,) = door.store.attendees()
    profile = person.profile
    assert (profile.name, profile.reading, profile.company, profile.title) == (
        "当日 花子",
        "トウジツ ハナコ",
        "架空商店",
        "店長",
    )
    assert profile.looking_for == ("税理士", "デザイナー")
    assert profile.industry == "it"
    assert (person.state, person.fee_received, person.owes) == (State.ARRIVED, 3000, False)
    assert door.page.panel.card.name.text() == "当日 花子"
    assert not door.page.form.isVisible()


def test_a_walk_in_without_a_name_is_asked_for_it(door: Door) -> None:
    door.fingers.press(Key.Key_F2)
    door.fingers.press(Key.Key_Return)
    assert door.page.form.complaint.isVisible()
    door.fingers.press(Key.Key_Escape)
    assert not door.page.form.isVisible()
    assert list(door.store.attendees()) == []


def test_a_genuine_ticket_that_is_not_listed_becomes_a_walk_ins(door: Door) -> None:
    ticket = issue(door.store.event, bytes(NONCE_BYTES))
    door.scan(ticket)
    door.fingers.wait()
    door.fingers.write("1")
    door.qtbot.waitUntil(door.page.form.isVisible)
    door.fingers.write("Guest")
    act(door, Key.Key_Return)
    (person,) = door.store.attendees()
    assert (person.ticket, person.state) == (ticket, State.ARRIVED)


def test_a_letter_typed_anywhere_begins_a_search(door: Door) -> None:
    register(door.store, SATO)
    door.page.panel.setFocus()
    with door.qtbot.waitSignal(door.page.wedge.typed):
        door.fingers.write("h")
    assert door.page.search.field.text() == "h"
    assert QApplication.focusWidget() is door.page.search.field


def test_the_numbers_and_the_last_arrivals_follow(door: Door) -> None:
    first, _ = register(door.store, SATO), register(door.store, LEE)
    door.scan(first.ticket)
    assert door.page.counters.figures.text() == "1 / 2"
    latest = door.page.arrivals.latest
    assert latest is not None
    assert latest.id == first.id


class FullDisk:
    """An event file on a disk that fills up: entries are taken, and never get onto it."""

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self.is_full = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def change(self) -> object:
        return _FailingAtTheEnd(self._store.change()) if self.is_full else self._store.change()


class _FailingAtTheEnd:
    def __init__(self, change: object) -> None:
        self._change = change

    def __enter__(self) -> object:
        return self._change.__enter__()

    def __exit__(self, *_: object) -> None:
        fault = Fault(FaultKind.DISK_FULL, Path("mixer.checkin"))
        self._change.__exit__(Fault, fault, None)
        raise fault


def test_green_only_when_it_is_on_disk(open_door: Callable[[EventStore], Door], store: EventStore) -> None:
    disk = FullDisk(store)
    door = open_door(disk)
    sato = register(store, SATO)
    families: list[Family | None] = []
    show = door.page.panel.update
    door.page.panel.update = lambda *args: (families.append(door.page.panel.family), show(*args))
    disk.is_full = True
    door.fingers.scan(sato.ticket)
    door.qtbot.waitUntil(lambda: "NOT admitted" in door.page.status.text())
    assert Family.ADMITTED not in families
    assert door.page.panel.word.text() == "Not recorded"
    assert state_of(door, sato.id) is State.EXPECTED
    disk.is_full = False
    door.scan(sato.ticket)
    assert door.page.panel.family is Family.ADMITTED
