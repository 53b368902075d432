"""The invented event that shows what the program does: 120 people who do not exist."""

from datetime import date
from pathlib import Path

from checkin.domain.industries import Industries
from checkin.domain.lane import Lane
from checkin.files.columns import suggest
from checkin.files.reading import read
from checkin.files.rsvp import inspect
from checkin.files.source import read_source
from checkin.flows.load_attendees import carry_out, plan
from checkin.flows.new_event import new_event
from checkin.paths import assets
from checkin.store.event_file import EventFile
from checkin.store.ports import EventStore
from checkin.wording.language import tr

SAMPLE_LIST = "mixer-120.csv"


def make_sample_event(path: Path, lane: Lane, day: date, industries: Industries) -> EventFile:
    """Make a new event file with the sample list loaded. Raises :class:`Fault`."""
    event = new_event(lane, tr("Sample mixer (invented)"), day, tr("Sample hall"))
    store = EventFile.create(path, event, lane)
    load_sample(store, industries)
    return store


def load_sample(store: EventStore, industries: Industries) -> None:
    """Load the sample list as any list is loaded."""
    table = inspect(read_source(assets() / "samples" / SAMPLE_LIST))
    carry_out(plan(read(table, suggest(table), industries), store.attendees()), store)
