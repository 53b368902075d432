"""Print badges: choose whose, make the one PDF that is previewed, saved and printed, and record that it was."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from checkin.badges.pdf import badges_pdf
from checkin.domain.attendee import Attendee, State
from checkin.domain.badge import badge_for
from checkin.domain.badge_order import BadgeOrder, in_badge_order
from checkin.domain.badge_words import needs_badge, words_digest
from checkin.domain.design import Design
from checkin.domain.event import Event
from checkin.domain.finish import PLAIN, Finish
from checkin.domain.industries import Industries
from checkin.domain.journal import Kind
from checkin.domain.progress import Progress, unwatched
from checkin.domain.query import Query
from checkin.domain.stock import Stock
from checkin.faults import Fault, FaultKind
from checkin.store.ports import EventStore

STATES_WITH_BADGE = frozenset({State.EXPECTED, State.ARRIVED, State.LEFT})
"""Who cancelled, waits or is gone from the list gets a badge only when asked for by name."""


class Which(StrEnum):
    """Whose badges are printed."""

    ALL = "all"
    NOT_YET_PRINTED = "not_yet_printed"
    NEW_OR_CHANGED = "new_or_changed"
    """Never printed, or saying something else than when they were."""


def choose(store: EventStore, which: Which | Sequence[str], order: BadgeOrder) -> list[Attendee]:
    """Return whose badges are printed, in their order; ids are taken as they are, in any state.

    Raises :class:`Fault` where an id is nobody's.
    """
    if isinstance(which, Which):
        chosen = [a for a in store.attendees() if a.state in STATES_WITH_BADGE and _is_asked_for(a, which)]
    else:
        chosen = _known(store, tuple(dict.fromkeys(which)))
    return in_badge_order(chosen, order)


def choose_found(store: EventStore, query: Query, which: Which, order: BadgeOrder) -> list[Attendee]:
    """Return who of those that a query finds is asked for; where it names no state, only who gets a badge."""
    states = query.states or STATES_WITH_BADGE
    found = store.attendees(store.find(replace(query, states=states)))
    return in_badge_order((attendee for attendee in found if _is_asked_for(attendee, which)), order)


def make_pdf(
    attendees: Sequence[Attendee],
    event: Event,
    industries: Industries,
    stock: Stock,
    start: int = 1,
    language: str = "ja",
    progress: Progress = unwatched,
    finish: Finish = PLAIN,
    design: Design | None = None,
) -> bytes:
    """Return the badges of these attendees as a PDF, the first in slot ``start`` of the first page, from 1.

    Raises :class:`Fault` where there is nobody to print, and ValueError where the stock has no such slot.
    """
    if not finish.slots(len(attendees)):
        raise Fault(FaultKind.NOTHING_TO_PRINT)
    badges = [badge_for(attendee, event, industries, language) for attendee in attendees]
    return badges_pdf(badges, stock, start, event.title, progress, finish, design, language)


def record_printed(store: EventStore, attendees: Sequence[Attendee], stock_id: str) -> None:
    """Record that the badges of these attendees were printed, as they are handed in: all of them or none."""
    with store.change() as change:
        for attendee in attendees:
            words = words_digest(attendee.profile)
            change.record(Kind.BADGE_PRINTED, attendee.id, {"stock": stock_id, "words": words})


def _is_asked_for(attendee: Attendee, which: Which) -> bool:
    match which:
        case Which.ALL:
            return True
        case Which.NOT_YET_PRINTED:
            return not attendee.badges
        case Which.NEW_OR_CHANGED:
            return needs_badge(attendee)


def _known(store: EventStore, ids: Sequence[str]) -> list[Attendee]:
    found = list(store.attendees(ids))
    if len(found) < len(ids):
        known = {attendee.id for attendee in found}
        raise Fault(FaultKind.UNKNOWN_ATTENDEE, detail=next(one for one in ids if one not in known))
    return found
