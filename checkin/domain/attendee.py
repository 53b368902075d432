"""A person on the RSVP list, or a walk-in: what the list says, and what has happened to them since."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from types import MappingProxyType


class Rsvp(StrEnum):
    """What the ticket site says about coming."""

    COMING = "coming"
    CANCELLED = "cancelled"
    WAITING = "waiting"


class Payment(StrEnum):
    """What the list says about the fee when it gives a word and no amount."""

    UNKNOWN = "unknown"
    PAID = "paid"
    UNPAID = "unpaid"


class Origin(StrEnum):
    """How a person came to be an attendee."""

    LIST = "list"
    WALK_IN = "walk_in"


class State(StrEnum):
    """Where an attendee stands now."""

    EXPECTED = "expected"
    ARRIVED = "arrived"
    LEFT = "left"
    CANCELLED = "cancelled"
    WAITING = "waiting"
    GONE = "gone"


class How(StrEnum):
    """The way in which a check-in was made."""

    SCAN = "scan"
    SEARCH = "search"
    WALK_IN = "walk_in"
    RETURN = "return"
    COMMAND = "command"
    PAPER = "paper"
    """Ticked on the door list while nothing else was to be had, and entered afterwards."""


class Mark(StrEnum):
    """Marks with a name of their own; any other word is a mark too."""

    VIP = "VIP"
    FIRST_TIMER = "初参加"


NO_EXTRA: Mapping[str, str] = MappingProxyType({})

NO_MARKS: Mapping[str, bool] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Profile:
    """What is written about a person, exactly as written; amounts in yen."""

    name: str = ""
    family_name: str = ""
    given_name: str = ""
    reading: str = ""
    company: str = ""
    title: str = ""
    industry: str = ""
    """Id of an everyday label of ``industries.toml``, or empty where the words fit none."""
    industry_text: str = ""
    """The words of the list."""
    looking_for: tuple[str, ...] = ()
    can_offer: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    ticket_type: str = ""
    ticket_code: str = ""
    """The code of the ticket site, not ours."""
    rsvp: Rsvp = Rsvp.COMING
    rsvp_text: str = ""
    """The status in the site's own words."""
    payment: Payment = Payment.UNKNOWN
    fee_due: int | None = None
    fee_paid: int | None = None
    introduced_by: str = ""
    companion_of: str = ""
    """Name of the person on whose application this person comes."""
    note: str = ""
    marks: tuple[str, ...] = ()
    """What staff should see at check-in: VIP, first-timer, any word."""
    consent: bool | None = None
    """Whether the person agreed to be shown to others; None where nobody asked."""
    position: int = 0
    """Place in the list, from 1; 0 for who is on no list."""
    extra: Mapping[str, str] = field(default_factory=lambda: NO_EXTRA)
    """Source columns that map to no field: header to text."""


PROFILE_FIELDS: tuple[str, ...] = tuple(f.name for f in fields(Profile))


@dataclass(frozen=True, slots=True)
class Stamp:
    """When, where and by whom something was entered; ``at`` is UTC in milliseconds."""

    entry: str
    at: int
    lane: str
    actor: str


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One admission."""

    stamp: Stamp
    how: How
    decision: str = ""
    """Why staff admitted in spite of a refusal: the verdict they overruled, or empty."""


@dataclass(frozen=True, slots=True)
class Note:
    """What staff wrote down about an attendee."""

    stamp: Stamp
    text: str


@dataclass(frozen=True, slots=True)
class Substitution:
    """Another person who comes with the ticket."""

    stamp: Stamp
    represented: Profile
    """Whose ticket it is, as they were written before."""
    by_hand: frozenset[str]
    """Fields of theirs that a person had changed."""


PERSON_FIELDS = ("name", "family_name", "given_name", "reading", "company", "title")
"""Profile fields that are another person's where somebody comes in place of the one on the list."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Everything known of one attendee: the fold of their entries."""

    id: str
    ticket: str
    origin: Origin
    profile: Profile
    registered: Stamp
    listed: Profile
    """What the list said last; differs from ``profile`` where a person changed a field."""
    by_hand: frozenset[str] = frozenset()
    """Profile fields a person changed; loading the list again leaves them alone."""
    is_gone: bool = False
    """No longer on the list that was loaded last."""
    check_ins: tuple[CheckIn, ...] = ()
    """Check-ins that stand; the first is *the* check-in, any further one a double admission."""
    check_out: Stamp | None = None
    undone: tuple[CheckIn, ...] = ()
    """Check-ins that were undone."""
    fee_received: int = 0
    fee_settled: bool = False
    """The fee was taken at the door, where the list names no amount."""
    badges: tuple[Stamp, ...] = ()
    """Each time the badge was printed."""
    printed_words: str = ""
    """Digest of the words on the badge printed last; empty where none was."""
    notes: tuple[Note, ...] = ()
    marked: Mapping[str, bool] = field(default_factory=lambda: NO_MARKS)
    """Marks that staff set or took away, whatever the list says."""
    substitution: Substitution | None = None
    """Set while somebody comes in place of whom the list names; the profile is then theirs."""

    @property
    def name(self) -> str:
        """The name as written."""
        return self.profile.name

    @property
    def comes_instead_of(self) -> str:
        """The name of whom the list names, where somebody else comes; empty otherwise."""
        return self.substitution.represented.name if self.substitution else ""

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks that stand: the list's, then those of staff."""
        own = (mark for mark in self.profile.marks if self.marked.get(mark, True))
        return tuple(dict.fromkeys((*own, *(mark for mark, stands in self.marked.items() if stands))))

    @property
    def check_in(self) -> CheckIn | None:
        """The check-in that stands."""
        return self.check_ins[0] if self.check_ins else None

    @property
    def state(self) -> State:
        """Where the attendee stands; an arrival outweighs whatever the list says."""
        if self.check_ins:
            return State.LEFT if self.check_out else State.ARRIVED
        if self.is_gone:
            return State.GONE
        match self.profile.rsvp:
            case Rsvp.CANCELLED:
                return State.CANCELLED
            case Rsvp.WAITING:
                return State.WAITING
            case Rsvp.COMING:
                return State.EXPECTED

    @property
    def owes(self) -> bool:
        """Whether the fee is known to be unpaid; a list that is silent about payment owes nothing."""
        profile = self.profile
        if self.fee_settled or profile.payment is Payment.PAID:
            return False
        if profile.fee_due is None:
            return profile.payment is Payment.UNPAID
        is_known = profile.fee_paid is not None or profile.payment is Payment.UNPAID or self.fee_received > 0
        return is_known and profile.fee_due > (profile.fee_paid or 0) + self.fee_received

    @property
    def amount_owed(self) -> int | None:
        """Yen still to be paid; None where the fee is unpaid and the list names no amount."""
        if not self.owes:
            return 0
        due = self.profile.fee_due
        return None if due is None else due - (self.profile.fee_paid or 0) - self.fee_received
