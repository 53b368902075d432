"""Edits by hand that can be taken back: an entry is appended the other way, nothing is erased."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checkin.domain.attendee import Attendee
from checkin.domain.journal import Kind
from checkin.domain.profile_data import field_to_data
from checkin.faults import Fault, FaultKind
from checkin.store.ports import Change, EventStore

_MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit of one attendee: profile fields before and after it."""

    attendee: Attendee
    """As the edit left them."""
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    newly_by_hand: frozenset[str]
    """Fields that followed the list until this edit."""


def edit(store: EventStore, attendee_id: str, values: Mapping[str, Any]) -> Edit | None:
    """Set profile fields by hand; None where nothing would change. Raises ``UNKNOWN_ATTENDEE``."""
    with store.change() as change:
        attendee = _known(change.attendee(attendee_id), attendee_id)
        after = _changes(attendee, values)
        if not after:
            return None
        before = {name: _value(attendee, name) for name in after}
        _mark(change, attendee, after)
        if fields := _to_data(after):
            change.record(Kind.AMENDED, attendee_id, {"fields": fields, "by": "hand"})
        amended = _known(change.attendee(attendee_id), attendee_id)
        return Edit(amended, before, after, frozenset(after) - attendee.by_hand - {_MARKS})


def take_back(store: EventStore, made: Edit) -> Attendee:
    """Set the fields as they were before an edit.

    Those that followed the list follow it again, and so get what the list says now.
    """
    with store.change() as change:
        attendee = _known(change.attendee(made.attendee.id), made.attendee.id)
        values = {
            name: getattr(attendee.listed, name) if name in made.newly_by_hand else value
            for name, value in made.before.items()
        }
        _mark(change, attendee, values)
        if fields := _to_data(values):
            released = sorted(made.newly_by_hand)
            change.record(Kind.AMENDED, attendee.id, {"fields": fields, "by": "hand", "released": released})
        return _known(change.attendee(attendee.id), attendee.id)


def _changes(attendee: Attendee, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what would change; a new name is no longer made of the list's family and given name."""
    changes = {name: value for name, value in values.items() if _value(attendee, name) != value}
    if "name" in changes:
        parts = {name: "" for name in ("family_name", "given_name") if getattr(attendee.profile, name)}
        changes = parts | changes
    return changes


def _value(attendee: Attendee, name: str) -> Any:
    return attendee.marks if name == _MARKS else getattr(attendee.profile, name)


def _mark(change: Change, attendee: Attendee, values: Mapping[str, Any]) -> None:
    """Record each mark that is set or taken away: an entry of its own, so that two desks can do it at once."""
    if _MARKS not in values:
        return
    before, after = attendee.marks, values[_MARKS]
    for mark in dict.fromkeys((*before, *after)):
        if (mark in before) != (mark in after):
            change.record(Kind.MARKED, attendee.id, {"mark": mark, "stands": mark in after})


def _to_data(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: field_to_data(value) for name, value in values.items() if name != _MARKS}


def _known(attendee: Attendee | None, attendee_id: str) -> Attendee:
    if attendee is None:
        raise Fault(FaultKind.UNKNOWN_ATTENDEE, detail=attendee_id)
    return attendee
