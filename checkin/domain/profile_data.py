"""Profiles and attendees as plain JSON values and back: only what differs from empty is written."""

from collections.abc import Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any, cast

from checkin.domain.attendee import (
    NO_MARKS,
    PROFILE_FIELDS,
    Attendee,
    CheckIn,
    How,
    Note,
    Origin,
    Payment,
    Profile,
    Rsvp,
    Substitution,
)
from checkin.domain.badge_words import words_digest
from checkin.domain.money_data import (
    money_from_data,
    money_to_data,
    receipt_from_data,
    receipt_to_data,
    stamp_to_data,
    undone_from_data,
    undone_to_data,
)
from checkin.domain.stamp import Stamp

_VALUES_OF = attrgetter(*PROFILE_FIELDS)
_DEFAULTS: tuple[Any, ...] = _VALUES_OF(Profile())
_TUPLES = frozenset({"looking_for", "can_offer", "marks"})
_CONVERTED = _TUPLES | {"extra"}


def field_to_data(value: object) -> Any:
    """Return one profile field as a JSON value."""
    if isinstance(value, tuple):
        return list(cast("tuple[str, ...]", value))
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, str]", value))
    return value


def profile_to_data(profile: Profile) -> dict[str, Any]:
    """Return the fields that are not empty, by name."""
    values = zip(PROFILE_FIELDS, _VALUES_OF(profile), _DEFAULTS, strict=True)
    data = {name: value for name, value, default in values if value is not default and value != default}
    for name in _CONVERTED:
        if name in data:
            data[name] = field_to_data(data[name])
    return data


def fields_from_data(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return profile fields from JSON values; names this version does not know are left out."""
    values = {name: value for name, value in data.items() if name in _KNOWN}
    for name in _TUPLES:
        if name in values:
            values[name] = tuple(values[name])
    if "rsvp" in values:
        values["rsvp"] = Rsvp(values["rsvp"])
    if "payment" in values:
        values["payment"] = Payment(values["payment"])
    return values


_KNOWN = frozenset(PROFILE_FIELDS)


def profile_from_data(data: Mapping[str, Any]) -> Profile:
    """Return the profile that :func:`profile_to_data` wrote."""
    return Profile(**fields_from_data(data))


def changed_fields(old: Profile, new: Profile) -> tuple[str, ...]:
    """Return the names of the fields in which two profiles differ, in the order of the profile."""
    return tuple(name for name in PROFILE_FIELDS if getattr(old, name) != getattr(new, name))


def _check_in_to_data(check_in: CheckIn) -> list[Any]:
    return [stamp_to_data(check_in.stamp), check_in.how, check_in.decision]


def _check_in_from_data(data: list[Any]) -> CheckIn:
    return CheckIn(Stamp(*data[0]), How(data[1]), data[2])


def _substitution_to_data(substitution: Substitution) -> list[Any]:
    stamp, represented = stamp_to_data(substitution.stamp), profile_to_data(substitution.represented)
    return [stamp, represented, sorted(substitution.by_hand)]


def _substitution_from_data(data: list[Any]) -> Substitution:
    return Substitution(Stamp(*data[0]), profile_from_data(data[1]), frozenset(data[2]))


def attendee_to_data(attendee: Attendee) -> dict[str, Any]:
    """Return a folded attendee as JSON values, for the projection."""
    data: dict[str, Any] = {
        "id": attendee.id,
        "ticket": attendee.ticket,
        "origin": attendee.origin,
        "profile": profile_to_data(attendee.profile),
        "registered": stamp_to_data(attendee.registered),
    }
    if attendee.listed != attendee.profile:
        data["listed"] = profile_to_data(attendee.listed)
    if attendee.by_hand:
        data["by_hand"] = sorted(attendee.by_hand)
    if attendee.is_gone:
        data["is_gone"] = True
    if attendee.check_ins:
        data["check_ins"] = [_check_in_to_data(c) for c in attendee.check_ins]
    if attendee.check_out:
        data["check_out"] = stamp_to_data(attendee.check_out)
    if attendee.undone:
        data["undone"] = [_check_in_to_data(c) for c in attendee.undone]
    if attendee.money:
        data["money"] = [money_to_data(money) for money in attendee.money]
    if attendee.undone_money:
        data["undone_money"] = [undone_to_data(undone) for undone in attendee.undone_money]
    if attendee.receipts:
        data["receipts"] = [receipt_to_data(receipt) for receipt in attendee.receipts]
    if attendee.badges:
        data["badges"] = [stamp_to_data(stamp) for stamp in attendee.badges]
        data["printed_words"] = attendee.printed_words
    if attendee.notes:
        data["notes"] = [[stamp_to_data(note.stamp), note.text] for note in attendee.notes]
    if attendee.substitution:
        data["substitution"] = _substitution_to_data(attendee.substitution)
    if attendee.marked:
        data["marked"] = dict(attendee.marked)
    return data


def attendee_from_data(data: Mapping[str, Any]) -> Attendee:
    """Return the attendee that :func:`attendee_to_data` wrote."""
    profile = profile_from_data(data["profile"])
    badges = tuple(Stamp(*stamp) for stamp in data.get("badges", ()))
    return Attendee(
        id=data["id"],
        ticket=data["ticket"],
        origin=Origin(data["origin"]),
        profile=profile,
        registered=Stamp(*data["registered"]),
        listed=profile_from_data(data["listed"]) if "listed" in data else profile,
        by_hand=frozenset(data.get("by_hand", ())),
        is_gone=data.get("is_gone", False),
        check_ins=tuple(_check_in_from_data(c) for c in data.get("check_ins", ())),
        check_out=Stamp(*data["check_out"]) if "check_out" in data else None,
        undone=tuple(_check_in_from_data(c) for c in data.get("undone", ())),
        money=tuple(map(money_from_data, data.get("money", ()))),
        undone_money=tuple(map(undone_from_data, data.get("undone_money", ()))),
        receipts=tuple(map(receipt_from_data, data.get("receipts", ()))),
        badges=badges,
        printed_words=data.get("printed_words") or (words_digest(profile) if badges else ""),
        notes=tuple(Note(Stamp(*stamp), text) for stamp, text in data.get("notes", ())),
        substitution=_substitution_from_data(data["substitution"]) if "substitution" in data else None,
        marked=MappingProxyType(data["marked"]) if "marked" in data else NO_MARKS,
    )
