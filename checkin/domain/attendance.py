"""The attendance record: what is said of each attendee, column by column."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from checkin.domain.attendee import Attendee, CheckIn, How, Origin, Payment, Profile, Rsvp, State
from checkin.domain.money import Move
from checkin.domain.verdict import VerdictKind

Cell = str | int | datetime
"""What stands in a cell; times are local and without a zone, as spreadsheets want them; "" for nothing."""

BETWEEN_TAGS = "、"
"""What stands between tags, in both languages: the loader parts them there again, and a comma may be in one."""


class Column(StrEnum):
    """What the record can show; ``assets/record.toml`` has the headers, and what a list reads each as."""

    POSITION = "position"
    NAME = "name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    READING = "reading"
    COMPANY = "company"
    TITLE = "title"
    INDUSTRY = "industry"
    INDUSTRY_TEXT = "industry_text"
    LOOKING_FOR = "looking_for"
    CAN_OFFER = "can_offer"
    STATE = "state"
    ARRIVED = "arrived"
    LANE = "lane"
    HOW = "how"
    DECISION = "decision"
    LEFT = "left"
    WALK_IN = "walk_in"
    UNDONE = "undone"
    UNDONE_CHECK_IN = "undone_check_in"
    DOUBLE_ADMISSIONS = "double_admissions"
    EMAIL = "email"
    PHONE = "phone"
    TICKET_TYPE = "ticket_type"
    RSVP = "rsvp"
    PAYMENT = "payment"
    FEE_DUE = "fee_due"
    FEE_PAID = "fee_paid"
    FEE_RECEIVED = "fee_received"
    FEE_REFUNDED = "fee_refunded"
    FEE_WAIVED = "fee_waived"
    FEE_OPEN = "fee_open"
    RECEIPTS = "receipts"
    INTRODUCED_BY = "introduced_by"
    COMPANION_OF = "companion_of"
    INSTEAD_OF = "instead_of"
    MARKS = "marks"
    NOTE = "note"
    STAFF_NOTES = "staff_notes"
    CONSENT = "consent"
    BADGE_PRINTED = "badge_printed"
    TICKET = "ticket"
    TICKET_CODE = "ticket_code"
    ID = "id"


USUAL_COLUMNS: tuple[Column, ...] = tuple(
    column
    for column in Column
    if column not in {Column.FAMILY_NAME, Column.GIVEN_NAME, Column.DECISION, Column.ID, Column.UNDONE_CHECK_IN}
)
"""What the record shows unless somebody chose otherwise."""


@dataclass(frozen=True, slots=True)
class RecordWords:
    """How values are said in the language of the record, and what its times are local to."""

    state: Callable[[State], str]
    how: Callable[[How], str]
    decision: Callable[[VerdictKind], str]
    rsvp: Callable[[Rsvp], str]
    payment: Callable[[Payment], str]
    consent: Callable[[bool], str]
    industry: Callable[[Profile], str]
    rsvp_said_by: Callable[[str], Rsvp | None]
    """What the loader would take a status for."""
    zone: tzinfo | None = None
    """None for the system's own."""

    def local(self, at: int) -> datetime:
        """Return a time, UTC in milliseconds, as a clock on the wall shows it, to the second."""
        return datetime.fromtimestamp(at // 1000, self.zone).replace(tzinfo=None)


def attendance_rows(
    attendees: Iterable[Attendee], columns: Sequence[Column], source_headers: Sequence[str], words: RecordWords
) -> Iterator[tuple[Cell, ...]]:
    """Yield one row for each attendee: the chosen columns in their order, then those of the source list."""
    tellers = [_TELLERS[column] for column in columns]
    for attendee in attendees:
        extra = attendee.profile.extra
        own = (tell(attendee, words) for tell in tellers)
        yield (*own, *(extra.get(header, "") for header in source_headers))


def source_headers(attendees: Iterable[Attendee]) -> tuple[str, ...]:
    """Return the headers of all columns that were kept as they are, each once, as first met."""
    return tuple(dict.fromkeys(header for attendee in attendees for header in attendee.profile.extra))


def written(cell: Cell) -> str:
    """Return a cell as text; times as ``2026-12-01 18:32:05``, which every spreadsheet reads as a time."""
    return cell.isoformat(" ", "seconds") if isinstance(cell, datetime) else str(cell)


_Teller = Callable[[Attendee, RecordWords], Cell]


def _as_written(name: str) -> _Teller:
    return lambda attendee, words: getattr(attendee.profile, name)


def _tags(name: str) -> _Teller:
    return lambda attendee, words: BETWEEN_TAGS.join(getattr(attendee.profile, name))


def _or_empty(number: int | None) -> Cell:
    return "" if number is None else number


def _of_check_in(tell: Callable[[CheckIn, RecordWords], Cell]) -> _Teller:
    """Return what tells something of the check-in that stands, and nothing where there is none."""
    return lambda attendee, words: tell(attendee.check_in, words) if attendee.check_in else ""


def _decision(check_in: CheckIn, words: RecordWords) -> Cell:
    return words.decision(VerdictKind(check_in.decision)) if check_in.decision else ""


def _left(attendee: Attendee, words: RecordWords) -> Cell:
    return words.local(attendee.check_out.at) if attendee.check_out else ""


def _undone_check_in(attendee: Attendee, words: RecordWords) -> Cell:
    return words.local(attendee.undone[-1].stamp.at) if attendee.undone else ""


def _double_admissions(attendee: Attendee, words: RecordWords) -> Cell:
    stamps = (check_in.stamp for check_in in attendee.check_ins[1:])
    return BETWEEN_TAGS.join(f"{written(words.local(stamp.at))} {stamp.lane}" for stamp in stamps)


def _rsvp(attendee: Attendee, words: RecordWords) -> Cell:
    """Return the list's own words, unless they no longer say what is so."""
    if attendee.is_gone:
        return words.state(State.GONE)
    profile = attendee.profile
    said = words.rsvp_said_by(profile.rsvp_text) or Rsvp.COMING
    return profile.rsvp_text if said is profile.rsvp else words.rsvp(profile.rsvp)


def _payment(attendee: Attendee, words: RecordWords) -> Cell:
    payment = attendee.profile.payment
    return "" if payment is Payment.UNKNOWN else words.payment(payment)


def _fee_paid(attendee: Attendee, words: RecordWords) -> Cell:
    """Return what the list says, or else the event of a ticket that is paid before."""
    if attendee.profile.fee_paid is None and attendee.price:
        return attendee.account.paid_before or ""
    return _or_empty(attendee.profile.fee_paid)


def _moved(move: Move) -> _Teller:
    """Return what tells how much was moved; where nobody named an amount, that it is paid."""

    def tell(attendee: Attendee, words: RecordWords) -> Cell:
        amounts = [money.amount for money in attendee.money if money.move is move]
        return sum(filter(None, amounts)) or (words.payment(Payment.PAID) if None in amounts else "")

    return tell


def _fee_open(attendee: Attendee, words: RecordWords) -> Cell:
    open_ = attendee.amount_owed
    return words.payment(Payment.UNPAID) if open_ is None else open_ or ""


def _receipts(attendee: Attendee, words: RecordWords) -> Cell:
    return BETWEEN_TAGS.join(receipt.number for receipt in attendee.receipts if receipt.void is None)


def _consent(attendee: Attendee, words: RecordWords) -> Cell:
    consent = attendee.profile.consent
    return "" if consent is None else words.consent(consent)


def _staff_notes(attendee: Attendee, words: RecordWords) -> Cell:
    return "\n".join(f"{written(words.local(n.stamp.at))} {n.stamp.actor}: {n.text}" for n in attendee.notes)


def _badge_printed(attendee: Attendee, words: RecordWords) -> Cell:
    return words.local(attendee.badges[-1].at) if attendee.badges else ""


_TELLERS: Mapping[Column, _Teller] = {
    Column.POSITION: lambda attendee, words: attendee.profile.position or "",
    Column.NAME: _as_written("name"),
    Column.FAMILY_NAME: _as_written("family_name"),
    Column.GIVEN_NAME: _as_written("given_name"),
    Column.READING: _as_written("reading"),
    Column.COMPANY: _as_written("company"),
    Column.TITLE: _as_written("title"),
    Column.INDUSTRY: lambda attendee, words: words.industry(attendee.profile),
    Column.INDUSTRY_TEXT: _as_written("industry_text"),
    Column.LOOKING_FOR: _tags("looking_for"),
    Column.CAN_OFFER: _tags("can_offer"),
    Column.STATE: lambda attendee, words: words.state(attendee.state),
    Column.ARRIVED: _of_check_in(lambda check_in, words: words.local(check_in.stamp.at)),
    Column.LANE: _of_check_in(lambda check_in, words: check_in.stamp.lane),
    Column.HOW: _of_check_in(lambda check_in, words: words.how(check_in.how)),
    Column.DECISION: _of_check_in(_decision),
    Column.LEFT: _left,
    Column.WALK_IN: lambda attendee, words: words.how(How.WALK_IN) if attendee.origin is Origin.WALK_IN else "",
    Column.UNDONE: lambda attendee, words: len(attendee.undone) or "",
    Column.UNDONE_CHECK_IN: _undone_check_in,
    Column.DOUBLE_ADMISSIONS: _double_admissions,
    Column.EMAIL: _as_written("email"),
    Column.PHONE: _as_written("phone"),
    Column.TICKET_TYPE: _as_written("ticket_type"),
    Column.RSVP: _rsvp,
    Column.PAYMENT: _payment,
    Column.FEE_DUE: lambda attendee, words: _or_empty(attendee.account.due),
    Column.FEE_PAID: _fee_paid,
    Column.FEE_RECEIVED: _moved(Move.RECEIVED),
    Column.FEE_REFUNDED: _moved(Move.REFUNDED),
    Column.FEE_WAIVED: _moved(Move.WAIVED),
    Column.FEE_OPEN: _fee_open,
    Column.RECEIPTS: _receipts,
    Column.INTRODUCED_BY: _as_written("introduced_by"),
    Column.COMPANION_OF: _as_written("companion_of"),
    Column.INSTEAD_OF: lambda attendee, words: attendee.comes_instead_of,
    Column.MARKS: lambda attendee, words: BETWEEN_TAGS.join(attendee.marks),
    Column.NOTE: _as_written("note"),
    Column.STAFF_NOTES: _staff_notes,
    Column.CONSENT: _consent,
    Column.BADGE_PRINTED: _badge_printed,
    Column.TICKET: lambda attendee, words: attendee.ticket,
    Column.TICKET_CODE: _as_written("ticket_code"),
    Column.ID: lambda attendee, words: attendee.id,
}
