"""Industries that could not be placed: the words people wrote, and placing all who wrote the same."""

from dataclasses import dataclass

from checkin.domain.journal import Kind
from checkin.domain.names import fold_text
from checkin.domain.progress import Progress, unwatched
from checkin.domain.query import Query
from checkin.store.ports import EventStore

_UNPLACED = Query(industries=frozenset({""}))


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words that fit no industry, as first written, and how many wrote them."""

    text: str
    count: int


def unplaced(store: EventStore) -> tuple[Unplaced, ...]:
    """Return the words that fit no industry, the most frequent first."""
    found: dict[str, Unplaced] = {}
    for attendee in store.attendees(store.find(_UNPLACED)):
        text = attendee.profile.industry_text
        if key := fold_text(text):
            known = found.get(key, Unplaced(text, 0))
            found[key] = Unplaced(known.text, known.count + 1)
    return tuple(sorted(found.values(), key=lambda one: -one.count))


def place(store: EventStore, text: str, industry_id: str, progress: Progress = unwatched) -> tuple[str, ...]:
    """Place everyone who wrote ``text`` and is under no industry; return their ids.

    One transaction: cancelled, nobody is placed.
    """
    key = fold_text(text)
    whom = [
        attendee.id
        for attendee in store.attendees(store.find(_UNPLACED))
        if fold_text(attendee.profile.industry_text) == key
    ]
    with store.change() as change:
        for done, attendee_id in enumerate(whom):
            progress(done, len(whom))
            change.record(Kind.AMENDED, attendee_id, {"fields": {"industry": industry_id}, "by": "hand"})
    return tuple(whom)
