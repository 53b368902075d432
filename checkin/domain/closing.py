"""The closing of the till: what each lane should hold, and what became of each ticket type's fees, in yen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checkin.domain.attendee import Attendee, Origin, State
from checkin.domain.drawer import Drawer, drawers
from checkin.domain.journal import Entry
from checkin.domain.money import Move, Receipt, UndoneMoney


@dataclass(frozen=True, slots=True)
class LaneCash:
    """One lane's drawer, and what went in and out of it."""

    drawer: Drawer
    received: int
    refunded: int
    waived: int
    """What this lane waived; it never was in the drawer."""

    @property
    def expected(self) -> int:
        """What should be in the drawer now."""
        return self.drawer.opening + self.received - self.refunded

    @property
    def difference(self) -> int | None:
        """What was counted over what should be there, below 0 for less; None where nobody has counted."""
        counted = self.drawer.counted
        return None if counted is None else counted - self.expected


@dataclass(frozen=True, slots=True)
class Sums:
    """What a number of people had to pay and what became of it."""

    people: int = 0
    due: int = 0
    paid_before: int = 0
    received: int = 0
    refunded: int = 0
    waived: int = 0
    open: int = 0
    unstated: int = 0
    """Due from people of whom nothing says whether they paid."""

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(
            self.people + other.people,
            self.due + other.due,
            self.paid_before + other.paid_before,
            self.received + other.received,
            self.refunded + other.refunded,
            self.waived + other.waived,
            self.open + other.open,
            self.unstated + other.unstated,
        )


@dataclass(frozen=True, slots=True)
class TypeCash:
    """What became of the fees of one ticket type."""

    ticket_type: str
    is_walk_in: bool
    sums: Sums


@dataclass(frozen=True, slots=True)
class Issued:
    """One receipt, and whose it is."""

    receipt: Receipt
    name: str


@dataclass(frozen=True, slots=True)
class Undone:
    """Something about a fee that was taken back, and whose fee it is."""

    undone: UndoneMoney
    name: str


@dataclass(frozen=True, slots=True)
class Closing:
    """Everything a closing report says."""

    lanes: tuple[LaneCash, ...]
    types: tuple[TypeCash, ...]
    receipts: tuple[Issued, ...]
    """By number."""
    undone: tuple[Undone, ...]
    """As they were taken back."""

    @property
    def total(self) -> Sums:
        """All ticket types together."""
        return sum((one.sums for one in self.types), Sums())


def close_till(attendees: Iterable[Attendee], entries: Iterable[Entry], lane: str = "") -> Closing:
    """Return the closing report of an event; of the entries, those about drawers count.

    ``lane`` is in it even if no money went through it.
    """
    everyone = list(attendees)
    receipts = [Issued(receipt, person.name) for person in everyone for receipt in person.receipts]
    undone = [Undone(one, person.name) for person in everyone for one in person.undone_money]
    return Closing(
        lanes=_lanes(everyone, drawers(entries), lane),
        types=_types(everyone),
        receipts=tuple(sorted(receipts, key=lambda one: (one.receipt.series, one.receipt.serial))),
        undone=tuple(sorted(undone, key=lambda one: (one.undone.stamp.at, one.undone.stamp.entry))),
    )


def sums_of(attendee: Attendee) -> Sums:
    """Return one attendee's fee; of who does not come no more is asked than they have paid."""
    account = attendee.account
    stays_away = attendee.state in (State.CANCELLED, State.WAITING, State.GONE)
    settled = account.paid_before + account.received + account.waived
    due = settled if stays_away else account.due or 0
    return Sums(
        people=1,
        due=due,
        paid_before=account.paid_before,
        received=account.received,
        refunded=account.refunded,
        waived=account.waived,
        open=0 if stays_away else account.open or 0,
        unstated=0 if account.is_known else due,
    )


def _lanes(everyone: Sequence[Attendee], known: dict[str, Drawer], own: str) -> tuple[LaneCash, ...]:
    money = [one for person in everyone for one in person.money]
    names = sorted({*known, *(one.stamp.lane for one in money), *filter(None, (own,))})

    def total(lane: str, move: Move) -> int:
        return sum(one.amount or 0 for one in money if one.stamp.lane == lane and one.move is move)

    return tuple(
        LaneCash(
            known.get(lane, Drawer(lane)),
            total(lane, Move.RECEIVED),
            total(lane, Move.REFUNDED),
            total(lane, Move.WAIVED),
        )
        for lane in names
    )


def _types(everyone: Sequence[Attendee]) -> tuple[TypeCash, ...]:
    found: dict[tuple[str, bool], Sums] = {}
    for person in everyone:
        key = (person.profile.ticket_type, person.origin is Origin.WALK_IN)
        found[key] = found.get(key, Sums()) + sums_of(person)
    return tuple(TypeCash(*key, sums) for key, sums in found.items())
