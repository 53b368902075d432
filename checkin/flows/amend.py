"""Changes a person makes by hand: an attendee's fields, a note, the event's own words."""

from collections.abc import Mapping
from typing import Any

from checkin.domain.attendee import Attendee
from checkin.domain.event import Event
from checkin.domain.journal import Kind
from checkin.domain.profile_data import field_to_data
from checkin.faults import Fault, FaultKind
from checkin.store.ports import EventStore


def amend(store: EventStore, attendee_id: str, values: Mapping[str, Any]) -> Attendee:
    """Set profile fields by hand; loading the list again will leave them as they are.

    Fields that would not change are passed over. Raises ``UNKNOWN_ATTENDEE``.
    """
    with store.change() as change:
        attendee = change.attendee(attendee_id)
        if attendee is None:
            raise Fault(FaultKind.UNKNOWN_ATTENDEE, detail=attendee_id)
        changed = {name: value for name, value in values.items() if getattr(attendee.profile, name) != value}
        if not changed:
            return attendee
        fields = {name: field_to_data(value) for name, value in changed.items()}
        change.record(Kind.AMENDED, attendee_id, {"fields": fields, "by": "hand"})
        amended = change.attendee(attendee_id)
        assert amended is not None
        return amended


def add_note(store: EventStore, attendee_id: str, text: str) -> Attendee:
    """Write down something about an attendee. Raises ``UNKNOWN_ATTENDEE``."""
    with store.change() as change:
        if change.attendee(attendee_id) is None:
            raise Fault(FaultKind.UNKNOWN_ATTENDEE, detail=attendee_id)
        change.record(Kind.NOTED, attendee_id, {"text": text})
        noted = change.attendee(attendee_id)
        assert noted is not None
        return noted


def set_event(store: EventStore, values: Mapping[str, Any]) -> Event:
    """Set the event's own fields (title, day, venue, hours); its id and secret stay."""
    allowed = {name: value for name, value in values.items() if name not in {"id", "secret"}}
    with store.change() as change:
        change.record(Kind.EVENT_SET, None, allowed)
        return change.event
