"""A guest at self check-in: on real widgets over a real event file, from the keys to what is read from a metre."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent
from PySide6.QtWidgets import QApplication

from checkin.domain.attendee import How, State
from checkin.domain.journal import Kind
from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.domain.verdict import Family
from checkin.faults import FaultKind
from checkin.flows.amend import set_event
from checkin.flows.check_in import check_out
from checkin.flows.print_badges import record_printed
from checkin.store.ports import EventStore
from checkin.ui.operations.session import Changed
from checkin.wording.language import use_language
from tests.fakes import an_event
from tests.ime import kana_input, romaji_input, wide
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.door.test_at_the_keyboard import FullDisk
from tests.ui.kiosk.conftest import Kiosk, OpenKiosk
from tests.ui.scanners.cameras import CamerasOfTests, picture_of

Key = Qt.Key
STAFF = "Please speak to the reception staff"
LONGER_THAN_A_NERVOUS_HAND_S = 60


def type_number(kiosk: Kiosk, number: str) -> None:
    """Type as a guest does, at a machine where nothing was clicked before."""
    kiosk.fingers.wait()
    for character in number:
        if kiosk.page.rest.field.hasFocus():
            kiosk.fingers.write(character)
        else:
            with kiosk.qtbot.waitSignal(kiosk.wedge.typed):
                kiosk.fingers.write(character)
    kiosk.fingers.wait()


def enter(kiosk: Kiosk) -> None:
    with kiosk.qtbot.waitSignal(kiosk.session.changed):
        kiosk.fingers.press(Key.Key_Return)
    kiosk.settle()


def commit(kiosk: Kiosk, text: str) -> None:
    """Let an input method commit a text where the keyboard is."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(kiosk.page.rest.field, event)


def all_texts(kiosk: Kiosk) -> str:
    """Return everything that the answer says, to the eye and to a screen reader."""
    return " ".join((*kiosk.said, kiosk.page.answer.accessibleName()))


def test_a_scan_admits_at_once_greets_by_name_and_is_recorded_as_self_check_in(kiosk: Kiosk) -> None:
    sato = register(kiosk.store, SATO)
    kiosk.scan(sato.ticket)
    assert kiosk.said == ("Welcome!", "佐藤 花子", "Please go in.")
    assert kiosk.family is Family.ADMITTED
    attendee = kiosk.store.attendee(sato.id)
    assert attendee is not None and attendee.check_in is not None
    assert attendee.check_in.how is How.KIOSK


def test_guests_are_addressed_in_polite_japanese(kiosk: Kiosk) -> None:
    use_language("ja")
    kiosk.scan(register(kiosk.store, SATO).ticket)
    assert kiosk.said == ("ようこそ", "佐藤 花子 様", "どうぞ中へお進みください。")


def test_the_answer_goes_by_itself(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(answered_ms=1)
    kiosk.scan(register(kiosk.store, SATO).ticket)
    kiosk.qtbot.waitUntil(lambda: not kiosk.page.is_answering)
    assert kiosk.page.hasFocus()


def test_the_next_scan_takes_the_place_of_the_answer_at_once(kiosk: Kiosk) -> None:
    sato, lee = register(kiosk.store, SATO), register(kiosk.store, LEE)
    kiosk.scan(sato.ticket)
    kiosk.scan(lee.ticket)
    assert kiosk.said[1] == "李 美玲"
    assert "佐藤" not in all_texts(kiosk)


def test_the_same_code_again_within_seconds_is_the_same_welcome(kiosk: Kiosk) -> None:
    sato = register(kiosk.store, SATO)
    kiosk.scan(sato.ticket)
    before = kiosk.said
    kiosk.scan(sato.ticket)
    assert kiosk.said == before and kiosk.family is Family.ADMITTED


def test_whoever_is_in_is_told_so_and_whoever_comes_back_is_welcomed_back(kiosk: Kiosk) -> None:
    sato = register(kiosk.store, SATO)
    kiosk.scan(sato.ticket)
    kiosk.clock.pass_seconds(LONGER_THAN_A_NERVOUS_HAND_S)
    kiosk.scan(sato.ticket)
    assert kiosk.said[:2] == ("You are already checked in", "佐藤 花子")
    assert kiosk.family is Family.ALREADY_IN
    kiosk.session.change(lambda store, _: check_out(store, sato.id), touched=lambda _: _another_event())
    kiosk.settle()
    kiosk.scan(sato.ticket)
    assert kiosk.said == ("Welcome back!", "佐藤 花子", "Please go in.")


@pytest.mark.parametrize(
    "trouble",
    [
        {"fee_due": 4000, "fee_paid": 0},
        {"rsvp": "waiting"},
        {"rsvp": "cancelled", "rsvp_text": "参加キャンセル"},
    ],
    ids=["unpaid", "on the waiting list", "cancelled"],
)
def test_what_is_nobody_elses_business_is_not_shown_to_the_hall(kiosk: Kiosk, trouble: dict[str, object]) -> None:
    sato = register(kiosk.store, SATO, **trouble)
    kiosk.scan(sato.ticket)
    assert kiosk.said == (STAFF, "", "They will gladly help you.")
    assert kiosk.family is Family.DECISION
    assert kiosk.state_of(sato.id) is not State.ARRIVED


def test_a_strange_ticket_and_one_that_is_shared_look_like_every_other_trouble(kiosk: Kiosk) -> None:
    register(kiosk.store, SATO)
    register(kiosk.store, replace(LEE, ticket_code=SATO.ticket_code))
    genuine = issue(an_event(), bytes(NONCE_BYTES))
    forged = genuine[:10] + ("7" if genuine[10] != "7" else "8") + genuine[11:]
    for code in (genuine, forged, issue(an_event("other"), bytes(NONCE_BYTES)), SATO.ticket_code):
        kiosk.scan(code)
        assert (kiosk.said, kiosk.family) == ((STAFF, "", "They will gladly help you."), Family.DECISION)


def test_before_the_doors_open_a_guest_is_told_when_they_do(kiosk: Kiosk) -> None:
    sato = register(kiosk.store, SATO)
    opens = {"opens_at": kiosk.clock.at + 3_600_000}
    kiosk.session.change(lambda store, _: set_event(store, opens), touched=lambda _: _another_event())
    kiosk.settle()
    kiosk.scan(sato.ticket)
    headline, name, action = kiosk.said
    assert (headline, name) == ("Please wait until check-in begins", "")
    assert action.startswith("Check-in begins at ")
    assert kiosk.state_of(sato.id) is State.EXPECTED


def test_a_full_disk_calls_the_staff_and_never_looks_like_an_admission(
    open_kiosk: OpenKiosk, store: EventStore
) -> None:
    disk = FullDisk(store)
    kiosk = open_kiosk(disk)
    sato = register(store, SATO)
    disk.is_full = True
    kiosk.fingers.scan(sato.ticket)
    kiosk.qtbot.waitUntil(lambda: bool(kiosk.faults))
    assert kiosk.said == (STAFF, "", "We are sorry: your check-in could not be recorded.")
    assert kiosk.family is Family.DECISION
    assert [fault.kind for fault in kiosk.faults] == [FaultKind.DISK_FULL]
    disk.is_full = False
    assert kiosk.state_of(sato.id) is State.EXPECTED


# Without a QR code


def test_a_number_is_typed_without_clicking_anything_and_enter_checks_in(kiosk: Kiosk) -> None:
    sato = register(kiosk.store, SATO)
    type_number(kiosk, "r-1001")
    assert kiosk.page.rest.field.text() == "r-1001"
    enter(kiosk)
    assert kiosk.said[1] == "佐藤 花子"
    assert kiosk.state_of(sato.id) is State.ARRIVED
    assert kiosk.page.rest.field.text() == ""


@pytest.mark.parametrize("typed", ["R-100", "1001", "sato", "hanako@example.com", "0001"])
def test_only_the_whole_number_counts(kiosk: Kiosk, typed: str) -> None:
    sato = register(kiosk.store, SATO)
    type_number(kiosk, typed)
    enter(kiosk)
    assert kiosk.said == (STAFF, "", "This code was not found. You may also try once more.")
    assert kiosk.state_of(sato.id) is State.EXPECTED


@pytest.mark.parametrize("name", ["佐藤 花子", "佐藤", "さとう"])
def test_a_name_finds_nobody(kiosk: Kiosk, name: str) -> None:
    register(kiosk.store, SATO)
    kiosk.page.rest.field.setFocus()
    commit(kiosk, name)
    with kiosk.qtbot.waitSignal(kiosk.session.changed):
        kiosk.fingers.press(Key.Key_Return)
    kiosk.settle()
    assert kiosk.said == (STAFF, "", "This code was not found. You may also try once more.")


@pytest.mark.parametrize("shown", [wide, kana_input])
def test_a_number_that_an_input_method_has_changed_is_understood(kiosk: Kiosk, shown: object) -> None:
    assert callable(shown)
    sato = register(kiosk.store, SATO)
    kiosk.page.rest.field.setFocus()
    commit(kiosk, shown("r-1001"))
    enter(kiosk)
    assert kiosk.state_of(sato.id) is State.ARRIVED


def test_no_input_method_is_wanted_at_all(kiosk: Kiosk) -> None:
    for widget in (kiosk.page, kiosk.page.rest.field):
        widget.setFocus()
        query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
        QApplication.sendEvent(widget, query)
        assert not query.value(Qt.InputMethodQuery.ImEnabled)


def test_a_scan_through_japanese_input_into_the_field_counts(kiosk: Kiosk) -> None:
    sato = register(kiosk.store, SATO)
    type_number(kiosk, "12")
    with kiosk.qtbot.waitSignal(kiosk.session.changed):
        commit(kiosk, romaji_input(sato.ticket.lower()))
    kiosk.settle()
    assert kiosk.state_of(sato.id) is State.ARRIVED
    assert kiosk.page.rest.field.text() == ""


def test_a_reading_that_nothing_can_be_made_of_asks_for_one_more(kiosk: Kiosk) -> None:
    kiosk.wedge.garbled.emit()
    assert kiosk.page.rest.sentence.text() == "Please hold your QR code to the reader once more"


def test_typing_takes_the_place_of_the_answer(kiosk: Kiosk) -> None:
    kiosk.scan(register(kiosk.store, SATO).ticket)
    kiosk.fingers.wait()
    type_number(kiosk, "4")
    assert not kiosk.page.is_answering and kiosk.page.rest.field.text() == "4"


def test_a_number_that_nobody_goes_on_with_is_forgotten(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(forgotten_ms=1)
    kiosk.page.rest.field.setFocus()
    kiosk.fingers.write("R-10")
    kiosk.qtbot.waitUntil(lambda: kiosk.page.rest.field.text() == "" and kiosk.page.hasFocus())


def test_neither_the_clipboard_nor_the_guest_before_can_be_brought_back(kiosk: Kiosk) -> None:
    QApplication.clipboard().setText("a phone number of the organizer's")
    field = kiosk.page.rest.field
    field.setFocus()
    kiosk.fingers.write("R-9")
    enter(kiosk)
    field.setFocus()
    for key, modifier in (
        (Key.Key_V, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
        (Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    ):
        kiosk.fingers.press(key, modifier)
    kiosk.qtbot.mouseClick(field, Qt.MouseButton.MiddleButton)
    assert field.text() == ""
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu and not field.acceptDrops()


# Badges, camera, rehearsal


def test_a_badge_on_demand_is_promised_and_printed(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(prints_at_door=True)
    sato = register(kiosk.store, SATO)
    kiosk.printers.paper.clear()
    kiosk.scan(sato.ticket)
    assert kiosk.said[2] == "Your badge is being printed. Please wait a moment."
    kiosk.printers.paper.set()
    kiosk.qtbot.waitUntil(lambda: len(kiosk.printers.sent) == 1 and kiosk.queue.jobs == ())
    kiosk.settle()
    printed = [entry.attendee_id for entry in kiosk.store.entries() if entry.kind is Kind.BADGE_PRINTED]
    assert printed == [sato.id]


def test_nobody_waits_for_a_badge_that_does_not_come(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(prints_at_door=True)
    kiosk.printers.has_paper = False
    kiosk.scan(register(kiosk.store, SATO).ticket)
    kiosk.qtbot.waitUntil(lambda: kiosk.said[2] == "Please ask the reception staff for your badge.")
    assert kiosk.family is Family.ADMITTED
    kiosk.scan(register(kiosk.store, LEE).ticket)
    assert kiosk.said[1:] == ("李 美玲", "Please ask the reception staff for your badge.")


def test_a_badge_that_was_printed_before_is_taken_from_its_box(kiosk: Kiosk) -> None:
    takahashi = register(kiosk.store, TAKAHASHI)
    kiosk.session.change(
        lambda store, _: (
            set_event(store, {"badge_boxes": "rows"}),
            record_printed(store, [takahashi], "aone-51002"),
        ),
        touched=lambda _: _another_event(),
    )
    kiosk.settle()
    kiosk.clock.pass_seconds(1)
    kiosk.scan(takahashi.ticket)
    assert kiosk.said[2] == "Please take your badge from the box た."


def test_the_cameras_picture_is_shown_and_a_ticket_held_before_it_is_checked_in(open_kiosk: OpenKiosk) -> None:
    cameras = CamerasOfTests("Webcam")
    kiosk = open_kiosk(cameras=cameras, is_camera_on=True)
    sato = register(kiosk.store, SATO)
    kiosk.qtbot.waitUntil(lambda: bool(cameras.opened))
    with kiosk.qtbot.waitSignal(kiosk.page.camera.pictured):
        cameras.feed.show(picture_of(sato.ticket))
    assert kiosk.page.rest.picture.isVisible()
    assert kiosk.page.rest.sentence.text() == "Hold the QR code of your ticket within the white corners"
    kiosk.qtbot.waitUntil(lambda: kiosk.page.is_answering)
    assert kiosk.said[1] == "佐藤 花子"


def test_without_a_camera_a_symbol_shows_what_to_do(kiosk: Kiosk) -> None:
    assert kiosk.page.rest.symbol.isVisible()
    assert kiosk.page.rest.sentence.text() == "Hold the QR code of your ticket to the reader"


@pytest.mark.parametrize("is_rehearsal", [True, False])
def test_a_rehearsal_is_called_one(open_kiosk: OpenKiosk, is_rehearsal: bool) -> None:
    kiosk = open_kiosk(is_rehearsal=is_rehearsal)
    assert kiosk.page.head.rehearsal.isVisible() is is_rehearsal
    assert kiosk.page.head.title.text() == an_event().title


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 600)])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_is_cut_off_in_a_long_answer(kiosk: Kiosk, size: tuple[int, int], language: str) -> None:
    use_language(language)
    kiosk.window.resize(*size)
    kiosk.scan(register(kiosk.store, replace(SATO, name="勅使河原 権左衛門之助 クリスティーナ")).ticket)
    answer = kiosk.page.answer
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    parts = [answer.sign, answer.headline, answer.name, answer.action]
    assert all(upper.geometry().bottom() <= lower.geometry().top() for upper, lower in pairwise(parts))
    assert answer.rect().contains(answer.action.geometry())


def _another_event() -> Changed:
    return Changed(event=True)
