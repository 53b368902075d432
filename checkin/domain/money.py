"""What became of an attendee's fee: money taken and given back, waivers, receipts. All amounts are whole yen."""

from dataclasses import dataclass, field
from enum import StrEnum

from checkin.domain.issuer import NO_ISSUER, Issuer
from checkin.domain.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Price:
    """What one sort of ticket costs, in yen."""

    yen: int
    is_prepaid: bool = False
    """Whether who is on the list has paid it before, unless the list says otherwise."""

    def __post_init__(self) -> None:
        if self.yen < 0:
            raise ValueError("a price below nothing")


class Move(StrEnum):
    """What an entry about a fee did."""

    RECEIVED = "received"
    REFUNDED = "refunded"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Money:
    """One entry about a fee that stands."""

    stamp: Stamp
    move: Move
    amount: int | None
    """None where the fee was settled without anybody naming an amount."""
    given: int | None = None
    """What was handed over, where change was given."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UndoneMoney:
    """One entry about a fee that no longer stands, and who took it back."""

    money: Money
    stamp: Stamp
    reason: str


@dataclass(frozen=True, slots=True)
class Void:
    """Who made a receipt void, and why."""

    stamp: Stamp
    reason: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """One receipt that was issued; its number stays taken for ever."""

    stamp: Stamp
    series: str
    """The lane whose numbers these are."""
    serial: int
    to: str
    purpose: str
    amount: int
    tax_amount: int | None = None
    issuer: Issuer = field(default=NO_ISSUER)
    void: Void | None = None
    reissued: tuple[Stamp, ...] = ()
    """Each time it was printed again."""

    @property
    def number(self) -> str:
        """The number as it is printed."""
        return f"{self.series}-{self.serial:04d}"


@dataclass(frozen=True, slots=True)
class Account:
    """What is due and what became of it, in yen."""

    due: int | None
    """None where neither the list nor the event names a fee."""
    paid_before: int
    received: int
    refunded: int
    waived: int
    is_settled: bool = False
    """Whether the fee was taken or waived without an amount, or the list says that it is paid."""
    is_known: bool = True
    """Whether anything says what became of the fee; a list that is silent about payment owes nothing."""

    @property
    def kept(self) -> int:
        """What was paid and not given back."""
        return self.paid_before + self.received - self.refunded

    @property
    def owes(self) -> bool:
        """Whether something is still to be paid. Who gets a fee back owes it no more."""
        if self.is_settled or not self.is_known:
            return False
        return self.due is None or self.due > self.paid_before + self.received + self.waived

    @property
    def open(self) -> int | None:
        """What is still to be paid; None where nobody says how much."""
        if not self.owes:
            return 0
        return None if self.due is None else self.due - self.paid_before - self.received - self.waived
