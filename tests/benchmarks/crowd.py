"""Invented events of any size."""

import secrets
from dataclasses import replace
from pathlib import Path

from checkin.domain.journal import Kind
from checkin.domain.profile_data import profile_to_data
from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.store.event_file import EventFile
from tests.fakes import a_lane, an_event
from tests.people import SATO


def crowded(path: Path, people: int) -> list[str]:
    """Make an event file with so many attendees and return their tickets, in no order."""
    store = EventFile.create(path, an_event(), a_lane())
    tickets: list[str] = []
    with store.change() as change:
        for number in range(1, people + 1):
            ticket = issue(store.event, secrets.token_bytes(NONCE_BYTES))
            profile = replace(SATO, name=f"佐藤 花子{number}", ticket_code=f"R-{number}", position=number)
            data = {"profile": profile_to_data(profile), "ticket": ticket, "origin": "list"}
            change.record(Kind.REGISTERED, store.lane.new_id(), data)
            tickets.append(ticket)
    store.close()
    return sorted(tickets)
