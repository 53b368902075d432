"""The same definitions on a real PostgreSQL: tables, rows and questions give what the event file gives."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, insert, select

from checkin.domain.query import Order, Query
from checkin.domain.verdict import VerdictKind
from checkin.flows.check_in import scan
from checkin.store.event_file import EventFile
from checkin.store.questions import BY_CODE, code_parameters, ids_asked_for
from checkin.store.rows import attendee_to_row, entry_from_row, entry_to_row
from checkin.store.schema import attendees, journal, metadata
from tests.fakes import a_lane, an_event
from tests.people import LEE, SATO, TAKAHASHI, register

INSTALLED = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
INITDB = shutil.which("initdb") or (str(INSTALLED[-1]) if INSTALLED else None)


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Connection]:
    """Start a server of its own in a scratch folder, reached through a socket there; it ends with the tests."""
    if INITDB is None:
        pytest.skip("no PostgreSQL server is installed on this machine")
    programs = Path(INITDB).parent
    # PostgreSQL refuses to run as root.
    user = "nobody" if hasattr(os, "geteuid") and os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="pg") as scratch:
        folder = Path(scratch)
        folder.chmod(0o777)
        data = folder / "data"
        run = {"check": True, "capture_output": True, "cwd": scratch, "user": user}
        subprocess.run(
            [INITDB, "-D", data, "-U", "checkin", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"], **run
        )
        options = f"-c listen_addresses='' -k {folder} -c fsync=off"
        subprocess.run(
            [programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"], **run
        )
        try:
            engine = create_engine(f"postgresql+psycopg://checkin@/postgres?host={folder}")
            with engine.connect() as connection:
                yield connection
            engine.dispose()
        finally:
            subprocess.run([programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **run)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EventFile]:
    file = EventFile.create(tmp_path / "mixer.checkin", an_event(), a_lane())
    people = [register(file, profile) for profile in (SATO, TAKAHASHI, LEE)]
    assert scan(file, people[1].ticket).kind is VerdictKind.ADMITTED
    yield file
    file.close()


def test_postgresql_answers_as_the_event_file_does(postgresql: Connection, store: EventFile) -> None:
    metadata.create_all(postgresql)
    entries = list(store.entries())
    postgresql.execute(insert(journal), [entry_to_row(entry) for entry in entries])
    postgresql.execute(insert(attendees), [attendee_to_row(attendee) for attendee in store.attendees()])
    there = postgresql.execute(select(journal).order_by(journal.c.clock, journal.c.id)).mappings()
    assert [entry_from_row(row) for row in there] == entries
    for query in (
        Query(),
        Query(order=Order.RELEVANCE, limit=1),
        Query(order=Order.ARRIVED, descending=True),
        Query(industries=frozenset({"it", ""}), order=Order.COMPANY),
        Query(unprinted_only=True, order=Order.STATE),
    ):
        assert list(postgresql.scalars(ids_asked_for(query))) == store.find(query), query
    (asked,) = code_parameters("r-1001")
    (body,) = postgresql.execute(BY_CODE, asked).scalars()
    assert [body["id"]] == [attendee.id for attendee in store.with_code("r-1001")]
