"""What a person can set off about the event itself, and about who works at this desk."""

from collections.abc import Callable, Mapping
from typing import Any

from checkin.domain.event import Event
from checkin.flows.amend import set_event
from checkin.ui.operations.session import Changed, Session
from checkin.ui.tasks import Task


def change_event(session: Session, values: Mapping[str, Any], done: Callable[[Event], None] | None) -> Task:
    """Set the event's own fields: title, day, venue, hours, fees, who issues receipts.

    Fees concern everybody.
    """
    concerned = Changed(None if "prices" in values else frozenset(), event=True)
    return session.change(lambda store, _: set_event(store, values), done, touched=lambda _: concerned)
