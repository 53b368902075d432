"""A person on the RSVP list, or a walk-in: what the list says, and what has happened to them since."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from types import MappingProxyType

from checkin.domain.money import Account, Money, Move, Price, Receipt, UndoneMoney
from checkin.domain.stamp import Stamp


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
    KIOSK = "kiosk"
    """By the attendee alone, at a machine for self check-in."""


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
    money: tuple[Money, ...] = ()
    """What was done about the fee, and stands."""
    undone_money: tuple[UndoneMoney, ...] = ()
    """What was done about the fee, and was taken back."""
    receipts: tuple[Receipt, ...] = ()
    """Every receipt that was issued, void ones too."""
    badges: tuple[Stamp, ...] = ()
    """Each time the badge was printed."""
    printed_words: str = ""
    """Digest of the words on the badge printed last; empty where none was."""
    notes: tuple[Note, ...] = ()
    marked: Mapping[str, bool] = field(default_factory=lambda: NO_MARKS)
    """Marks that staff set or took away, whatever the list says."""
    substitution: Substitution | None = None
    """Set while somebody comes in place of whom the list names; the profile is then theirs."""
    price: Price | None = None
    """What the event asks for the ticket: added by who knows the event, and no part of the fold."""

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
    def account(self) -> Account:
        """What is due, and what became of it; a fee on the list outweighs the event's price."""
        profile, price = self.profile, self.price
        due = profile.fee_due if profile.fee_due is not None else (price.yen if price else None)
        says_something = profile.fee_paid is not None or profile.payment is not Payment.UNKNOWN
        return Account(
            due=due,
            paid_before=self._paid_before(due or 0),
            received=self.fee_received,
            refunded=self._sum(Move.REFUNDED),
            waived=self._sum(Move.WAIVED),
            is_settled=profile.payment is Payment.PAID or any(one.amount is None for one in self.money),
            is_known=says_something or price is not None or bool(self.money),
        )

    @property
    def fee_received(self) -> int:
        """Yen taken at the door, before anything was given back."""
        return self._sum(Move.RECEIVED)

    @property
    def owes(self) -> bool:
        """Whether the fee is known to be unpaid; a list that is silent about payment owes nothing."""
        return self.account.owes

    @property
    def amount_owed(self) -> int | None:
        """Yen still to be paid; None where the fee is unpaid and nobody names an amount."""
        return self.account.open

    def _paid_before(self, due: int) -> int:
        profile = self.profile
        is_prepaid = self.price is not None and self.price.is_prepaid and profile.payment is not Payment.UNPAID
        if profile.payment is Payment.PAID or (is_prepaid and profile.fee_paid is None):
            return max(profile.fee_paid or 0, due)
        return profile.fee_paid or 0

    def _sum(self, move: Move) -> int:
        return sum(one.amount or 0 for one in self.money if one.move is move)
