"""Names hidden from people in front of the screen: nobody is named for longer than the staff need."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from checkin.domain.attendee import Attendee, State
from checkin.domain.verdict import Family
from checkin.store.ports import EventStore
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.door.conftest import Door, asked

Key = Qt.Key
HIDDEN = "Names are hidden; Ctrl+H shows them."


@pytest.fixture
def door(open_door: Callable[..., Door], store: EventStore) -> Door:
    door = open_door(store)
    door.page.settings_changed.connect(lambda values: door.session.hide_names(values["hides_names"]))
    return door


@pytest.fixture
def sato(door: Door) -> Attendee:
    """Somebody who has just come in, with a note to staff."""
    attendee = register(door.store, SATO, note="車椅子")
    door.scan(attendee.ticket)
    door.fingers.wait()
    return attendee


def hide(door: Door) -> None:
    door.fingers.press(Key.Key_H, Qt.KeyboardModifier.ControlModifier)


def let_time_pass(door: Door) -> None:
    """Let the seconds pass for which a name is shown; nothing else is waited for."""
    assert door.page.discretion.patience.isActive()
    door.page.discretion.patience.timeout.emit()


def seen(door: Door) -> list[str]:
    """Return what can be read of people on the panel and below it."""
    card = door.page.panel.card
    texts = (card.name, card.reading, card.affiliation, card.note, card.fee)
    return [*(text.text() for text in texts if text.text()), *card.chips.texts, door.page.status.text()]


def test_ctrl_h_covers_whoever_is_shown_and_shows_them_again(door: Door, sato: Attendee) -> None:
    hide(door)
    assert seen(door) == ["佐•••", HIDDEN]
    assert door.page.panel.family is Family.ADMITTED
    hide(door)
    assert seen(door)[:2] == ["佐藤 花子", "サトウ ハナコ"]


def test_the_line_says_what_holds_after_either_press(door: Door) -> None:
    hide(door)
    assert door.page.status.text() == "Names are hidden; Ctrl+H shows them."
    hide(door)
    assert door.page.status.text() == "Names are shown; Ctrl+H hides them."


def test_the_next_person_is_named_and_covered_after_some_seconds(door: Door, sato: Attendee) -> None:
    hide(door)
    door.scan(register(door.store, TAKAHASHI).ticket)
    assert "髙橋" in seen(door)[0]
    assert "髙橋" in door.page.status.text()
    let_time_pass(door)
    assert seen(door) == ["髙•••", HIDDEN]


def test_companions_are_named_no_longer_than_whom_they_come_with(door: Door, sato: Attendee) -> None:
    hide(door)
    companions = door.page.panel.companions
    door.page.panel.show_companions(sato, [register(door.store, TAKAHASHI)])
    assert companions.isVisible()
    let_time_pass(door)
    assert not companions.isVisible()
    hide(door)
    assert companions.isVisible()


def test_while_names_are_shown_nothing_is_covered(door: Door, sato: Attendee) -> None:
    assert not door.page.discretion.patience.isActive()


def test_a_person_about_whom_staff_decide_stays_to_be_seen(door: Door) -> None:
    hide(door)
    lee = register(door.store, LEE, fee_due=3000, fee_paid=0)
    door.scan(lee.ticket)
    let_time_pass(door)
    assert door.page.panel.card.name.text() == "李 美玲"
    assert door.page.discretion.patience.isActive()


def test_keys_still_mean_the_person_who_is_covered(door: Door, sato: Attendee) -> None:
    hide(door)
    with door.qtbot.waitSignal(door.session.changed):
        door.fingers.press(Key.Key_F4)
    left = asked(door, lambda store: store.attendee(sato.id))
    assert left is not None and left.state is State.LEFT


def test_what_was_undone_is_said_and_then_covered(door: Door, sato: Attendee) -> None:
    hide(door)
    with door.qtbot.waitSignal(door.session.changed):
        door.page.panel.deeds.undo.click()
    assert "佐藤 花子" in door.page.panel.headline.text()
    let_time_pass(door)
    assert door.page.panel.headline.text() == "Scan a ticket, or type a name."


def picture_of(door: Door, part: str) -> QImage:
    widget = door.page.arrivals if part == "arrivals" else door.page.search.results
    return widget.grab().toImage()


def test_of_the_last_arrivals_only_who_is_asked_about_is_named(door: Door, sato: Attendee) -> None:
    door.settle()
    named = picture_of(door, "arrivals")
    hide(door)
    covered = picture_of(door, "arrivals")
    assert covered != named
    door.page.arrivals.ask_about_latest()
    assert picture_of(door, "arrivals") != covered


def test_of_those_found_only_who_is_chosen_is_named(door: Door, store: EventStore) -> None:
    for person in (SATO, TAKAHASHI):
        register(store, person)
    door.find("架空")
    named = picture_of(door, "results")
    hide(door)
    covered = picture_of(door, "results")
    assert covered != named
    door.fingers.press(Key.Key_Down)
    assert picture_of(door, "results") != covered
    assert door.page.search.chosen is not None


def test_the_eye_says_what_a_press_does(door: Door) -> None:
    eye = door.page.discretion.button
    assert eye.accessibleName() == "Hide the names (Ctrl+H)"
    eye.click()
    assert eye.accessibleName() == "Show the names (Ctrl+H)"
    assert door.session.hides_names
