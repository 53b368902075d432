"""What staff can decide about a verdict, and the words on its buttons."""

from dataclasses import dataclass
from enum import Enum, auto

from checkin.domain.attendee import Attendee
from checkin.domain.verdict import Verdict, VerdictKind
from checkin.flows.fee import Fee, LeftOpen, Received
from checkin.wording.language import tr
from checkin.wording.values import yen


class Act(Enum):
    """What a choice sets off."""

    ADMIT = auto()
    """Admit in spite of the verdict."""
    PICK = auto()
    """Decide about one of several whom a code may mean."""
    WALK_IN = auto()
    """Begin a walk-in with the ticket that was shown."""
    LEAVE = auto()
    """Do nothing now."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One button of a decision."""

    act: Act
    label: str
    fee: Fee | None = None
    attendee: Attendee | None = None


def choices_for(verdict: Verdict) -> tuple[Choice, ...]:
    """Return what can be decided about a verdict, the likeliest first and leaving it last; mostly nothing."""
    not_now = Choice(Act.LEAVE, tr("Not now"))
    if verdict.kind is VerdictKind.AMBIGUOUS:
        picks = (Choice(Act.PICK, _who(person), attendee=person) for person in verdict.candidates)
        return (*picks, not_now)
    if verdict.kind is VerdictKind.NOT_LISTED:
        return Choice(Act.WALK_IN, tr("Add as a walk-in")), not_now
    if not verdict.can_be_overruled:
        return ()
    if verdict.kind is VerdictKind.UNPAID:
        return (
            Choice(Act.ADMIT, _received(verdict.attendee), Received()),
            Choice(Act.ADMIT, tr("Admit, fee open"), LeftOpen()),
            not_now,
        )
    return Choice(Act.ADMIT, tr("Admit anyway")), not_now


def _received(attendee: Attendee | None) -> str:
    amount = attendee.amount_owed if attendee else None
    if amount is None:
        return tr("Fee received – admit")
    return tr("Received {amount} – admit", amount=yen(amount))


def _who(attendee: Attendee) -> str:
    """Return what tells people who share a code from one another."""
    profile = attendee.profile
    return "  ".join(filter(None, (profile.name, profile.reading, profile.company, profile.title)))
