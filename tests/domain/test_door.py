"""The door's decision, verdict by verdict."""

from dataclasses import replace

import pytest

from checkin.domain.attendee import Attendee, CheckIn, How, Origin, Payment, Profile, Rsvp
from checkin.domain.door import NERVOUS_HAND_MS, decide
from checkin.domain.stamp import Stamp
from checkin.domain.ticket import Forged, Genuine, NotATicket, OfOtherEvent, Parsed
from checkin.domain.verdict import FAMILIES, Verdict, VerdictKind
from tests.fakes import an_event

NOW = 1_796_000_000_000
EVENT = an_event()
SATO = Attendee("a1", "T", Origin.LIST, Profile(name="佐藤 花子"), Stamp("e1", 0, "受付1", "鈴木"), Profile())
INSIDE = replace(SATO, check_ins=(CheckIn(Stamp("e2", NOW - 60_000, "受付1", "鈴木"), How.SCAN),))


def asked(*found: Attendee, parsed: Parsed | None = None, lane: str = "受付1", **hours: int) -> Verdict:
    return decide(replace(EVENT, **hours), parsed or Genuine("T"), "T", found, NOW, lane)


def with_profile(**values: object) -> Attendee:
    return replace(SATO, profile=replace(SATO.profile, **values))


def test_who_is_expected_is_admitted() -> None:
    verdict = asked(SATO)
    assert verdict.kind is VerdictKind.ADMITTED
    assert verdict.admits
    assert verdict.attendee == SATO


def test_who_is_in_is_told_when_and_where_they_came() -> None:
    verdict = asked(INSIDE)
    assert verdict.kind is VerdictKind.ALREADY_IN
    assert verdict.check_in == INSIDE.check_in
    assert not verdict.is_repeat


def test_the_same_code_within_seconds_is_a_nervous_hand() -> None:
    moment_ago = replace(INSIDE.check_ins[0].stamp, at=NOW - NERVOUS_HAND_MS)
    just_in = replace(SATO, check_ins=(CheckIn(moment_ago, How.SCAN),))
    assert asked(just_in).is_repeat
    assert not asked(just_in, lane="受付2").is_repeat


def test_who_has_left_may_come_back() -> None:
    assert asked(replace(INSIDE, check_out=Stamp("e3", NOW, "受付1", "鈴木"))).admits


@pytest.mark.parametrize(
    ("attendee", "kind"),
    [
        (with_profile(rsvp=Rsvp.CANCELLED), VerdictKind.CANCELLED),
        (with_profile(rsvp=Rsvp.WAITING), VerdictKind.WAITING_LIST),
        (replace(SATO, is_gone=True), VerdictKind.GONE),
        (with_profile(payment=Payment.UNPAID), VerdictKind.UNPAID),
        (with_profile(fee_due=3000, fee_paid=1000), VerdictKind.UNPAID),
    ],
)
def test_each_refusal_can_be_overruled_by_staff(attendee: Attendee, kind: VerdictKind) -> None:
    verdict = asked(attendee)
    assert verdict.kind is kind
    assert verdict.can_be_overruled
    assert not verdict.admits


@pytest.mark.parametrize(
    ("parsed", "kind"),
    [
        (Genuine("T"), VerdictKind.NOT_LISTED),
        (OfOtherEvent(), VerdictKind.OTHER_EVENT),
        (Forged(), VerdictKind.FORGED),
        (NotATicket(), VerdictKind.UNKNOWN),
    ],
)
def test_a_code_that_nobody_here_carries(parsed: Parsed, kind: VerdictKind) -> None:
    verdict = asked(parsed=parsed)
    assert verdict.kind is kind
    assert not verdict.can_be_overruled


def test_a_code_of_the_ticket_site_admits_whoever_carries_it() -> None:
    assert asked(SATO, parsed=NotATicket()).admits


def test_a_code_that_two_carry_asks_which() -> None:
    verdict = asked(SATO, INSIDE)
    assert verdict.kind is VerdictKind.AMBIGUOUS
    assert verdict.candidates == (SATO, INSIDE)


def test_doors_that_keep_hours() -> None:
    assert asked(SATO, opens_at=NOW + 1).kind is VerdictKind.NOT_OPEN
    assert asked(SATO, closes_at=NOW - 1).kind is VerdictKind.CLOSED
    assert asked(SATO, opens_at=NOW, closes_at=NOW).admits


def test_every_verdict_has_a_family() -> None:
    assert set(FAMILIES) == set(VerdictKind)
