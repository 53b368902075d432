"""What staff can decide about a verdict, and the words on its buttons."""

from dataclasses import dataclass
from enum import Enum, auto

from checkin.domain.attendee import Attendee
from checkin.domain.verdict import Verdict, VerdictKind
from checkin.flows.fee import Fee, LeftOpen, Received, Waived
from checkin.wording.language import tr


class Act(Enum):
    """What a choice sets off."""

    ADMIT = auto()
    """Admit in spite of the verdict."""
    CONFIRM = auto()
    """Admit, as nothing speaks against it."""
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
    key: str = ""
    """The key that chooses it where digits mean money or there is nothing to weigh; else its place, from 1."""


def choices_for(verdict: Verdict) -> tuple[Choice, ...]:
    """Return what can be decided about a verdict, the likeliest first and leaving it last; mostly nothing."""
    not_now = Choice(Act.LEAVE, tr("Not now"), key="Esc")
    if verdict.kind is VerdictKind.AMBIGUOUS:
        picks = (Choice(Act.PICK, _who(person), attendee=person) for person in verdict.candidates)
        return (*picks, not_now)
    if verdict.kind is VerdictKind.NOT_LISTED:
        return Choice(Act.WALK_IN, tr("Add as a walk-in")), not_now
    if verdict.kind is VerdictKind.TO_CONFIRM:
        return Choice(Act.CONFIRM, tr("Admit"), key="Enter"), not_now
    if not verdict.can_be_overruled:
        return ()
    if verdict.kind is VerdictKind.UNPAID:
        return (
            Choice(Act.ADMIT, _received(verdict.attendee), Received(), key="Enter"),
            Choice(Act.ADMIT, tr("Waive…"), Waived(""), key="F7"),
            Choice(Act.ADMIT, tr("Leave open"), LeftOpen(), key="F8"),
            not_now,
        )
    return Choice(Act.ADMIT, _admission(verdict.kind)), not_now


def _admission(kind: VerdictKind) -> str:
    match kind:
        case VerdictKind.WAITING_LIST:
            return tr("Give a place and admit")
        case VerdictKind.CANCELLED:
            return tr("Comes after all – admit")
        case _:
            return tr("Admit anyway")


def owed_at(verdict: Verdict) -> int:
    """Return how many yen are to be taken before somebody comes in; 0 where nobody names an amount."""
    if verdict.kind is not VerdictKind.UNPAID or verdict.attendee is None:
        return 0
    return verdict.attendee.amount_owed or 0


def _received(attendee: Attendee | None) -> str:
    amount = attendee.amount_owed if attendee else None
    return tr("Fee received – admit") if amount is None else tr("Take and admit")


def _who(attendee: Attendee) -> str:
    """Return what tells people who share a code from one another."""
    profile = attendee.profile
    return "  ".join(filter(None, (profile.name, profile.reading, profile.company, profile.title)))
