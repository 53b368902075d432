"""Loading the list: a plan first, shown to a person; then all of it in one transaction, or nothing."""

from collections.abc import Iterable, Mapping
from typing import Any

from checkin.domain.attendee import PROFILE_FIELDS, Attendee, Origin, Profile
from checkin.domain.event import Event
from checkin.domain.journal import Kind
from checkin.domain.profile_data import field_to_data, profile_to_data
from checkin.domain.progress import Progress, unwatched
from checkin.domain.ticket import NONCE_BYTES, Genuine, issue, parse
from checkin.files.reading import Reading
from checkin.files.rows import Draft
from checkin.flows.doubts import doubts
from checkin.flows.load_plan import Amendment, FieldChange, LoadPlan, LoadResult
from checkin.flows.matching import match
from checkin.store.ports import Change, EventStore

_REPORT_EVERY = 200
_PLACE = "position"


def plan(reading: Reading, attendees: Iterable[Attendee], progress: Progress = unwatched) -> LoadPlan:
    """Return what loading would do. The list is compared with what it said last, not with what people changed."""
    everyone = tuple(attendees)
    drafts = reading.drafts
    matched = match(drafts, everyone)
    names = tuple(name for name in PROFILE_FIELDS if name in reading.fields)
    amendments: list[Amendment] = []
    changed: list[Amendment] = []
    kept: list[Amendment] = []
    unchanged: list[Attendee] = []
    for done, (number, attendee) in enumerate(matched.items()):
        if done % _REPORT_EVERY == 0:
            progress(done, len(matched))
        said = _said(drafts[number].profile, attendee.listed, reading)
        changes = _changes(attendee.listed, said, names)
        if changes:
            amendments.append(Amendment(attendee, changes))
        taking = tuple(c for c in changes if c.field not in attendee.by_hand and c.field != _PLACE)
        if taking:
            changed.append(Amendment(attendee, taking))
        else:
            unchanged.append(attendee)
        if keeping := _changes(attendee.profile, said, sorted(attendee.by_hand.intersection(names))):
            kept.append(Amendment(attendee, keeping))
    present = {attendee.id for attendee in matched.values()}
    return LoadPlan(
        new=tuple(draft for number, draft in enumerate(drafts) if number not in matched),
        changed=tuple(changed),
        kept_by_hand=tuple(kept),
        gone=tuple(a for a in everyone if a.origin is Origin.LIST and not a.is_gone and a.id not in present),
        returned=tuple(a for a in matched.values() if a.is_gone),
        unchanged=tuple(unchanged),
        doubtful=tuple(doubts(drafts, matched, everyone)),
        problems=reading.problems,
        amendments=tuple(amendments),
        tickets=frozenset(attendee.ticket for attendee in everyone),
    )


def carry_out(plan: LoadPlan, store: EventStore, progress: Progress = unwatched) -> LoadResult:
    """Record a plan in one transaction; ``Cancelled`` from ``progress`` leaves nothing done."""
    total = len(plan.new) + len(plan.amendments) + len(plan.gone) + len(plan.returned)
    with store.change() as change:
        watch = _Watch(progress, total)
        registered = _register(plan, store, change, watch)
        for amendment in plan.amendments:
            watch.step()
            fields = {one.field: field_to_data(one.new) for one in amendment.changes}
            change.record(Kind.AMENDED, amendment.attendee.id, {"fields": fields, "by": "list"})
        for attendee in plan.gone:
            watch.step()
            change.record(Kind.WITHDRAWN, attendee.id, {})
        for attendee in plan.returned:
            watch.step()
            change.record(Kind.RESTORED, attendee.id, {})
        progress(total, total)
    return LoadResult(registered, len(plan.amendments), len(plan.gone), len(plan.returned))


class _Watch:
    """Tells how far the work is, now and then."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def step(self) -> None:
        """Count one more."""
        if self._done % _REPORT_EVERY == 0:
            self._progress(self._done, self._total)
        self._done += 1


def _register(plan: LoadPlan, store: EventStore, change: Change, watch: _Watch) -> tuple[str, ...]:
    lane, event = store.lane, change.event
    taken = set(plan.tickets)
    ids: list[str] = []
    for draft in plan.new:
        watch.step()
        ticket = _own_ticket(event, draft, taken)
        while not ticket or ticket in taken:
            ticket = issue(event, lane.random_bytes(NONCE_BYTES))
        taken.add(ticket)
        attendee_id = lane.new_id()
        data = {"profile": profile_to_data(draft.profile), "ticket": ticket, "origin": Origin.LIST.value}
        change.record(Kind.REGISTERED, attendee_id, data)
        ids.append(attendee_id)
    return tuple(ids)


def _own_ticket(event: Event, draft: Draft, taken: set[str]) -> str:
    """Return the ticket that the list itself gives, if it is genuine and nobody's, or empty."""
    if not draft.ticket:
        return ""
    shown = parse(event, draft.ticket)
    return shown.ticket if isinstance(shown, Genuine) and shown.ticket not in taken else ""


def _said(draft: Profile, listed: Profile, reading: Reading) -> Mapping[str, Any]:
    """Return what the list says now: fields by name, the extra columns it has laid over those it had before."""
    said = {name: getattr(draft, name) for name in reading.fields}
    if listed.extra != draft.extra:
        older = {header: text for header, text in listed.extra.items() if header not in reading.headers}
        said["extra"] = {**older, **draft.extra}
    return said


def _changes(old: Profile, said: Mapping[str, Any], names: Iterable[str]) -> tuple[FieldChange, ...]:
    return tuple(FieldChange(n, was, said[n]) for n in names if (was := getattr(old, n)) != said[n])
