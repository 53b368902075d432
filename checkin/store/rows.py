"""Entries and attendees as rows of the tables, and back."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping

from checkin.domain.attendee import Attendee, Origin
from checkin.domain.journal import Entry, Kind
from checkin.domain.names import fold_text, reading_key, search_key
from checkin.domain.profile_data import attendee_to_data
from checkin.domain.ticket import plain


def entry_to_row(entry: Entry) -> dict[str, Any]:
    """Return an entry as a row of ``journal``."""
    return {
        "id": entry.id,
        "attendee_id": entry.attendee_id,
        "kind": entry.kind.value,
        "at": entry.at,
        "clock": entry.clock,
        "lane": entry.lane,
        "actor": entry.actor,
        "data": entry.data,
    }


def entry_from_row(row: Mapping[str, Any] | RowMapping) -> Entry:
    """Return the entry of a row of ``journal``."""
    return Entry(
        row["id"],
        row["attendee_id"],
        Kind(row["kind"]),
        row["at"],
        row["clock"],
        row["lane"],
        row["actor"],
        row["data"],
    )


def attendee_to_row(attendee: Attendee) -> dict[str, Any]:
    """Return a folded attendee as a row of ``attendees``."""
    profile = attendee.profile
    check_in = attendee.check_in
    return {
        "id": attendee.id,
        "ticket": attendee.ticket,
        "code_key": plain(profile.ticket_code),
        "position": profile.position,
        "name_key": fold_text(profile.name),
        "reading_key": reading_key(profile),
        "company_key": fold_text(profile.company),
        "industry": profile.industry,
        "ticket_type": profile.ticket_type,
        "state": attendee.state.value,
        "is_walk_in": attendee.origin is Origin.WALK_IN,
        "arrived_at": check_in.stamp.at if check_in else None,
        "is_printed": bool(attendee.badges),
        "search_key": search_key(profile, attendee.ticket),
        "body": attendee_to_data(attendee),
    }
