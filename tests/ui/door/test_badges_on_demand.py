"""Badges on demand at the door: by scan and by key, and what the line of the printer says and offers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkin.domain.journal import Kind
from checkin.flows.check_in import scan
from checkin.flows.edit import edit
from checkin.flows.print_badges import record_printed
from checkin.flows.print_queue import take_next
from checkin.store.ports import EventStore
from checkin.ui.operations.session import Changed
from checkin.wording.language import use_language
from tests.pdfs import codes_by_zxing, picture, text_of
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.door.conftest import Door

Key = Qt.Key


@pytest.fixture
def door(open_door: Callable[..., Door], store: EventStore) -> Door:
    """Return a door that prints a badge for whoever is admitted."""
    return open_door(store, prints_at_door=True)


def said(door: Door) -> str:
    return door.page.queue_line.words.text()


def wait_until_said(door: Door, words: str) -> None:
    door.qtbot.waitUntil(lambda: words in said(door))


def wait_until_printed(door: Door, count: int) -> None:
    door.qtbot.waitUntil(lambda: len(door.printers.sent) == count and door.queue.jobs == ())
    door.settle()


def offered(door: Door) -> list[str]:
    return [button.text() for button in door.page.queue_line.buttons]


def printed(door: Door) -> list[str | None]:
    door.settle()
    return [entry.attendee_id for entry in door.store.entries() if entry.kind is Kind.BADGE_PRINTED]


def press(door: Door, key: Key) -> None:
    door.fingers.wait()
    door.fingers.press(key)
    door.settle()


def test_a_scan_prints_the_badge_with_the_right_name(door: Door) -> None:
    takahashi = register(door.store, TAKAHASHI)
    door.scan(takahashi.ticket)
    wait_until_printed(door, 1)
    assert "髙橋 一郎" in text_of(door.printers.sent[0]).replace("\r\n", " ")
    assert codes_by_zxing(picture(door.printers.printed[0])) == {takahashi.ticket}
    assert printed(door) == [takahashi.id]


def test_the_door_goes_on_while_the_printer_is_slow(door: Door) -> None:
    people = [register(door.store, profile) for profile in (SATO, TAKAHASHI, LEE)]
    door.printers.paper.clear()
    for person in people:
        door.scan(person.ticket)
    assert door.page.counters.figures.text() == "3 / 3"
    wait_until_said(door, "Printing the badge of 佐藤 花子 … 2 badges are waiting.")
    door.printers.paper.set()
    wait_until_printed(door, 3)
    wait_until_said(door, "Whoever is admitted gets a badge")
    assert printed(door) == [person.id for person in people]


def test_a_door_that_prints_nothing_says_nothing(open_door: Callable[..., Door], store: EventStore) -> None:
    door = open_door(store)
    door.scan(register(store, SATO).ticket)
    door.settle()
    assert not door.page.queue_line.isVisible()
    assert store.print_jobs() == []


def test_trouble_is_told_in_words_and_the_key_leads_to_what_can_be_done(door: Door) -> None:
    door.printers.has_paper = False
    door.scan(register(door.store, SATO).ticket)
    wait_until_said(door, "The badge of 佐藤 花子 was not printed")
    assert door.printers.name in said(door)
    assert offered(door) == ["Try again", "Drop"]
    door.scan(register(door.store, LEE).ticket)
    wait_until_said(door, "1 badge is waiting")
    door.printers.has_paper = True
    press(door, Key.Key_F6)
    focus = QApplication.focusWidget()
    assert focus is door.page.queue_line.buttons[0]
    press(door, Key.Key_Return)
    wait_until_printed(door, 2)
    assert QApplication.focusWidget() is door.page.search.field


def test_a_scan_on_the_buttons_of_the_printer_decides_nothing(door: Door) -> None:
    door.printers.has_paper = False
    door.scan(register(door.store, SATO).ticket)
    wait_until_said(door, "was not printed")
    door.page.queue_line.take_focus()
    lee = register(door.store, LEE)
    door.scan(lee.ticket)
    wait_until_said(door, "1 badge is waiting")
    assert door.printers.sent == []


def test_the_badge_of_whom_the_panel_shows_is_printed_by_key_and_again_only_after_a_second_one(
    open_door: Callable[..., Door], store: EventStore
) -> None:
    door = open_door(store)
    sato = register(store, SATO)
    door.scan(sato.ticket)
    press(door, Key.Key_F5)
    assert door.page.status.text() == "The badge of 佐藤 花子 is on its way."
    wait_until_printed(door, 1)
    press(door, Key.Key_F5)
    wait_until_said(door, "was printed before")
    assert "受付1 · 鈴木" in said(door)
    assert printed(door) == [sato.id]
    press(door, Key.Key_Escape)
    assert not door.page.queue_line.isVisible()
    press(door, Key.Key_F5)
    wait_until_said(door, "was printed before")
    press(door, Key.Key_Return)
    wait_until_printed(door, 2)
    assert printed(door) == [sato.id, sato.id]


def test_a_badge_whose_name_was_corrected_needs_no_second_key(
    open_door: Callable[..., Door], store: EventStore
) -> None:
    sato = register(store, SATO)
    record_printed(store, [sato], "aone-51002")
    edit(store, sato.id, {"name": "佐藤 華子"})
    door = open_door(store)
    door.find("佐藤")
    press(door, Key.Key_F5)
    wait_until_printed(door, 1)
    assert "華子" in text_of(door.printers.sent[0])


def test_the_question_goes_when_the_next_person_comes(door: Door) -> None:
    sato, lee = register(door.store, SATO), register(door.store, LEE)
    door.scan(sato.ticket)
    wait_until_printed(door, 1)
    press(door, Key.Key_F5)
    wait_until_said(door, "was printed before")
    door.scan(lee.ticket)
    wait_until_printed(door, 2)
    assert "was printed before" not in said(door)
    assert printed(door) == [sato.id, lee.id]


def test_a_key_without_anybody_says_what_to_do(door: Door) -> None:
    press(door, Key.Key_F5)
    assert "Scan or choose somebody first" in door.page.status.text()


@pytest.mark.parametrize(
    ("downs", "prints", "entries"), [(0, 1, 1), (1, 0, 1), (2, 0, 0)], ids=["again", "came out", "dropped"]
)
def test_a_badge_that_was_being_sent_when_the_program_ended_is_asked_about(
    open_door: Callable[..., Door], store: EventStore, downs: int, prints: int, entries: int
) -> None:
    scan(store, register(store, SATO).ticket, with_badge=True)
    take_next(store, "brother-dk1202")
    door = open_door(store)
    wait_until_said(door, "It may have come out")
    assert offered(door) == ["Print again", "It came out", "Drop"]
    assert door.printers.sent == []
    press(door, Key.Key_F6)
    for _ in range(downs):
        press(door, Key.Key_Tab)
    press(door, Key.Key_Return)
    wait_until_printed(door, prints)
    assert len(printed(door)) == entries


def test_printing_that_somebody_stopped_goes_on_with_one_key(door: Door) -> None:
    door.printers.paper.clear()
    sato, lee = register(door.store, SATO), register(door.store, LEE)
    door.scan(sato.ticket)
    door.scan(lee.ticket)
    wait_until_said(door, "Printing the badge of 佐藤 花子")
    door.printing.stop()
    door.printers.paper.set()
    wait_until_said(door, "It may have come out")
    press(door, Key.Key_F6)
    press(door, Key.Key_Tab)
    press(door, Key.Key_Tab)
    press(door, Key.Key_Return)
    wait_until_said(door, "Printing has been stopped. 1 badge is waiting.")
    assert offered(door) == ["Go on"]
    press(door, Key.Key_F6)
    press(door, Key.Key_Return)
    wait_until_printed(door, 1)
    assert printed(door) == [lee.id]


def test_a_printer_that_is_missing_is_named(door: Door) -> None:
    door.printers.is_there = False
    door.scan(register(door.store, SATO).ticket)
    wait_until_said(door, f"The printer “{door.printers.name}” is not there")
    door.printers.is_there = True
    wait_until_printed(door, 1)


def test_an_undone_check_in_takes_its_badge_out_of_the_queue(door: Door) -> None:
    door.printers.has_paper = False
    sato = register(door.store, SATO)
    door.scan(sato.ticket)
    wait_until_said(door, "was not printed")
    door.page.arrivals.rows[0].undo.click()
    wait_until_said(door, "Whoever is admitted")
    assert door.store.print_jobs() == []


def test_the_line_speaks_japanese(open_door: Callable[..., Door], store: EventStore) -> None:
    door = open_door(store, prints_at_door=True)
    use_language("ja")
    sato = register(store, SATO)
    door.printers.paper.clear()
    door.session.change(
        lambda behind, _: scan(behind, sato.ticket, with_badge=True),
        touched=lambda _: Changed(frozenset({sato.id})),
    )
    wait_until_said(door, "佐藤 花子 様の名札を印刷しています")
    door.printers.paper.set()
    wait_until_printed(door, 1)
