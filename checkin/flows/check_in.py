"""The door: scan, admit, overrule, undo, check out. A green verdict is returned only once it is on disk.

Where a lane prints badges on demand, whoever it admits and who has no badge that is right gets one: their job is
queued in the transaction of their check-in.
"""

from checkin.domain.attendee import Attendee, How, State
from checkin.domain.badge_words import needs_badge
from checkin.domain.codes import parse_any
from checkin.domain.door import decide, decide_about
from checkin.domain.event import Event
from checkin.domain.journal import Kind
from checkin.domain.ticket import Genuine
from checkin.domain.verdict import Verdict, VerdictKind
from checkin.flows.fee import Fee, LeftOpen, settle
from checkin.flows.print_queue import drop_unsent, queue_badge
from checkin.store.ports import Change, EventStore, Reader

_LONGEST_TEXT = 200
"""How much of a refused scan's text is kept: enough for any ticket, no room for a page of noise."""


def scan(
    store: EventStore, text: str, how: How = How.SCAN, *, with_badge: bool = False, confirms: bool = False
) -> Verdict:
    """Decide about a scanned text and record the scan, whatever the verdict.

    At a desk that ``confirms``, nobody is admitted by a scan alone: ``admit`` says the word.
    """
    with store.change() as change:
        found = change.with_code(text)
        now, lane = store.lane.now(), store.lane.name
        read, parsed = parse_any(change.event, text)
        verdict = decide(change.event, parsed, read, found, now, lane)
        return _carry_out(change, verdict.held if confirms else verdict, how, with_badge)


def is_expected(store: Reader, text: str) -> bool:
    """Say whether a text is a ticket of this event, or a code on its list; nothing is recorded."""
    return isinstance(parse_any(store.event, text)[1], Genuine) or bool(store.with_code(text))


def admit(store: EventStore, attendee_id: str, how: How = How.SEARCH, *, with_badge: bool = False) -> Verdict:
    """Decide about an attendee whom staff picked by hand, or confirmed."""
    with store.change() as change:
        attendee = change.attendee(attendee_id)
        if attendee is None:
            return Verdict(VerdictKind.UNKNOWN, attendee_id)
        verdict = decide_about(change.event, attendee, attendee.ticket, store.lane.now(), store.lane.name)
        return _carry_out(change, verdict, how, with_badge)


def overrule(
    store: EventStore, refused: Verdict, how: How, fee: Fee | None = None, *, with_badge: bool = False
) -> Verdict:
    """Admit the attendee of a verdict that can be overruled; ``fee`` says what became of an unpaid fee.

    Who has been admitted meanwhile is *already in*. Of whom something else than the fee kept out, and who owes it,
    that is asked next: nobody is admitted before it is known what becomes of it.
    """
    assert refused.attendee is not None and refused.can_be_overruled
    with store.change() as change:
        attendee = change.attendee(refused.attendee.id)
        assert attendee is not None
        if attendee.state is State.ARRIVED:
            already_in = Verdict(VerdictKind.ALREADY_IN, refused.text, attendee, attendee.check_in)
            return _carry_out(change, already_in, how, with_badge)
        if fee is None and attendee.owes and refused.kind is not VerdictKind.UNPAID:
            return Verdict(VerdictKind.UNPAID, refused.text, attendee)
        settle(change, attendee, fee)
        decision = _decision(change.event, attendee, refused, fee, store.lane.now())
        return _check_in(change, attendee, refused.text, how, decision, with_badge)


def undo(store: EventStore, attendee_id: str) -> Attendee | None:
    """Take back what was done last at the door: the check-out, or else the check-in; None if there is neither.

    Of a double admission, the later check-in goes first. With a check-in goes the badge that waits to be printed.
    """
    with store.change() as change:
        attendee = change.attendee(attendee_id)
        if attendee is None or not attendee.check_ins:
            return None
        last = attendee.check_out or attendee.check_ins[-1].stamp
        change.record(Kind.CHECK_IN_UNDONE, attendee_id, {"entry": last.entry})
        if attendee.check_out is None:
            drop_unsent(change, attendee_id, store.lane.name)
        return change.attendee(attendee_id)


def check_out(store: EventStore, attendee_id: str) -> Attendee | None:
    """Note that an attendee has left; None for who is not inside."""
    with store.change() as change:
        attendee = change.attendee(attendee_id)
        if attendee is None or attendee.state is not State.ARRIVED:
            return None
        change.record(Kind.CHECKED_OUT, attendee_id, {})
        return change.attendee(attendee_id)


def _decision(event: Event, attendee: Attendee, refused: Verdict, fee: Fee | None, now: int) -> str:
    """Return what was decided about somebody who was kept out: why they were, or else that they pay later."""
    if refused.kind is not VerdictKind.UNPAID:
        return refused.kind.value
    kept_out = decide_about(event, attendee, refused.text, now, "").kind
    if kept_out not in (VerdictKind.UNPAID, VerdictKind.ADMITTED):
        return kept_out.value
    return VerdictKind.UNPAID.value if isinstance(fee, LeftOpen | None) else ""


def _carry_out(change: Change, verdict: Verdict, how: How, with_badge: bool) -> Verdict:
    attendee = verdict.attendee
    if verdict.admits and attendee is not None:
        return _check_in(change, attendee, verdict.text, how, "", with_badge)
    data = {"verdict": verdict.kind.value, "text": _storable(verdict.text)}
    change.record(Kind.SCAN_REFUSED, attendee.id if attendee else None, data)
    return verdict


def _storable(text: str) -> str:
    """Return what is kept of a scanned text: not too long, and without halves of characters."""
    return text[:_LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")


def _check_in(change: Change, attendee: Attendee, text: str, how: How, decision: str, with_badge: bool) -> Verdict:
    is_return = attendee.state is State.LEFT
    data = {"how": (How.RETURN if is_return else how).value}
    if decision:
        data["decision"] = decision
    entry = change.record(Kind.CHECKED_IN, attendee.id, data)
    if with_badge and not is_return and needs_badge(attendee):
        queue_badge(change, attendee.id, entry.stamp)
    admitted = change.attendee(attendee.id)
    assert admitted is not None
    return Verdict(VerdictKind.ADMITTED, text, admitted, admitted.check_in, is_return=is_return)
