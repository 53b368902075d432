"""The door's status line: what happened last, in one sentence."""

from collections.abc import Sequence

from checkin.domain.attendance import BETWEEN_TAGS
from checkin.domain.attendee import Attendee, State
from checkin.domain.badge_words import needs_badge
from checkin.domain.verdict import Verdict, VerdictKind
from checkin.wording.language import tr, tr_count
from checkin.wording.values import yen
from checkin.wording.verdicts import reason


def verdict_status(verdict: Verdict) -> str:
    """Return what a verdict means, for who reads the line and not the panel."""
    name = verdict.attendee.name if verdict.attendee else ""
    if verdict.is_repeat:
        return tr("{name} was already read a moment ago; nothing has changed.", name=name)
    if verdict.admits:
        return tr("{name} is checked in.", name=name)
    if verdict.kind is VerdictKind.TO_CONFIRM:
        return tr("{name} is not in yet: Enter admits.", name=name)
    if verdict.kind is VerdictKind.ALREADY_IN:
        return tr("{name} is already in; nothing has changed.", name=name)
    why = reason(verdict)
    if name:
        return tr("{name} was not admitted: {reason}.", name=name, reason=why)
    return tr("Nobody was admitted: {reason}.", reason=why)


def unconfirmed_status(attendee: Attendee) -> str:
    """Return what is said of somebody whose scan nobody confirmed."""
    return tr("{name} was not confirmed and is not in.", name=attendee.name)


def garbled_status() -> str:
    """Return what to do where an input method has changed a reading beyond recovery."""
    return tr("Japanese input has changed what the scanner typed. Please scan once more; it will be read now.")


def corrected_status(attendee: Attendee) -> str:
    """Return what the correction of a name asks for."""
    if attendee.badges and needs_badge(attendee):
        return tr("{name} is corrected. The badge must be printed again (F5).", name=attendee.name)
    return tr("{name} is corrected.", name=attendee.name)


def corrected_action(attendee: Attendee) -> str:
    """Return what to do about the badge of somebody who was corrected; empty where it is right."""
    return tr("Print the badge again (F5).") if attendee.badges and needs_badge(attendee) else ""


def companions_status(verdicts: Sequence[Verdict]) -> str:
    """Return what came of admitting all companions, and whom it could not be done for."""
    if not verdicts:
        return tr("Nobody comes with this person.")
    admitted = sum(verdict.admits for verdict in verdicts)
    said = tr_count("{count} companion is checked in.", "{count} companions are checked in.", admitted)
    others = [
        tr("{name} ({why})", name=verdict.attendee.name, why=reason(verdict))
        for verdict in verdicts
        if verdict.attendee and not verdict.admits
    ]
    return said + " " + tr("Not admitted: {names}.", names=BETWEEN_TAGS.join(others)) if others else said


def undone_status(attendee: Attendee | None) -> str:
    """Return what an undo left behind."""
    if attendee is None:
        return tr("There was nothing to undo.")
    if attendee.state is State.ARRIVED:
        return tr("Undone: {name} is inside again.", name=attendee.name)
    kept = attendee.fee_received - attendee.account.refunded
    if kept > 0:
        return tr(
            "Undone: the check-in of {name} no longer stands. {amount} stay received; F9 takes them back.",
            name=attendee.name,
            amount=yen(kept),
        )
    return tr("Undone: the check-in of {name} no longer stands.", name=attendee.name)


def checked_out_status(attendee: Attendee | None) -> str:
    """Return what a check-out did."""
    if attendee is None:
        return tr("Only somebody who is inside can be checked out.")
    return tr("{name} has left.", name=attendee.name)
