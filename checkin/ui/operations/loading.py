"""What a person can set off while they load a list."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from checkin.domain.progress import Progress
from checkin.faults import Fault
from checkin.files.columns import Remembered, suggest
from checkin.files.field import ColumnMapping
from checkin.files.reading import read
from checkin.files.rsvp import inspect as inspect_list
from checkin.files.source import read_source
from checkin.files.table import Dialect, ListSource, Table
from checkin.flows import load_attendees as flow
from checkin.flows.load_plan import LoadPlan, LoadResult
from checkin.store.ports import EventStore
from checkin.ui.operations.session import Changed, Session
from checkin.ui.tasks import Task


@dataclass(frozen=True, slots=True)
class Inspected:
    """A list as cells, and what its columns are taken for."""

    table: Table
    mapping: ColumnMapping


def open_list(session: Session, path: Path, done: Callable[[ListSource], None]) -> Task:
    """Read the bytes of a list; a file that cannot be read is a fault for the window to show."""
    return session.press.run(lambda _: read_source(path), done)


def inspect(
    session: Session,
    source: ListSource,
    dialect: Dialect,
    remembered: Remembered,
    done: Callable[[Inspected], None],
    failed: Callable[[Fault], None],
) -> Task:
    """Find out how a list is written, or read it as ``dialect`` says, and what its columns are taken for."""

    def look() -> Inspected:
        table = inspect_list(source, dialect)
        return Inspected(table, suggest(table, remembered))

    return session.press.run(lambda _: look(), done, failed)


def check(session: Session, table: Table, mapping: ColumnMapping, done: Callable[[LoadPlan], None]) -> Task:
    """Read every row and compare it with who is known; nothing is written."""
    rows = len(table.rows)

    def compare(store: EventStore, progress: Progress) -> LoadPlan:
        half = _scaled(progress, 0, rows)
        reading = read(table, mapping, session.industries, half)
        return flow.plan(reading, store.attendees(), _scaled(progress, rows, rows))

    return session.ask(compare, done)


def load(session: Session, plan: LoadPlan, done: Callable[[LoadResult], None]) -> Task:
    """Carry out a plan, all of it or nothing."""
    return session.change(
        lambda store, progress: flow.carry_out(plan, store, progress),
        done,
        touched=lambda _: Changed(attendees=None),
    )


def _scaled(progress: Progress, begins: int, rows: int) -> Progress:
    """Return progress of one of two equal parts of the work."""

    def report(done: int, of: int) -> None:
        progress(begins + done * rows // max(of, 1), 2 * rows)

    return report
