"""The paper fallback: a door list to tick, and what was ticked entered afterwards, with its time."""

from pathlib import Path

from checkin.badges.door_list import DoorListRow, ListLayout, door_list_pdf
from checkin.domain.attendee import Attendee, How, Profile, State
from checkin.domain.badge_order import BadgeOrder, in_badge_order
from checkin.domain.door import decide_about
from checkin.domain.journal import Kind
from checkin.domain.names import row_of
from checkin.domain.progress import Progress, unwatched
from checkin.domain.verdict import Verdict, VerdictKind
from checkin.faults import Fault, FaultKind
from checkin.files.atomic import write_atomically
from checkin.flows.walk_in import walk_in
from checkin.store.ports import EventStore

_NOT_AWAITED = frozenset({State.CANCELLED, State.WAITING, State.GONE})


def door_list(
    store: EventStore,
    layout: ListLayout = ListLayout.WITH_CODES,
    language: str = "ja",
    progress: Progress = unwatched,
) -> bytes:
    """Return everyone as a PDF in 五十音 order, to be ticked; who is in by now is ticked already.

    Who cancelled, waits or is gone from the list comes last, under a heading of their own. Raises
    :class:`Fault` where there is nobody, and what ``progress`` raises.
    """
    people = list(store.attendees())
    if not people:
        raise Fault(FaultKind.NOTHING_TO_PRINT)
    awaited = [one for one in people if one.state not in _NOT_AWAITED]
    others = [one for one in people if one.state in _NOT_AWAITED]
    rows = [_row(one, row_of(one.profile)) for one in in_badge_order(awaited, BadgeOrder.READING)]
    rows += [_row(one, "", is_awaited=False) for one in in_badge_order(others, BadgeOrder.READING)]
    return door_list_pdf(rows, store.event.title, store.event.day, store.lane.now(), layout, language, progress)


def save_door_list(
    store: EventStore, path: Path, layout: ListLayout = ListLayout.WITH_CODES, language: str = "ja"
) -> None:
    """Write the door list as a PDF. Raises :class:`Fault`."""
    write_atomically(path, door_list(store, layout, language))


def enter_tick(store: EventStore, attendee_id: str, arrived: int) -> Verdict:
    """Enter that somebody was ticked on paper at a moment (UTC, ms): a fact, whatever the door would have said.

    What it would have said stands beside the check-in as a decision. Who is in already stays as they are.
    """
    with store.change() as change:
        attendee = change.attendee(attendee_id)
        if attendee is None:
            return Verdict(VerdictKind.UNKNOWN, attendee_id)
        if attendee.check_ins:
            return Verdict(VerdictKind.ALREADY_IN, attendee.ticket, attendee, attendee.check_in)
        verdict = decide_about(change.event, attendee, attendee.ticket, arrived, store.lane.name)
        data = {"how": How.PAPER.value, "arrived": arrived}
        if not verdict.admits:
            data["decision"] = verdict.kind.value
        change.record(Kind.CHECKED_IN, attendee_id, data)
        entered = change.attendee(attendee_id)
        assert entered is not None
        return Verdict(VerdictKind.ADMITTED, entered.ticket, entered, entered.check_in)


def enter_walk_in(store: EventStore, name: str, arrived: int) -> Verdict:
    """Enter that somebody came who is not on the list, and was written on the paper."""
    return walk_in(store, Profile(name=name), arrived=arrived)


def _row(attendee: Attendee, row: str, is_awaited: bool = True) -> DoorListRow:
    profile = attendee.profile
    check_in = attendee.check_in
    return DoorListRow(
        name=profile.name,
        reading=profile.reading,
        company=profile.company,
        ticket_type=profile.ticket_type,
        ticket=attendee.ticket,
        row=row,
        owed=attendee.amount_owed,
        arrived=check_in.stamp.at if check_in else None,
        is_awaited=is_awaited,
        note=profile.note,
    )
