"""Who really stands at the door: substitutes, corrections, companions, marks, boxes; by keyboard on real widgets."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from checkin.domain.attendee import State
from checkin.domain.verdict import Family
from checkin.flows.amend import set_event
from checkin.flows.edit import edit
from checkin.flows.print_badges import record_printed
from checkin.ui.operations.session import Changed
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.door.conftest import Door
from tests.ui.door.test_at_the_keyboard import act, state_of

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def fill_in(door: Door, *texts: str) -> None:
    """Type into the fields of the form, one after another."""
    for text in texts:
        door.fingers.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        door.fingers.press(Key.Key_Delete)
        door.fingers.write(text)
        door.fingers.wait()
        door.fingers.press(Key.Key_Tab)


def test_a_substitute_is_admitted_from_a_search_result(door: Door) -> None:
    sato = register(door.store, SATO)
    door.find("sato")
    door.fingers.press(Key.Key_F8)
    form = door.page.person_form
    assert form.isVisible()
    assert "佐藤 花子" in form.about.text()
    fill_in(door, "代理 次郎", "だいり じろう")
    act(door, Key.Key_Return)
    attendee = door.store.attendee(sato.id)
    assert attendee is not None
    assert (attendee.name, attendee.profile.reading) == ("代理 次郎", "だいり じろう")
    assert (attendee.comes_instead_of, attendee.state) == ("佐藤 花子", State.ARRIVED)
    assert attendee.profile.company == SATO.company
    assert not form.isVisible()
    assert door.page.panel.card.name.text() == "代理 次郎"
    assert "In place of 佐藤 花子" in door.page.panel.card.note.text()
    assert door.page.panel.family is Family.ADMITTED


def test_whom_the_list_names_comes_after_all(door: Door) -> None:
    sato = register(door.store, SATO)
    door.scan(sato.ticket)
    door.fingers.wait()
    door.fingers.press(Key.Key_F8)
    assert not door.page.person_form.end_button.isVisible()
    fill_in(door, "代理 次郎")
    act(door, Key.Key_Return)
    door.fingers.press(Key.Key_F8)
    assert door.page.person_form.fields["name"].text() == "代理 次郎"
    with door.qtbot.waitSignal(door.session.changed):
        door.page.person_form.end_button.click()
    door.settle()
    attendee = door.store.attendee(sato.id)
    assert attendee is not None
    assert (attendee.name, attendee.comes_instead_of, attendee.state) == (SATO.name, "", State.ARRIVED)
    assert door.page.panel.card.name.text() == SATO.name
    assert "comes after all" in door.page.status.text()


def test_a_substitute_without_a_name_is_asked_for_it(door: Door) -> None:
    sato = register(door.store, SATO)
    door.scan(sato.ticket)
    door.fingers.wait()
    door.fingers.press(Key.Key_F8)
    door.fingers.press(Key.Key_Return)
    assert door.page.person_form.complaint.isVisible()
    door.fingers.press(Key.Key_Escape)
    assert not door.page.person_form.isVisible()
    attendee = door.store.attendee(sato.id)
    assert attendee is not None and attendee.substitution is None


@pytest.mark.parametrize("key", [Key.Key_F7, Key.Key_F8])
def test_without_anybody_chosen_there_is_nobody_to_ask_about(door: Door, key: Key) -> None:
    door.fingers.press(key)
    assert not door.page.person_form.isVisible()
    assert door.page.status.text() == "Scan or choose somebody first."


def test_a_corrected_name_asks_for_a_new_badge(door: Door) -> None:
    sato = register(door.store, SATO)
    record_printed(door.store, [sato], "aone-51002")
    door.scan(sato.ticket)
    door.fingers.wait()
    door.fingers.press(Key.Key_F7)
    assert door.page.person_form.fields["name"].text() == SATO.name
    assert QApplication.focusWidget() is door.page.person_form.fields["name"]
    fill_in(door, "佐藤 華子")
    act(door, Key.Key_Return)
    attendee = door.store.attendee(sato.id)
    assert attendee is not None
    assert attendee.name == "佐藤 華子"
    assert attendee.by_hand >= {"name"}
    assert door.page.panel.card.name.text() == "佐藤 華子"
    assert "must be printed again" in door.page.status.text()
    assert door.page.panel.action.text() == "Print the badge again (F5)."


def test_a_correction_that_changes_nothing_says_so(door: Door) -> None:
    door.scan(register(door.store, SATO).ticket)
    door.fingers.wait()
    door.fingers.press(Key.Key_F7)
    act(door, Key.Key_Return)
    assert door.page.status.text() == "Nothing was changed."


def test_companions_are_admitted_one_by_one_and_all_at_once(door: Door) -> None:
    sato = register(door.store, SATO)
    first, second, third = (
        register(door.store, replace(one, companion_of=SATO.name, ticket_code="")) for one in (TAKAHASHI, LEE, LEE)
    )
    door.scan(sato.ticket)
    bar = door.page.panel.companions
    door.qtbot.waitUntil(bar.isVisible)
    assert [button.text() for button in bar.buttons] == [
        "髙橋 一郎 (Alt+1)",
        "李 美玲 (Alt+2)",
        "李 美玲 (Alt+3)",
        "All (F9)",
    ]
    act(door, Key.Key_2, ALT)
    assert [state_of(door, one.id) for one in (first, second, third)] == [
        State.EXPECTED,
        State.ARRIVED,
        State.EXPECTED,
    ]
    assert door.page.panel.attendee is not None and door.page.panel.attendee.id == sato.id
    act(door, Key.Key_F9)
    assert door.page.status.text() == "2 companions are checked in."
    assert {state_of(door, one.id) for one in (first, second, third)} == {State.ARRIVED}
    assert bar.buttons == []
    assert bar.words.text() == "3 companions, 3 in"


def test_of_a_companion_who_stays_outside_it_is_said_why(door: Door) -> None:
    sato = register(door.store, SATO)
    register(door.store, LEE, companion_of=SATO.name, ticket_code="", fee_due=2000, fee_paid=0)
    door.scan(sato.ticket)
    door.qtbot.waitUntil(door.page.panel.companions.isVisible)
    act(door, Key.Key_F9)
    assert "Not admitted: 李 美玲 (Fee not paid)." in door.page.status.text()


def test_f9_says_so_where_nobody_comes_with_a_person(door: Door) -> None:
    door.scan(register(door.store, SATO).ticket)
    act(door, Key.Key_F9)
    assert door.page.status.text() == "Nobody comes with this person."


def test_companions_go_with_whoever_they_come_with(door: Door) -> None:
    sato, lee = register(door.store, SATO), register(door.store, LEE)
    companion = register(door.store, replace(TAKAHASHI, companion_of=SATO.name, ticket_code=""))
    door.scan(sato.ticket)
    bar = door.page.panel.companions
    door.qtbot.waitUntil(bar.isVisible)
    door.scan(lee.ticket)
    assert not bar.isVisible()
    door.fingers.press(Key.Key_1, ALT)
    door.settle()
    assert state_of(door, companion.id) is State.EXPECTED


def test_a_companion_who_needs_a_decision_comes_onto_the_panel(door: Door) -> None:
    sato = register(door.store, SATO)
    lee = register(door.store, replace(LEE, companion_of=SATO.name, ticket_code=""), fee_due=3000, fee_paid=0)
    door.scan(sato.ticket)
    door.qtbot.waitUntil(door.page.panel.companions.isVisible)
    act(door, Key.Key_1, ALT)
    assert door.page.panel.attendee is not None and door.page.panel.attendee.id == lee.id
    assert "Companion of 佐藤 花子" in door.page.panel.card.note.text()
    act(door, Key.Key_1, ALT)
    assert state_of(door, lee.id) is State.ARRIVED


def test_marks_and_notes_stand_out(door: Door) -> None:
    sato = register(door.store, replace(SATO, note="車いす"))
    edit(door.store, sato.id, {"marks": ("VIP", "初参加")})
    door.scan(sato.ticket)
    assert door.page.panel.card.note.text() == "★ VIP　★ First time　Note: 車いす"


def test_the_panel_says_in_which_box_the_badge_lies(door: Door) -> None:
    sato, lee = register(door.store, SATO), register(door.store, LEE)
    record_printed(door.store, [sato], "aone-51002")
    set_event(door.store, {"badge_boxes": "rows"})
    with door.qtbot.waitSignal(door.session.event_changed):
        door.session.change(lambda store, _: set_event(store, {}), touched=lambda _: Changed(event=True))
    door.scan(sato.ticket)
    assert door.page.panel.action.text() == "Badge: box さ"
    door.scan(lee.ticket)
    assert door.page.panel.action.text() == "Please hand over the badge."


@pytest.mark.parametrize(
    ("rsvp", "label"), [("waiting", "Give a place and admit"), ("cancelled", "Comes after all")]
)
def test_who_waits_or_cancelled_is_one_decision_and_is_recorded_with_it(door: Door, rsvp: str, label: str) -> None:
    lee = register(door.store, LEE, rsvp=rsvp)
    door.scan(lee.ticket)
    assert label in door.page.panel.decision.buttons[0].text()
    door.fingers.wait()
    with door.qtbot.waitSignal(door.session.changed):
        door.fingers.write("1")
    door.settle()
    attendee = door.store.attendee(lee.id)
    assert attendee is not None and attendee.check_in is not None
    assert attendee.check_in.decision == {"waiting": "waiting_list"}.get(rsvp, rsvp)


def test_close_misses_are_offered_when_nobody_matches_and_nobody_is_chosen_by_itself(door: Door) -> None:
    sato = register(door.store, SATO)
    door.find("satpha")
    search = door.page.search
    door.qtbot.waitUntil(search.similar.isVisible)
    assert search.results.count() == 1
    assert search.chosen is None
    door.fingers.press(Key.Key_Return)
    assert state_of(door, sato.id) is State.EXPECTED
    door.fingers.press(Key.Key_Down)
    act(door, Key.Key_Return)
    assert state_of(door, sato.id) is State.ARRIVED
    assert not search.similar.isVisible()


def test_letters_that_are_no_kana_yet_lose_nobody(door: Door) -> None:
    register(door.store, SATO)
    door.page.search.focus()
    event = QInputMethodEvent("さｔ", [])
    QApplication.sendEvent(door.page.search.field, event)
    door.qtbot.waitUntil(lambda: door.page.search.chosen is not None)
    assert door.page.search.field.question == "さ"
