"""What staff are told about a scan: a word, a sign, the reason with its particulars, and what to do next."""

from dataclasses import dataclass
from typing import assert_never

from checkin.domain.attendee import Attendee, CheckIn, How
from checkin.domain.badge_box import box_of
from checkin.domain.event import Event
from checkin.domain.verdict import Family, Verdict, VerdictKind
from checkin.wording.boxes import box_word
from checkin.wording.language import tr, tr_count
from checkin.wording.states import decision_word
from checkin.wording.times import ago, moment
from checkin.wording.values import yen

_LONGEST_CODE = 40
"""How much of an unknown code is shown; it may be a page of noise."""


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """Everything the panel says about one verdict."""

    word: str
    """The big word, which goes with the colour."""
    symbol: str
    reason: str
    """Why, in two or three words that are read from two metres; empty where the word says it."""
    explanation: str
    """One sentence with the particulars: when, where, how, how much."""
    action: str
    """What to do next."""


def verdict_words(verdict: Verdict, event: Event, now: int) -> VerdictWords:
    """Return what to say about a verdict of ``event`` at ``now`` (UTC, ms).

    A repeat within seconds reads like the admission it repeats.
    """
    family = Family.ADMITTED if verdict.is_repeat else verdict.family
    return VerdictWords(
        family_word(family),
        symbol(family),
        reason(verdict),
        explanation(verdict, event, now),
        action(verdict, event),
    )


def family_word(family: Family) -> str:
    """Return the big word of a family of verdicts."""
    match family:
        case Family.ADMITTED:
            return tr("Welcome")
        case Family.CONFIRM:
            return tr("Is it this person?")
        case Family.ALREADY_IN:
            return tr("Already in")
        case Family.DECISION:
            return tr("Please check")
        case Family.REFUSED:
            return tr("Cannot admit")
        case _:
            assert_never(family)


def symbol(family: Family) -> str:
    """Return the sign of a family of verdicts; they differ in a black-and-white photo too."""
    match family:
        case Family.ADMITTED:
            return "✓"
        case Family.CONFIRM:
            return "…"
        case Family.ALREADY_IN:
            return "↺"
        case Family.DECISION:
            return "?"
        case Family.REFUSED:
            return "✕"
        case _:
            assert_never(family)


def reason(verdict: Verdict) -> str:
    """Return why, in two or three words."""
    match verdict.kind:
        case VerdictKind.ADMITTED:
            return tr("Welcome back") if verdict.is_return else ""
        case VerdictKind.TO_CONFIRM:
            return tr("Not in yet")
        case VerdictKind.ALREADY_IN:
            return tr("Already read") if verdict.is_repeat else ""
        case VerdictKind.CANCELLED:
            return tr("Cancelled")
        case VerdictKind.WAITING_LIST:
            return tr("On the waiting list")
        case VerdictKind.GONE:
            return tr("Removed from the list")
        case VerdictKind.UNPAID:
            return tr("Fee not paid")
        case VerdictKind.NOT_LISTED:
            return tr("Not on this list")
        case VerdictKind.OTHER_EVENT:
            return tr("Ticket of another event")
        case VerdictKind.FORGED:
            return tr("Damaged or forged ticket")
        case VerdictKind.UNKNOWN:
            return tr("Unknown code")
        case VerdictKind.AMBIGUOUS:
            return tr("Several people share this code")
        case VerdictKind.NOT_OPEN:
            return tr("Doors not open yet")
        case VerdictKind.CLOSED:
            return tr("Doors closed")
        case _:
            assert_never(verdict.kind)


def explanation(verdict: Verdict, event: Event, now: int) -> str:
    """Return one sentence with the particulars."""
    match verdict.kind:
        case VerdictKind.ADMITTED:
            return _admitted(verdict, now)
        case VerdictKind.TO_CONFIRM:
            return tr("Nothing speaks against it; nobody is in before you confirm.")
        case VerdictKind.ALREADY_IN:
            return _already_in(verdict, now)
        case VerdictKind.CANCELLED:
            return _cancelled(verdict.attendee)
        case VerdictKind.WAITING_LIST:
            return tr("This person is on the waiting list and has no place yet.")
        case VerdictKind.GONE:
            return tr("This person was on an earlier list, but not on the one loaded last.")
        case VerdictKind.UNPAID:
            return fee_sentence(verdict.attendee)
        case VerdictKind.NOT_LISTED:
            return tr("The ticket is genuine, but nobody on this list has it.")
        case VerdictKind.OTHER_EVENT:
            return tr("The ticket is whole, but it is not for “{event}”.", event=event.title)
        case VerdictKind.FORGED:
            return tr("It looks like a ticket of this event, but its check does not match.")
        case VerdictKind.UNKNOWN:
            return _unknown(verdict.text)
        case VerdictKind.AMBIGUOUS:
            count = len(verdict.candidates)
            return tr_count("{count} person has this code.", "{count} people have this code.", count)
        case VerdictKind.NOT_OPEN:
            return tr("The doors open at {time}.", time=_hour(event.opens_at, now))
        case VerdictKind.CLOSED:
            return tr("The doors closed at {time}.", time=_hour(event.closes_at, now))
        case _:
            assert_never(verdict.kind)


def action(verdict: Verdict, event: Event) -> str:
    """Return what to do next."""
    match verdict.kind:
        case VerdictKind.ADMITTED:
            return tr("Nothing more to do.") if verdict.is_return else _badge(verdict.attendee, event)
        case VerdictKind.TO_CONFIRM:
            return tr("Ask for the name, then press Enter.")
        case VerdictKind.ALREADY_IN:
            if verdict.is_repeat:
                return tr("Nothing more to do.")
            return tr("Ask for the name. If somebody else is standing here, the ticket was copied.")
        case VerdictKind.CANCELLED:
            return tr("Ask whether the person means to come after all, then decide.")
        case VerdictKind.WAITING_LIST:
            return tr("Ask the organizer whether there is a place, then decide.")
        case VerdictKind.GONE:
            return tr("Ask the organizer, then decide.")
        case VerdictKind.UNPAID:
            return tr("Take the fee, then choose.")
        case VerdictKind.NOT_LISTED:
            return tr("Load the newest list, or add the person as a walk-in with this ticket.")
        case VerdictKind.OTHER_EVENT:
            return tr("Ask for the ticket of this event, or search by name.")
        case VerdictKind.FORGED | VerdictKind.UNKNOWN:
            return tr("Scan once more. If that does not help, search by name.")
        case VerdictKind.AMBIGUOUS:
            return tr("Ask for the name, then choose who it is.")
        case VerdictKind.NOT_OPEN | VerdictKind.CLOSED:
            return tr("Ask the organizer, then decide.")
        case _:
            assert_never(verdict.kind)


def fee_sentence(attendee: Attendee | None) -> str:
    """Return what an attendee who owes still has to pay."""
    amount = attendee.amount_owed if attendee else None
    if amount is None:
        return tr("The fee is still to be paid; the list names no amount.")
    return tr("{amount} is still to be paid.", amount=yen(amount))


def _badge(attendee: Attendee | None, event: Event) -> str:
    """Return where the badge lies that was printed beforehand, as far as the organizer has said."""
    box = box_of(attendee, event) if attendee else ""
    return tr("Badge: box {box}", box=box_word(box)) if box else tr("Please hand over the badge.")


def _admitted(verdict: Verdict, now: int) -> str:
    check_in = verdict.check_in
    if check_in is None:
        return ""
    time = moment(check_in.stamp.at, now)
    if verdict.is_return:
        return tr("First came in at {time}.", time=time)
    if check_in.decision:
        why = decision_word(VerdictKind(check_in.decision))
        return tr("Admitted at {time} after a decision: {why}.", time=time, why=why)
    if check_in.how is How.WALK_IN:
        return tr("Walk-in, on the list since {time}.", time=time)
    return tr("Checked in at {time}.", time=time)


def _already_in(verdict: Verdict, now: int) -> str:
    check_in = verdict.check_in
    if check_in is None:
        return ""
    stamp = check_in.stamp
    if verdict.is_repeat:
        return tr("This code was read a moment ago; the check-in of {time} stands.", time=moment(stamp.at, now))
    return tr(
        "Came in at {time} ({ago}) through {lane}, {how}.",
        time=moment(stamp.at, now),
        ago=ago(stamp.at, now),
        lane=stamp.lane,
        how=_by_what(check_in),
    )


def _by_what(check_in: CheckIn) -> str:
    match check_in.how:
        case How.SCAN:
            return tr("by scanning the ticket")
        case How.SEARCH:
            return tr("found by name")
        case How.WALK_IN:
            return tr("as a walk-in")
        case How.RETURN:
            return tr("coming back")
        case How.COMMAND:
            return tr("on the command line")
        case How.PAPER:
            return tr("ticked on the paper list")
        case How.KIOSK:
            return tr("at self check-in")
        case _:
            assert_never(check_in.how)


def _cancelled(attendee: Attendee | None) -> str:
    words = attendee.profile.rsvp_text if attendee else ""
    if words:
        return tr("The list says “{status}”.", status=words)
    return tr("The list says that this person has cancelled.")


def _unknown(text: str) -> str:
    code = text.strip()
    if not code:
        return tr("No code was read.")
    shown = code if len(code) <= _LONGEST_CODE else code[:_LONGEST_CODE] + "…"
    return tr("Nobody on the list has the code {code}.", code=shown)


def _hour(at: int | None, now: int) -> str:
    return "" if at is None else moment(at, now)
