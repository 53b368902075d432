"""Scan to committed verdict with 100,000 attendees, against the same statements through bare sqlite3."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import event as hooks

from checkin.flows.check_in import scan
from checkin.store.event_file import EventFile
from tests.benchmarks.crowd import crowded
from tests.benchmarks.figure import Figure, median_ms
from tests.fakes import a_lane

PEOPLE = 100_000
SCANS = 1_000

Statements = list[tuple[str, tuple[object, ...]]]


def measure(folder: Path) -> list[Figure]:
    """Return the figure for a scan of a ticket that is admitted."""
    path, copy = folder / "ours.checkin", folder / "bare.checkin"
    tickets = crowded(path, PEOPLE)[: 2 * SCANS]
    shutil.copy(path, copy)

    store = EventFile.open(path, a_lane(ids="scan"))
    recorded = _recording(store, lambda: [scan(store, ticket) for ticket in tickets[SCANS:]])
    ours = median_ms(lambda ticket: scan(store, ticket), tickets[:SCANS])
    store.close()

    bare = sqlite3.connect(copy, isolation_level=None)
    for pragma in (
        "locking_mode = EXCLUSIVE",
        "journal_mode = WAL",
        "synchronous = FULL",
        "wal_autocheckpoint = 20000",
    ):
        bare.execute(f"PRAGMA {pragma}").fetchall()
    floor = median_ms(lambda statements: _replay(bare, statements), recorded)
    bare.close()
    what = f"scan to committed verdict, {PEOPLE:,} attendees"
    return [Figure(what, ours, floor, 3, "ms", "bare sqlite3, the same statements and flush")]


def _recording(store: EventFile, work: Callable[[], object]) -> list[Statements]:
    """Do the work and return the statements of each of its transactions, with their parameters."""

    transactions: list[Statements] = []

    def listen(_conn: object, _cursor: object, sql: str, parameters: tuple[object, ...], *_: object) -> None:
        if sql.startswith("BEGIN"):
            transactions.append([])
        else:
            transactions[-1].append((sql, parameters))

    engine = store._connection.engine
    hooks.listen(engine, "before_cursor_execute", listen)
    work()
    hooks.remove(engine, "before_cursor_execute", listen)
    return transactions


def _replay(bare: sqlite3.Connection, statements: Statements) -> None:
    bare.execute("BEGIN IMMEDIATE")
    for sql, parameters in statements:
        bare.execute(sql, parameters).fetchall()
    bare.execute("COMMIT")
