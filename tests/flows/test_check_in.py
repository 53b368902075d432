"""The door, on a real event file: every verdict, and what the journal says afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.domain.attendee import How, Payment, Profile, State
from checkin.domain.journal import Kind
from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.domain.verdict import VerdictKind
from checkin.flows.amend import set_event
from checkin.flows.check_in import admit, check_out, is_expected, overrule, scan, undo
from checkin.flows.fee import LeftOpen, Received
from checkin.flows.walk_in import walk_in
from checkin.store.event_file import EventFile
from tests.fakes import StoppedClock, a_lane, an_event
from tests.people import LEE, SATO, TAKAHASHI, register


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def store(tmp_path: Path, clock: StoppedClock) -> Iterator[EventFile]:
    file = EventFile.create(tmp_path / "mixer.checkin", an_event(), a_lane(clock=clock))
    yield file
    assert file.projected_differently() == []
    file.close()


def last_kinds(store: EventFile, number: int) -> list[Kind]:
    return [entry.kind for entry in store.entries()][-number:]


def test_a_scan_admits_and_says_when_where_and_how(store: EventFile, clock: StoppedClock) -> None:
    sato = register(store, SATO)
    verdict = scan(store, sato.ticket)
    assert verdict.kind is VerdictKind.ADMITTED
    assert verdict.check_in is not None
    assert (verdict.check_in.stamp.at, verdict.check_in.stamp.lane, verdict.check_in.how) == (
        clock.at,
        "受付1",
        How.SCAN,
    )
    assert store.attendee(sato.id) == verdict.attendee


def test_whoever_checks_in_alone_is_recorded_as_that_and_comes_back_as_anybody_does(
    store: EventFile, clock: StoppedClock
) -> None:
    sato = register(store, SATO)
    admitted = scan(store, sato.ticket, How.KIOSK)
    assert admitted.check_in is not None and admitted.check_in.how is How.KIOSK
    check_out(store, sato.id)
    clock.pass_seconds(60)
    back = scan(store, sato.ticket, How.KIOSK)
    assert back.is_return and back.check_in == admitted.check_in


@pytest.mark.parametrize(
    "text", ["", "R-100", "100", "佐藤", "佐藤 花子", "さとう", "hanako@example.com", "0001", "1"]
)
def test_nobody_is_admitted_by_a_part_of_a_code_or_by_what_they_are(store: EventFile, text: str) -> None:
    register(store, SATO)
    assert scan(store, text, How.KIOSK).kind is VerdictKind.UNKNOWN


def test_a_look_at_a_code_says_whether_it_is_ours_and_records_nothing(store: EventFile) -> None:
    sato = register(store, SATO)
    before = len(list(store.entries()))
    own = [sato.ticket, "r-1001", issue(store.event, bytes(NONCE_BYTES))]
    strange = ["https://example.com", issue(an_event("other"), bytes(NONCE_BYTES)), sato.ticket[:-1] + "*", ""]
    assert [is_expected(store, text) for text in own] == [True] * 3
    assert [is_expected(store, text) for text in strange] == [False] * 4
    assert len(list(store.entries())) == before


def test_a_second_scan_is_already_in_and_is_recorded(store: EventFile, clock: StoppedClock) -> None:
    sato = register(store, SATO)
    first = scan(store, sato.ticket)
    clock.pass_seconds(3)
    assert scan(store, sato.ticket).is_repeat
    clock.pass_seconds(60)
    again = scan(store, sato.ticket)
    assert again.kind is VerdictKind.ALREADY_IN
    assert not again.is_repeat
    assert again.check_in == first.check_in
    assert last_kinds(store, 3) == [Kind.CHECKED_IN, Kind.SCAN_REFUSED, Kind.SCAN_REFUSED]


def test_where_staff_confirm_a_scan_alone_admits_nobody(store: EventFile) -> None:
    sato = register(store, SATO)
    asked = scan(store, sato.ticket, confirms=True)
    assert (asked.kind, asked.check_in) == (VerdictKind.TO_CONFIRM, None)
    assert store.attendee(sato.id) == sato
    assert last_kinds(store, 1) == [Kind.SCAN_REFUSED]
    admitted = admit(store, sato.id, How.SCAN)
    assert admitted.admits
    assert admitted.check_in is not None and admitted.check_in.how is How.SCAN
    assert scan(store, sato.ticket, confirms=True).kind is VerdictKind.ALREADY_IN


def test_what_would_not_admit_is_no_other_verdict_where_staff_confirm(store: EventFile) -> None:
    lee = register(store, LEE, rsvp="cancelled")
    assert scan(store, lee.ticket, confirms=True).kind is VerdictKind.CANCELLED
    assert scan(store, "4901234567894", confirms=True).kind is VerdictKind.UNKNOWN


def test_the_ticket_sites_own_code_admits(store: EventFile) -> None:
    register(store, SATO)
    assert scan(store, "r-1001").admits


def test_a_genuine_ticket_that_is_not_listed(store: EventFile) -> None:
    unlisted = issue(store.event, bytes(NONCE_BYTES))
    verdict = scan(store, unlisted)
    assert verdict.kind is VerdictKind.NOT_LISTED
    walked_in = walk_in(store, Profile(name="当日 参加"), ticket=unlisted)
    assert walked_in.admits
    assert walked_in.attendee is not None
    assert walked_in.attendee.ticket == unlisted
    assert scan(store, unlisted).kind is VerdictKind.ALREADY_IN


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (issue(an_event("event-2"), bytes(NONCE_BYTES)), VerdictKind.OTHER_EVENT),
        (issue(an_event(), bytes(NONCE_BYTES))[:-1] + "~", VerdictKind.UNKNOWN),
        ("4901234567894", VerdictKind.UNKNOWN),
        ("", VerdictKind.UNKNOWN),
    ],
)
def test_codes_that_nobody_carries_are_refused_and_recorded(
    store: EventFile, text: str, kind: VerdictKind
) -> None:
    assert scan(store, text).kind is kind
    assert [entry.data for entry in store.entries()][-1] == {"verdict": kind.value, "text": text}


def test_a_forged_ticket(store: EventFile) -> None:
    genuine = issue(store.event, bytes(NONCE_BYTES))
    forged = genuine[:10] + ("7" if genuine[10] != "7" else "8") + genuine[11:]
    assert scan(store, forged).kind is VerdictKind.FORGED


def test_a_page_of_noise_is_not_kept_whole(store: EventFile) -> None:
    scan(store, "雑音" * 5_000)
    assert len([entry.data for entry in store.entries()][-1]["text"]) == 200


def test_an_unpaid_fee_is_taken_and_the_person_admitted(store: EventFile) -> None:
    sato = register(store, SATO, fee_due=3000, fee_paid=0)
    refused = scan(store, sato.ticket)
    assert refused.kind is VerdictKind.UNPAID
    admitted = overrule(store, refused, How.SCAN, Received())
    assert admitted.admits
    assert admitted.attendee is not None
    assert (admitted.attendee.fee_received, admitted.attendee.owes) == (3000, False)
    assert admitted.check_in is not None
    assert admitted.check_in.decision == ""


def test_an_unpaid_fee_left_open_stays_open_and_the_decision_is_on_record(store: EventFile) -> None:
    sato = register(store, SATO, payment="unpaid")
    admitted = overrule(store, scan(store, sato.ticket), How.SCAN, LeftOpen())
    assert admitted.attendee is not None and admitted.check_in is not None
    assert admitted.attendee.owes
    assert admitted.check_in.decision == "unpaid"


def test_a_fee_of_unknown_amount_can_be_settled(store: EventFile) -> None:
    sato = register(store, SATO, payment="unpaid")
    admitted = overrule(store, scan(store, sato.ticket), How.SCAN, Received())
    assert admitted.attendee is not None
    assert not admitted.attendee.owes


@pytest.mark.parametrize("rsvp", ["cancelled", "waiting"])
def test_staff_admit_whom_the_list_refuses(store: EventFile, rsvp: str) -> None:
    lee = register(store, LEE, rsvp=rsvp)
    refused = scan(store, lee.ticket)
    assert not refused.admits
    admitted = overrule(store, refused, How.SCAN)
    assert admitted.admits
    assert admitted.check_in is not None
    assert admitted.check_in.decision == refused.kind.value


@pytest.mark.parametrize("rsvp", ["cancelled", "waiting"])
def test_of_whom_the_list_refuses_the_fee_is_asked_before_they_are_admitted(store: EventFile, rsvp: str) -> None:
    lee = register(store, LEE, rsvp=rsvp, fee_due=2000, fee_paid=0)
    refused = scan(store, lee.ticket)
    asked = overrule(store, refused, How.SCAN)
    assert asked.kind is VerdictKind.UNPAID
    still = store.attendee(lee.id)
    assert still is not None and still.check_in is None
    admitted = overrule(store, asked, How.SCAN, Received())
    assert admitted.attendee is not None and admitted.check_in is not None
    assert (admitted.attendee.fee_received, admitted.attendee.owes) == (2000, False)
    assert admitted.check_in.decision == refused.kind.value


def test_who_was_admitted_meanwhile_is_not_admitted_twice(store: EventFile) -> None:
    lee = register(store, LEE, rsvp="cancelled")
    refused = scan(store, lee.ticket)
    overrule(store, refused, How.SCAN)
    assert overrule(store, refused, How.SCAN).kind is VerdictKind.ALREADY_IN


def test_undo_takes_the_last_thing_back_and_erases_nothing(store: EventFile) -> None:
    sato = register(store, SATO)
    scan(store, sato.ticket)
    check_out(store, sato.id)
    back_inside = undo(store, sato.id)
    assert back_inside is not None
    assert back_inside.state is State.ARRIVED
    expected = undo(store, sato.id)
    assert expected is not None
    assert expected.state is State.EXPECTED
    assert len(expected.undone) == 1
    assert undo(store, sato.id) is None
    assert undo(store, "nobody") is None
    assert scan(store, sato.ticket).admits


def test_only_who_is_inside_can_leave_and_may_come_back(store: EventFile, clock: StoppedClock) -> None:
    sato = register(store, SATO)
    assert check_out(store, sato.id) is None
    first = scan(store, sato.ticket)
    clock.pass_seconds(600)
    left = check_out(store, sato.id)
    assert left is not None
    assert left.state is State.LEFT
    back = scan(store, sato.ticket)
    assert back.admits
    assert back.attendee is not None and first.check_in is not None
    assert back.attendee.state is State.ARRIVED
    assert back.check_in == first.check_in


def test_somebody_found_by_search_is_admitted(store: EventFile) -> None:
    takahashi = register(store, TAKAHASHI)
    verdict = admit(store, takahashi.id)
    assert verdict.admits
    assert verdict.check_in is not None
    assert verdict.check_in.how is How.SEARCH
    assert admit(store, "nobody").kind is VerdictKind.UNKNOWN


def test_a_walk_in_gets_a_ticket_of_their_own(store: EventFile) -> None:
    paid = walk_in(store, Profile(name="当日 花子", fee_due=4000), Received())
    assert paid.attendee is not None
    assert (paid.attendee.state, paid.attendee.owes) == (State.ARRIVED, False)
    assert scan(store, paid.attendee.ticket).kind is VerdictKind.ALREADY_IN
    unpaid = walk_in(store, Profile(name="当日 太郎", fee_due=4000), LeftOpen())
    assert unpaid.attendee is not None
    assert unpaid.attendee.amount_owed == 4000
    assert unpaid.attendee.profile.payment is Payment.UNPAID


def test_a_ticket_that_is_taken_is_not_given_twice(store: EventFile) -> None:
    sato = register(store, SATO)
    other = walk_in(store, Profile(name="別の 人"), ticket=sato.ticket)
    assert other.attendee is not None
    assert other.attendee.ticket != sato.ticket


def test_doors_that_are_not_open_yet_or_closed(store: EventFile, clock: StoppedClock) -> None:
    sato = register(store, SATO)
    set_event(store, {"opens_at": clock.at + 1_000, "closes_at": clock.at + 5_000})
    assert scan(store, sato.ticket).kind is VerdictKind.NOT_OPEN
    clock.pass_seconds(10)
    refused = scan(store, sato.ticket)
    assert refused.kind is VerdictKind.CLOSED
    assert overrule(store, refused, How.SCAN).admits
