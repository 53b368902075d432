"""The queue of the door at work: a real event file, real workers, a printer that prints into a folder."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Attendee, Profile
from checkin.domain.industries import read_industries
from checkin.domain.journal import Kind
from checkin.domain.print_job import JobState
from checkin.faults import Fault, FaultKind
from checkin.flows.check_in import scan
from checkin.flows.print_queue import Answer, Asked, look, take_next
from checkin.flows.stocks import find_stock
from checkin.paths import asset_text
from checkin.settings import Settings
from checkin.store.event_file import EventFile
from checkin.store.ports import EventStore
from checkin.ui.operations import door
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.ui.tasks import Worker
from tests.fakes import a_lane, an_event
from tests.pdfs import codes_by_zxing, page_sizes_mm, picture, text_of
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.desk import PrintersOfTests

T = TypeVar("T")
PATIENCE_MS = 60_000
"""A whole sheet at 600 dpi takes seconds where everything else is busy too."""
ROLL, SHEET = "brother-dk1202", "aone-51002"


@dataclass
class Desk:
    """A session with its queue, and the printer."""

    session: Session
    queue: PrintQueue
    printing: Worker
    printers: PrintersOfTests
    qtbot: QtBot
    settings: Settings

    def keep(self, values: dict[str, object]) -> None:
        """Remember choices as the program does."""
        self.settings = replace(self.settings, **values)

    def ask(self, work: Callable[[EventStore], T]) -> T:
        """Do something with the store in its own thread."""
        with self.qtbot.waitCallback() as back:
            self.session.ask(lambda store, _: work(store), back)
        return back.args[0]

    def register(self, profile: Profile) -> Attendee:
        """Put somebody on the list."""
        return self.ask(lambda store: register(store, profile))

    def scan(self, text: str) -> None:
        """Scan as the door page does."""
        with self.qtbot.waitCallback() as back:
            door.scan(self.session, text, back, with_badge=True)

    def wait_until_printed(self, count: int) -> None:
        """Wait until so many badges are printed, and in the journal."""
        self.qtbot.waitUntil(
            lambda: self.queue.jobs == () and len(self.printers.sent) == count, timeout=PATIENCE_MS
        )

    def wait_for(self, *states: JobState) -> None:
        """Wait until the jobs stand so."""
        self.qtbot.waitUntil(
            lambda: tuple(queued.job.state for queued in self.queue.jobs) == states, timeout=PATIENCE_MS
        )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    EventFile.create(tmp_path / "mixer.checkin", an_event(), a_lane()).close()
    return tmp_path / "mixer.checkin"


@pytest.fixture
def open_desk(qtbot: QtBot, path: Path, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    printers = PrintersOfTests(tmp_path)
    workers: list[Worker] = []
    sessions: list[Session] = []

    def make(**choices: object) -> Desk:
        store = EventFile.open(path, a_lane(ids=f"desk-{len(sessions)}"))
        own = [Worker(name) for name in ("store", "press", "printing")]
        session = Session(store, own[0], own[1], read_industries(asset_text("industries.toml")))
        workers.extend(own)
        sessions.append(session)
        settings = Settings(printer=printers.name, stock=ROLL, **choices)
        desk = Desk(session, None, own[2], printers, qtbot, settings)
        desk.queue = PrintQueue(session, own[2], lambda: desk.settings, printers)
        desk.queue.settings_changed.connect(desk.keep)
        return desk

    yield make
    printers.paper.set()
    for session in sessions:
        session.close()
    for worker in reversed(workers):
        worker.close()


def printed_entries(desk: Desk) -> list[str | None]:
    return desk.ask(lambda store: [e.attendee_id for e in store.entries() if e.kind is Kind.BADGE_PRINTED])


def test_an_admission_prints_the_badge_of_the_person(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    takahashi = desk.register(TAKAHASHI)
    desk.scan(takahashi.ticket)
    desk.wait_until_printed(1)
    assert "髙橋" in text_of(desk.printers.sent[0])
    (printed,) = desk.printers.printed
    assert page_sizes_mm(printed)[0] == pytest.approx((62, 100), abs=0.2)
    assert codes_by_zxing(picture(printed)) == {takahashi.ticket}
    assert printed_entries(desk) == [takahashi.id]


def test_fifty_quick_admissions_come_out_once_each_in_their_order(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    people = [desk.register(Profile(name=f"架空 {n}", position=n)) for n in range(1, 51)]
    for person in people:
        door.scan(desk.session, person.ticket, lambda _: None, with_badge=True)
    desk.qtbot.waitUntil(lambda: len(desk.printers.sent) == 50 and desk.queue.jobs == (), timeout=60_000)
    assert [text_of(pdf).split("架空 ")[1].split()[0] for pdf in desk.printers.sent] == [
        str(n) for n in range(1, 51)
    ]
    assert printed_entries(desk) == [person.id for person in people]


def test_a_sheet_in_the_tray_is_filled_slot_by_slot_and_its_place_remembered(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk(door_stock=SHEET, door_slot=9)
    per_page = find_stock(SHEET).per_page
    assert per_page == 10
    for profile in (SATO, TAKAHASHI, LEE):
        desk.scan(desk.register(profile).ticket)
    desk.wait_until_printed(3)
    assert desk.settings.door_slot == 2
    places = [_middle_of_ink(pdf) for pdf in desk.printers.printed]
    assert places[0] == ("left", "bottom")
    assert places[1] == ("right", "bottom")
    assert places[2] == ("left", "top")


def _middle_of_ink(pdf: bytes) -> tuple[str, str]:
    image = picture(pdf, dpi=50)
    rows, columns = (image < 128).nonzero()
    across = "left" if columns.mean() < image.shape[1] / 2 else "right"
    return across, "top" if rows.mean() < image.shape[0] / 2 else "bottom"


def test_trouble_holds_the_queue_and_one_click_sends_again(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(door_stock=SHEET, door_slot=4)
    desk.printers.has_paper = False
    for profile in (SATO, LEE):
        desk.scan(desk.register(profile).ticket)
    desk.wait_for(JobState.FAILED, JobState.WAITING)
    failed = desk.queue.jobs[0].job
    assert (failed.trouble, failed.detail) == (FaultKind.PRINTER_TROUBLE, desk.printers.name)
    assert desk.settings.door_slot == 4
    desk.printers.has_paper = True
    desk.queue.send_again(failed)
    desk.queue.send_again(failed)
    desk.wait_until_printed(2)
    assert len(printed_entries(desk)) == 2


def test_a_dropped_badge_does_not_come_out(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.printers.has_paper = False
    sato, lee = desk.register(SATO), desk.register(LEE)
    desk.scan(sato.ticket)
    desk.scan(lee.ticket)
    desk.wait_for(JobState.FAILED, JobState.WAITING)
    desk.printers.has_paper = True
    desk.queue.drop(desk.queue.jobs[0].job)
    desk.wait_until_printed(1)
    assert printed_entries(desk) == [lee.id]


def test_badges_wait_for_a_printer_that_is_not_there(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.printers.is_there = False
    desk.scan(desk.register(SATO).ticket)
    desk.qtbot.waitUntil(lambda: desk.queue.is_printer_missing)
    desk.wait_for(JobState.WAITING)
    desk.printers.is_there = True
    desk.wait_until_printed(1)
    assert not desk.queue.is_printer_missing


def test_what_waited_at_the_end_goes_on_at_the_next_start_and_what_was_sent_is_asked_about(
    open_desk: Callable[..., Desk], path: Path
) -> None:
    store = EventFile.open(path, a_lane(ids="killed"))
    sato, lee = register(store, SATO), register(store, LEE)
    for person in (sato, lee):
        scan(store, person.ticket, with_badge=True)
    assert take_next(store, ROLL) is not None
    store.close()
    desk = open_desk()
    desk.wait_for(JobState.UNSURE)
    assert [text_of(pdf).count("李") for pdf in desk.printers.sent] == [1]
    desk.queue.note_came_out(desk.queue.jobs[0].job)
    desk.wait_until_printed(1)
    assert printed_entries(desk) == [lee.id, sato.id]


def test_printing_that_somebody_stopped_is_asked_about_and_the_rest_waits(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk()
    desk.printers.paper.clear()
    for profile in (SATO, LEE):
        desk.scan(desk.register(profile).ticket)
    desk.wait_for(JobState.SENDING, JobState.WAITING)
    desk.printing.stop()
    desk.printers.paper.set()
    desk.wait_for(JobState.UNSURE, JobState.WAITING)
    assert desk.queue.is_held
    desk.queue.drop(desk.queue.jobs[0].job)
    desk.queue.try_again()
    desk.wait_until_printed(1)
    assert "李" in text_of(desk.printers.sent[0])


def test_a_person_who_is_asked_for_again_is_printed_after_a_second_word(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    sato = desk.register(SATO)
    heard: list[Answer] = []
    desk.queue.ask_for(sato.id, heard.append)
    desk.wait_until_printed(1)
    desk.queue.ask_for(sato.id, heard.append)
    desk.qtbot.waitUntil(lambda: len(heard) == 2)
    assert [answer.asked for answer in heard] == [Asked.QUEUED, Asked.PRINTED]
    desk.queue.ask_for(sato.id, heard.append, again=True)
    desk.wait_until_printed(2)


def test_a_trial_badge_takes_a_slot_and_no_entry(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(door_stock=SHEET, door_slot=3)
    with desk.qtbot.waitSignal(desk.queue.trial_ended) as ended:
        assert desk.queue.print_trial()
        assert not desk.queue.print_trial()
    assert ended.args == [None]
    assert "Trial badge" in text_of(desk.printers.sent[0])
    assert desk.settings.door_slot == 4
    assert printed_entries(desk) == []


def test_a_trial_without_its_printer_is_told(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.printers.is_there = False
    with desk.qtbot.waitSignal(desk.queue.trial_ended) as ended:
        assert desk.queue.print_trial()
    (fault,) = ended.args or ()
    assert isinstance(fault, Fault)
    assert (fault.kind, fault.detail) == (FaultKind.PRINTER_TROUBLE, desk.printers.name)


def test_fonts_are_read_when_it_is_switched_on(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    assert not desk.queue.is_on
    desk.keep({"prints_at_door": True})
    with desk.qtbot.waitSignal(desk.printing.rested):
        desk.queue.follow_settings()
    assert desk.queue.is_on
    assert desk.printers.sent == []
    assert desk.ask(look) == ()
