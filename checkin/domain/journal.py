"""The journal: every fact is an entry, and an attendee is the fold of their entries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, assert_never

from checkin.domain import money_fold
from checkin.domain.attendee import PERSON_FIELDS, Attendee, CheckIn, How, Note, Origin, Substitution
from checkin.domain.badge_words import words_digest
from checkin.domain.event import Event
from checkin.domain.money import Move
from checkin.domain.profile_data import fields_from_data, profile_from_data
from checkin.domain.stamp import Stamp


class Kind(StrEnum):
    """What an entry says; ``data`` of each kind is described beside it."""

    EVENT_SET = "event_set"  # fields of the event that change
    REGISTERED = "registered"  # profile, ticket, origin
    AMENDED = "amended"  # fields: new values; by: "list" or "hand"; released: fields no longer kept by hand
    WITHDRAWN = "withdrawn"  # no longer on the list
    RESTORED = "restored"  # on the list again
    CHECKED_IN = "checked_in"  # how, decision; arrived: when, where that was before it was entered
    CHECKED_OUT = "checked_out"
    CHECK_IN_UNDONE = "check_in_undone"  # entry: the check-in, or the check-out, that no longer stands
    SCAN_REFUSED = "scan_refused"  # verdict, text
    BADGE_PRINTED = "badge_printed"  # stock; words: digest of what the badge said
    FEE_RECEIVED = "fee_received"  # amount in yen, or null where nobody names one; given, if change was returned
    FEE_REFUNDED = "fee_refunded"  # amount, reason
    FEE_WAIVED = "fee_waived"  # amount, or null; reason
    FEE_UNDONE = "fee_undone"  # entry: what was done about the fee and no longer stands; reason
    RECEIPT_ISSUED = "receipt_issued"  # series, serial, to, purpose, amount, tax_amount, issuer
    RECEIPT_REISSUED = "receipt_reissued"  # entry: the receipt that was printed again
    RECEIPT_VOIDED = "receipt_voided"  # entry: the receipt; reason
    DRAWER_OPENED = "drawer_opened"  # amount: the change that lies in the lane's drawer at the beginning
    DRAWER_COUNTED = "drawer_counted"  # pieces: how many of each value lie in the lane's drawer
    NOTED = "noted"  # text
    SUBSTITUTED = "substituted"  # fields: who comes in place of whom the list names; empty once that person comes
    MARKED = "marked"  # mark; stands: whether it was set or taken away
    PURGED = "purged"


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact.

    ``id`` is a UUIDv7 made where it happened; ``clock`` a Lamport clock, which alone orders entries (ties by
    id); ``at`` the wall clock, UTC in milliseconds, which is what people are shown.
    """

    id: str
    attendee_id: str | None
    kind: Kind
    at: int
    clock: int
    lane: str
    actor: str
    data: Mapping[str, Any]

    @property
    def stamp(self) -> Stamp:
        """When, where and by whom."""
        return Stamp(self.id, self.at, self.lane, self.actor)


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Return each entry once, in the order of the journal, whatever order they arrived in."""
    entries = list(entries)
    if len(entries) < 2:
        return entries
    return sorted({entry.id: entry for entry in entries}.values(), key=lambda e: (e.clock, e.id))


def fold(entries: Iterable[Entry]) -> Attendee | None:
    """Return the attendee whose entries these are; None before anything registers them.

    Pure, and the same for every order of arrival and any number of repeats.
    """
    attendee: Attendee | None = None
    for entry in in_order(entries):
        if attendee is not None:
            attendee = _apply(attendee, entry)
        elif entry.kind is Kind.REGISTERED:
            attendee = _register(entry)
    return attendee


def advance(attendee: Attendee, entries: Iterable[Entry]) -> Attendee:
    """Return an attendee with further entries applied, each of them later than all that are folded in."""
    for entry in entries:
        attendee = _apply(attendee, entry)
    return attendee


def fold_event(entries: Iterable[Entry]) -> Event:
    """Return the event that the ``event_set`` entries describe; other kinds are passed over."""
    values: dict[str, Any] = {}
    for entry in in_order(entries):
        if entry.kind is Kind.EVENT_SET:
            values.update(entry.data)
    return Event.from_data(values)


def _register(entry: Entry) -> Attendee:
    assert entry.attendee_id is not None
    profile = profile_from_data(entry.data["profile"])
    return Attendee(
        id=entry.attendee_id,
        ticket=entry.data["ticket"],
        origin=Origin(entry.data["origin"]),
        profile=profile,
        registered=entry.stamp,
        listed=profile,
    )


def _apply(attendee: Attendee, entry: Entry) -> Attendee:
    match entry.kind:
        case Kind.REGISTERED | Kind.EVENT_SET | Kind.SCAN_REFUSED | Kind.DRAWER_OPENED | Kind.DRAWER_COUNTED:
            return attendee
        case Kind.AMENDED:
            return _amend(attendee, entry)
        case Kind.WITHDRAWN:
            return replace(attendee, is_gone=True)
        case Kind.RESTORED:
            return replace(attendee, is_gone=False)
        case Kind.CHECKED_IN:
            return _check_in(attendee, entry)
        case Kind.CHECKED_OUT:
            return replace(attendee, check_out=entry.stamp) if attendee.check_ins else attendee
        case Kind.CHECK_IN_UNDONE:
            return _undo(attendee, entry.data["entry"])
        case Kind.BADGE_PRINTED:
            return _print(attendee, entry)
        case Kind.FEE_RECEIVED:
            return money_fold.move(attendee, Move.RECEIVED, entry.stamp, entry.data)
        case Kind.FEE_REFUNDED:
            return money_fold.move(attendee, Move.REFUNDED, entry.stamp, entry.data)
        case Kind.FEE_WAIVED:
            return money_fold.move(attendee, Move.WAIVED, entry.stamp, entry.data)
        case Kind.FEE_UNDONE:
            return money_fold.undo(attendee, entry.stamp, entry.data)
        case Kind.RECEIPT_ISSUED:
            return money_fold.issue(attendee, entry.stamp, entry.data)
        case Kind.RECEIPT_REISSUED:
            return money_fold.reissue(attendee, entry.stamp, entry.data)
        case Kind.RECEIPT_VOIDED:
            return money_fold.make_void(attendee, entry.stamp, entry.data)
        case Kind.NOTED:
            return replace(attendee, notes=(*attendee.notes, Note(entry.stamp, entry.data["text"])))
        case Kind.SUBSTITUTED:
            return _substitute(attendee, entry)
        case Kind.MARKED:
            marked = {**attendee.marked, entry.data["mark"]: entry.data["stands"]}
            return replace(attendee, marked=MappingProxyType(marked))
        case Kind.PURGED:
            return attendee
        case _:
            assert_never(entry.kind)


def _amend(attendee: Attendee, entry: Entry) -> Attendee:
    """Apply new field values; those of the list pass by the fields that a person has changed."""
    values = fields_from_data(entry.data["fields"])
    if entry.data["by"] == "hand":
        profile = replace(attendee.profile, **values)
        by_hand = (attendee.by_hand | values.keys()).difference(entry.data.get("released", ()))
        return replace(attendee, profile=profile, by_hand=by_hand)
    own = {name: value for name, value in values.items() if name not in attendee.by_hand}
    return replace(attendee, profile=replace(attendee.profile, **own), listed=replace(attendee.listed, **values))


def _substitute(attendee: Attendee, entry: Entry) -> Attendee:
    """Put another person in the place of whom the list names, or that one back as the list has them by now."""
    was = attendee.substitution
    represented, by_hand = (was.represented, was.by_hand) if was else (attendee.profile, attendee.by_hand)
    if entry.data["fields"]:
        own = dict.fromkeys(PERSON_FIELDS, "") | fields_from_data(entry.data["fields"])
        return replace(
            attendee,
            profile=replace(attendee.profile, **own),
            by_hand=attendee.by_hand.union(PERSON_FIELDS),
            substitution=Substitution(entry.stamp, represented, by_hand),
        )
    if was is None:
        return attendee
    own = {name: getattr(represented if name in by_hand else attendee.listed, name) for name in PERSON_FIELDS}
    kept = attendee.by_hand.difference(PERSON_FIELDS) | by_hand.intersection(PERSON_FIELDS)
    return replace(attendee, profile=replace(attendee.profile, **own), by_hand=kept, substitution=None)


def _print(attendee: Attendee, entry: Entry) -> Attendee:
    """Add a badge; one that was recorded without its words is taken to have said what the list said by then."""
    words = entry.data.get("words") or words_digest(attendee.profile)
    return replace(attendee, badges=(*attendee.badges, entry.stamp), printed_words=words)


def _check_in(attendee: Attendee, entry: Entry) -> Attendee:
    """Add a check-in; a return after leaving takes the check-out back and keeps the first arrival."""
    how = How(entry.data["how"])
    if how is How.RETURN and attendee.check_ins:
        return replace(attendee, check_out=None)
    stamp = replace(entry.stamp, at=entry.data.get("arrived", entry.at))
    check_in = CheckIn(stamp, how, entry.data.get("decision", ""))
    return replace(attendee, check_ins=(*attendee.check_ins, check_in), check_out=None)


def _undo(attendee: Attendee, entry_id: str) -> Attendee:
    if attendee.check_out and attendee.check_out.entry == entry_id:
        return replace(attendee, check_out=None)
    taken_back = tuple(c for c in attendee.check_ins if c.stamp.entry == entry_id)
    if not taken_back:
        return attendee
    standing = tuple(c for c in attendee.check_ins if c.stamp.entry != entry_id)
    return replace(
        attendee,
        check_ins=standing,
        check_out=attendee.check_out if standing else None,
        undone=(*attendee.undone, *taken_back),
    )
