"""A walk-in: registered and admitted in one step."""

from dataclasses import replace

from checkin.domain.attendee import How, Origin, Payment, Profile
from checkin.domain.journal import Kind
from checkin.domain.profile_data import profile_to_data
from checkin.domain.ticket import NONCE_BYTES, Genuine, issue, parse
from checkin.domain.verdict import Verdict, VerdictKind
from checkin.flows.fee import Fee, Received, settle, take
from checkin.flows.known import known
from checkin.flows.print_queue import queue_badge
from checkin.store.ports import Change, EventStore


def walk_in(
    store: EventStore,
    profile: Profile,
    fee: Fee | None = None,
    ticket: str = "",
    *,
    with_badge: bool = False,
    arrived: int | None = None,
) -> Verdict:
    """Register somebody who is not on the list, and admit them.

    ``ticket`` is a genuine ticket they showed (its attendee is then on this list from now on); without one, or
    if it is taken, they get a new one. ``fee`` says what became of ``profile.fee_due``, or of the event's price;
    ``with_badge`` whether their badge is printed on demand, ``arrived`` when they came where that is entered
    afterwards.
    """
    lane = store.lane
    with store.change() as change:
        own = _free_ticket(change, ticket) or issue(change.event, lane.random_bytes(NONCE_BYTES))
        attendee_id = lane.new_id()
        if profile.fee_due and not isinstance(fee, Received):
            profile = replace(profile, payment=Payment.UNPAID)
        change.record(
            Kind.REGISTERED,
            attendee_id,
            {"profile": profile_to_data(profile), "ticket": own, "origin": Origin.WALK_IN.value},
        )
        registered = known(change, attendee_id)
        if isinstance(fee, Received):
            take(change, attendee_id, registered.account.due, fee)
        else:
            settle(change, registered, fee)
        how = {"how": How.WALK_IN.value} if arrived is None else {"how": How.PAPER.value, "arrived": arrived}
        checked_in = change.record(Kind.CHECKED_IN, attendee_id, how)
        if with_badge:
            queue_badge(change, attendee_id, checked_in.stamp)
        attendee = change.attendee(attendee_id)
        assert attendee is not None
        return Verdict(VerdictKind.ADMITTED, own, attendee, attendee.check_in)


def _free_ticket(change: Change, ticket: str) -> str:
    """Return the ticket if it is genuine and nobody's yet, or empty."""
    shown = parse(change.event, ticket)
    return shown.ticket if isinstance(shown, Genuine) and not change.with_code(ticket) else ""
