"""What staff are told about a scan. Each kind asks for another action, so none is folded into "invalid"."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from checkin.domain.attendee import Attendee, CheckIn


class VerdictKind(StrEnum):
    """The closed list of answers at the door."""

    ADMITTED = "admitted"
    TO_CONFIRM = "to_confirm"  # nothing speaks against it, and staff say the word
    ALREADY_IN = "already_in"
    CANCELLED = "cancelled"
    WAITING_LIST = "waiting_list"
    GONE = "gone"
    UNPAID = "unpaid"
    NOT_LISTED = "not_listed"  # a genuine ticket that is not on this list
    OTHER_EVENT = "other_event"
    FORGED = "forged"  # or damaged
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"  # a ticket site's code that several attendees share
    NOT_OPEN = "not_open"
    CLOSED = "closed"


class Family(StrEnum):
    """Verdicts that look and sound alike."""

    ADMITTED = "admitted"
    CONFIRM = "confirm"
    ALREADY_IN = "already_in"
    DECISION = "decision"
    REFUSED = "refused"


FAMILIES: dict[VerdictKind, Family] = {
    VerdictKind.ADMITTED: Family.ADMITTED,
    VerdictKind.TO_CONFIRM: Family.CONFIRM,
    VerdictKind.ALREADY_IN: Family.ALREADY_IN,
    VerdictKind.UNPAID: Family.DECISION,
    VerdictKind.WAITING_LIST: Family.DECISION,
    VerdictKind.NOT_LISTED: Family.DECISION,
    VerdictKind.AMBIGUOUS: Family.DECISION,
    VerdictKind.CANCELLED: Family.REFUSED,
    VerdictKind.GONE: Family.REFUSED,
    VerdictKind.OTHER_EVENT: Family.REFUSED,
    VerdictKind.FORGED: Family.REFUSED,
    VerdictKind.UNKNOWN: Family.REFUSED,
    VerdictKind.NOT_OPEN: Family.REFUSED,
    VerdictKind.CLOSED: Family.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one scan: its kind and whom and what it concerns."""

    kind: VerdictKind
    text: str = ""
    """What was scanned or chosen."""
    attendee: Attendee | None = None
    check_in: CheckIn | None = None
    """The check-in that stands: the one just made, or the one made before."""
    is_repeat: bool = False
    """The same code again at the same lane within seconds: a nervous hand, no alarm."""
    candidates: tuple[Attendee, ...] = ()
    """Whom an ambiguous code may mean."""
    is_return: bool = False
    """The admission of somebody who had left and comes back; the check-in is the first one."""

    @property
    def family(self) -> Family:
        """How the verdict looks and sounds."""
        return FAMILIES[self.kind]

    @property
    def admits(self) -> bool:
        """Whether the person may go in now on the strength of this scan."""
        return self.kind is VerdictKind.ADMITTED

    @property
    def held(self) -> Self:
        """The verdict at a desk where staff confirm each admission: what would admit waits for them."""
        return replace(self, kind=VerdictKind.TO_CONFIRM) if self.admits else self

    @property
    def can_be_overruled(self) -> bool:
        """Whether staff may admit this attendee after a decision."""
        return self.attendee is not None and self.kind in _OVERRULABLE


_OVERRULABLE = frozenset(
    {
        VerdictKind.UNPAID,
        VerdictKind.WAITING_LIST,
        VerdictKind.CANCELLED,
        VerdictKind.GONE,
        VerdictKind.NOT_OPEN,
        VerdictKind.CLOSED,
    }
)
