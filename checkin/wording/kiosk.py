"""What a guest reads at self check-in, and everybody beside them: never anything that is not for all to see."""

from dataclasses import dataclass
from enum import Enum, auto

from checkin.domain.attendee import Attendee, CheckIn
from checkin.domain.badge_box import box_of
from checkin.domain.badge_words import needs_badge
from checkin.domain.event import Event
from checkin.domain.verdict import Family, Verdict, VerdictKind
from checkin.wording.boxes import box_word
from checkin.wording.language import tr
from checkin.wording.times import moment


class Printing(Enum):
    """How it stands with badges on demand."""

    OFF = auto()
    ON = auto()
    STUCK = auto()
    """They are wanted, and a person must see to the printer first."""


@dataclass(frozen=True, slots=True)
class GuestWords:
    """Everything that is said about one scan."""

    family: Family
    """How it looks and sounds; all that staff must see to is alike, so that the hall cannot tell it apart."""
    headline: str
    name: str
    """The guest's own, as they are addressed; empty for whoever is sent to the staff."""
    action: str
    """What to do next."""


def guest_words(verdict: Verdict, event: Event, now: int, printing: Printing) -> GuestWords:
    """Return what to say about a verdict of ``event`` at ``now`` (UTC, ms).

    A repeat within seconds reads like the admission it repeats.
    """
    attendee, check_in = verdict.attendee, verdict.check_in
    if attendee is not None and check_in is not None:
        if verdict.is_return:
            return GuestWords(Family.ADMITTED, tr("Welcome back!"), _addressed(attendee), tr("Please go in."))
        if verdict.admits or verdict.is_repeat:
            action = _badge(attendee, check_in, event, printing)
            return GuestWords(Family.ADMITTED, tr("Welcome!"), _addressed(attendee), action)
        if verdict.kind is VerdictKind.ALREADY_IN:
            headline = tr("You are already checked in")
            action = tr("If that surprises you, please speak to the reception staff.")
            return GuestWords(Family.ALREADY_IN, headline, _addressed(attendee), action)
    if verdict.kind is VerdictKind.NOT_OPEN and event.opens_at is not None:
        action = tr("Check-in begins at {time}.", time=moment(event.opens_at, now))
        return GuestWords(Family.DECISION, tr("Please wait until check-in begins"), "", action)
    if verdict.kind is VerdictKind.UNKNOWN:  # which tells of nobody, and may be a slip of the hand
        return _to_staff(tr("This code was not found. You may also try once more."))
    return _to_staff(tr("They will gladly help you."))


def fault_words() -> GuestWords:
    """Return what to say where nothing could be written down, and so nobody was admitted."""
    return _to_staff(tr("We are sorry: your check-in could not be recorded."))


def _to_staff(action: str) -> GuestWords:
    """Return the one answer to everything that a guest cannot settle alone."""
    return GuestWords(Family.DECISION, tr("Please speak to the reception staff"), "", action)


def rest_sentence(*, is_seeing: bool) -> str:
    """Return what to do with a QR code, before the camera that shows what it sees, or else at a reader."""
    if is_seeing:
        return tr("Hold the QR code of your ticket within the white corners")
    return tr("Hold the QR code of your ticket to the reader")


def garbled_sentence() -> str:
    """Return what to do where a reading came that nothing can be made of."""
    return tr("Please hold your QR code to the reader once more")


def _addressed(attendee: Attendee) -> str:
    """Return the name as a guest is addressed, which English does with the name alone."""
    return tr("{name}", name=attendee.name)


def _badge(attendee: Attendee, check_in: CheckIn, event: Event, printing: Printing) -> str:
    if needs_badge(attendee):
        match printing:
            case Printing.ON:
                return tr("Your badge is being printed. Please wait a moment.")
            case Printing.STUCK:
                return tr("Please ask the reception staff for your badge.")
            case Printing.OFF:
                return tr("Please go in.")
    is_from_here = attendee.badges[-1].at >= check_in.stamp.at
    if (box := box_of(attendee, event)) and not is_from_here:
        return tr("Please take your badge from the box {box}.", box=box_word(box))
    return tr("Please take your badge, and go in.")
