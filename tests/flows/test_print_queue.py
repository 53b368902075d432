"""Badges on demand, on a real event file: who gets one, in which order, and never twice without being asked."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checkin.domain.attendee import How, Profile
from checkin.domain.badge_words import needs_badge
from checkin.domain.journal import Kind
from checkin.domain.print_job import JobState, PrintJob
from checkin.faults import Fault, FaultKind
from checkin.flows.check_in import admit, check_out, overrule, scan, undo
from checkin.flows.companions import admit_companions
from checkin.flows.edit import edit
from checkin.flows.fee import Received
from checkin.flows.print_badges import record_printed
from checkin.flows.print_queue import (
    Asked,
    ask_for_badge,
    drop,
    look,
    record_failed,
    record_gone,
    send_again,
    take_next,
    take_up,
    work_as,
)
from checkin.flows.substitute import admit_substitute
from checkin.flows.walk_in import walk_in
from checkin.store.event_file import EventFile
from tests.fakes import StoppedClock, a_lane, an_event
from tests.people import LEE, SATO, TAKAHASHI, register

ROLL = "brother-dk1202"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EventFile]:
    file = EventFile.create(tmp_path / "mixer.checkin", an_event(), a_lane())
    yield file
    assert file.projected_differently() == []
    file.close()


def names(store: EventFile) -> list[str]:
    return [queued.name for queued in look(store)]


def states(store: EventFile) -> list[JobState]:
    return [queued.job.state for queued in look(store)]


def printed(store: EventFile) -> list[str | None]:
    return [entry.attendee_id for entry in store.entries() if entry.kind is Kind.BADGE_PRINTED]


def print_all(store: EventFile) -> list[str]:
    """Print whatever waits, and return whose badges came out."""
    came_out: list[str] = []
    while taken := take_next(store, ROLL):
        came_out.append(taken.attendee.id)
        record_gone(store, taken.job)
    return came_out


def by_scan(store: EventFile) -> str:
    sato = register(store, SATO)
    scan(store, sato.ticket, with_badge=True)
    return sato.id


def by_search(store: EventFile) -> str:
    sato = register(store, SATO)
    admit(store, sato.id, with_badge=True)
    return sato.id


def by_a_decision(store: EventFile) -> str:
    sato = register(store, SATO, payment="unpaid")
    overrule(store, scan(store, sato.ticket, with_badge=True), How.SCAN, Received(), with_badge=True)
    return sato.id


def as_a_walk_in(store: EventFile) -> str:
    admitted = walk_in(store, Profile(name="当日 花子"), with_badge=True).attendee
    assert admitted is not None
    return admitted.id


def in_place_of_another(store: EventFile) -> str:
    sato = register(store, SATO)
    admit_substitute(store, sato.id, Profile(name="代理 次郎"), with_badge=True)
    return sato.id


def as_a_companion(store: EventFile) -> str:
    sato = register(store, SATO)
    companion = register(store, Profile(name="同伴 花子", companion_of=sato.name))
    admit_companions(store, sato, with_badge=True)
    return companion.id


@pytest.mark.parametrize(
    "way", [by_scan, by_search, by_a_decision, as_a_walk_in, in_place_of_another, as_a_companion]
)
def test_whoever_is_admitted_gets_one_badge(store: EventFile, way: Callable[[EventFile], str]) -> None:
    attendee_id = way(store)
    assert print_all(store) == [attendee_id]
    assert printed(store) == [attendee_id]
    assert names(store) == []
    attendee = store.attendee(attendee_id)
    assert attendee is not None and not needs_badge(attendee)
    assert (attendee.badges[0].lane, attendee.badges[0].actor) == ("受付1", "鈴木")


def test_nothing_is_queued_where_badges_are_not_printed_on_demand(store: EventFile) -> None:
    scan(store, register(store, SATO).ticket)
    admit(store, register(store, LEE).id)
    walk_in(store, Profile(name="当日 花子"))
    assert look(store) == ()


def test_who_is_refused_scanned_again_or_comes_back_gets_no_badge(store: EventFile) -> None:
    lee, sato = register(store, LEE, rsvp="cancelled"), register(store, SATO)
    scan(store, lee.ticket, with_badge=True)
    scan(store, "4901234567894", with_badge=True)
    assert names(store) == []
    scan(store, sato.ticket)
    scan(store, sato.ticket, with_badge=True)
    check_out(store, sato.id)
    assert scan(store, sato.ticket, with_badge=True).is_return
    assert names(store) == []


def test_a_badge_of_the_evening_before_is_not_printed_again_unless_its_words_are_wrong(store: EventFile) -> None:
    sato, takahashi = register(store, SATO), register(store, TAKAHASHI)
    record_printed(store, [sato, takahashi], "aone-51002")
    edit(store, takahashi.id, {"name": "高橋 一郎"})
    for person in (sato, takahashi):
        scan(store, person.ticket, with_badge=True)
    assert names(store) == ["高橋 一郎"]


def test_fifty_quick_admissions_print_fifty_badges_once_each_in_their_order(store: EventFile) -> None:
    people = [register(store, Profile(name=f"架空 {n}", position=n)) for n in range(1, 51)]
    for person in reversed(people):
        scan(store, person.ticket, with_badge=True)
        scan(store, person.ticket, with_badge=True)
    assert print_all(store) == [person.id for person in reversed(people)]
    assert len(printed(store)) == 50


def test_an_undone_check_in_takes_its_waiting_badge_back_and_a_new_one_asks_again(store: EventFile) -> None:
    sato = register(store, SATO)
    scan(store, sato.ticket, with_badge=True)
    undo(store, sato.id)
    assert names(store) == []
    scan(store, sato.ticket, with_badge=True)
    check_out(store, sato.id)
    undo(store, sato.id)  # the check-out alone
    assert names(store) == [SATO.name]


def test_an_undo_while_the_badge_is_being_sent_prints_no_second_one(store: EventFile) -> None:
    sato = register(store, SATO)
    scan(store, sato.ticket, with_badge=True)
    taken = take_next(store, ROLL)
    assert taken is not None
    undo(store, sato.id)
    scan(store, sato.ticket, with_badge=True)
    record_gone(store, taken.job)
    assert print_all(store) == []
    assert printed(store) == [sato.id]


KILLED = """
import os, signal, sys
from pathlib import Path
from checkin.flows.print_queue import take_next
from checkin.store.event_file import EventFile
from tests.fakes import a_lane

store = EventFile.open(Path(sys.argv[1]), a_lane(ids="killed"))
assert take_next(store, sys.argv[2]) is not None
os.kill(os.getpid(), signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
"""


def test_a_program_that_is_killed_between_sending_and_gone_does_not_print_again_by_itself(
    tmp_path: Path,
) -> None:
    path = tmp_path / "killed.checkin"
    store = EventFile.create(path, an_event(), a_lane())
    sato, lee = register(store, SATO), register(store, LEE)
    for person in (sato, lee):
        scan(store, person.ticket, with_badge=True)
    store.close()
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), ROLL],
        cwd=Path.cwd(),
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    assert ended.returncode != 0
    again = EventFile.open(path, a_lane(ids="again"))
    take_up(again)
    assert states(again) == [JobState.UNSURE, JobState.WAITING]
    assert print_all(again) == [lee.id]
    assert states(again) == [JobState.UNSURE]
    assert printed(again) == [lee.id]
    again.close()


def test_a_lane_that_gets_another_name_while_it_prints_still_records_the_badge(store: EventFile) -> None:
    sato = register(store, SATO)
    scan(store, sato.ticket, with_badge=True)
    taken = take_next(store, ROLL)
    assert taken is not None
    work_as(store, a_lane("受付9", ids="nine"))
    record_gone(store, taken.job)
    assert look(store) == ()
    assert printed(store) == [sato.id]


def test_of_an_unsure_badge_a_person_says_what_became_of_it(store: EventFile) -> None:
    people = [register(store, profile) for profile in (SATO, TAKAHASHI, LEE)]
    for person in people:
        scan(store, person.ticket, with_badge=True)
        take_next(store, ROLL)
        take_up(store)
    came_out, lost, unwanted = (queued.job for queued in look(store))
    edit(store, people[0].id, {"name": "佐藤 華子"})
    record_gone(store, came_out)
    send_again(store, lost)
    drop(store, unwanted)
    assert print_all(store) == [people[1].id]
    assert printed(store) == [people[0].id, people[1].id]
    renamed = store.attendee(people[0].id)
    assert renamed is not None and needs_badge(renamed)  # what came out said the name of before


def test_trouble_is_kept_and_holds_the_others_until_a_person_decides(store: EventFile) -> None:
    for profile in (SATO, LEE):
        scan(store, register(store, profile).ticket, with_badge=True)
    taken = take_next(store, ROLL)
    assert taken is not None
    record_failed(store, taken.job, Fault(FaultKind.PRINTER_TROUBLE, detail="QL-820"))
    failed = look(store)[0].job
    assert (failed.state, failed.trouble, failed.detail) == (JobState.FAILED, FaultKind.PRINTER_TROUBLE, "QL-820")
    assert take_next(store, ROLL) is None
    send_again(store, failed)
    assert len(print_all(store)) == 2


def test_a_badge_of_nobody_keeps_nobody_waiting(store: EventFile) -> None:
    with store.change() as change:
        change.keep_job(PrintJob("job-1", "nobody", store.lane.name, "鈴木", 1))
    sato = register(store, SATO)
    scan(store, sato.ticket, with_badge=True)
    assert print_all(store) == [sato.id]
    assert store.print_jobs() == []


def test_a_click_too_many_decides_nothing(store: EventFile) -> None:
    sato = register(store, SATO)
    scan(store, sato.ticket, with_badge=True)
    taken = take_next(store, ROLL)
    assert taken is not None
    record_failed(store, taken.job, Fault(FaultKind.PRINTER_TROUBLE))
    failed = look(store)[0].job
    send_again(store, failed)
    sent = take_next(store, ROLL)
    assert sent is not None
    send_again(store, failed)
    drop(store, failed)
    assert states(store) == [JobState.SENDING]
    record_gone(store, sent.job)
    record_gone(store, sent.job)
    send_again(store, failed)
    assert print_all(store) == []
    assert printed(store) == [sato.id]


def test_a_badge_that_was_printed_wants_asking_twice_and_a_wrong_one_does_not(store: EventFile) -> None:
    sato = register(store, SATO)
    assert ask_for_badge(store, sato.id).asked is Asked.QUEUED
    assert ask_for_badge(store, sato.id).asked is Asked.IN_QUEUE
    assert ask_for_badge(store, sato.id, again=True).asked is Asked.IN_QUEUE
    print_all(store)
    assert ask_for_badge(store, sato.id).asked is Asked.PRINTED
    assert names(store) == []
    assert ask_for_badge(store, sato.id, again=True).asked is Asked.QUEUED
    print_all(store)
    edit(store, sato.id, {"company": "架空システム合同会社"})
    assert ask_for_badge(store, sato.id).asked is Asked.QUEUED
    with pytest.raises(Fault) as told:
        ask_for_badge(store, "nobody")
    assert told.value.kind is FaultKind.UNKNOWN_ATTENDEE


def test_another_lanes_jobs_are_left_alone_and_ones_own_go_along_with_a_new_name(store: EventFile) -> None:
    sato, lee = register(store, SATO), register(store, LEE)
    scan(store, sato.ticket, with_badge=True)
    store.work_as(a_lane("受付2", StoppedClock(), ids="two"))
    assert look(store) == ()
    assert take_next(store, ROLL) is None
    scan(store, lee.ticket, with_badge=True)
    work_as(store, a_lane("受付3", StoppedClock(), ids="three"))
    assert names(store) == [LEE.name]
    assert len(store.print_jobs()) == 2
