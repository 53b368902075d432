"""The event file: what it survives, and what it says when it cannot be opened."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from checkin.domain.attendee import State
from checkin.domain.journal import Kind
from checkin.faults import Fault, FaultKind
from checkin.flows.print_queue import ask_for_badge
from checkin.flows.verify import verify
from checkin.store import opening
from checkin.store.event_file import EventFile
from checkin.store.migrations import MIGRATIONS, migrate
from checkin.store.schema import metadata
from tests.fakes import a_lane, an_event
from tests.people import SATO, register

EARLIER_VERSIONS = sorted((Path(__file__).parent / "files").glob("version-*.checkin"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mixer.checkin"


@pytest.fixture
def made(path: Path) -> Path:
    """Return an event file with one attendee in it, whose badge is wanted, closed."""
    store = EventFile.create(path, an_event(), a_lane())
    ask_for_badge(store, register(store, SATO).id)
    store.close()
    return path


def fault_of(work: Callable[[], object]) -> FaultKind:
    with pytest.raises(Fault) as raised:
        work()
    return raised.value.kind


def reopen(path: Path) -> EventFile:
    return EventFile.open(path, a_lane(ids="later"))


def test_what_was_committed_is_there_after_reopening(made: Path) -> None:
    store = reopen(made)
    assert store.event == an_event()
    assert [attendee.name for attendee in store.attendees()] == [SATO.name]
    assert verify(store).all_is_well
    store.close()


def test_a_closed_file_is_one_file(made: Path) -> None:
    assert [file.name for file in made.parent.iterdir()] == [made.name]


def test_the_clock_goes_on_where_it_was(made: Path) -> None:
    store = reopen(made)
    attendee = next(store.attendees())
    with store.change() as change:
        entry = change.record(Kind.NOTED, attendee.id, {"text": "VIP"})
    assert entry.clock == 3
    store.close()


def test_the_file_says_that_it_is_ours(made: Path) -> None:
    raw = sqlite3.connect(made)
    assert raw.execute("PRAGMA application_id").fetchone() == (opening.APPLICATION_ID,)
    assert raw.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()


def test_an_event_is_not_made_over_another(made: Path) -> None:
    assert fault_of(lambda: EventFile.create(made, an_event("other"), a_lane())) is FaultKind.FILE_EXISTS


def test_an_event_is_not_made_where_there_is_no_folder(tmp_path: Path) -> None:
    nowhere = tmp_path / "gone" / "mixer.checkin"
    assert fault_of(lambda: EventFile.create(nowhere, an_event(), a_lane())) is FaultKind.FOLDER_MISSING
    assert fault_of(lambda: reopen(nowhere)) is FaultKind.FOLDER_MISSING


def test_a_file_that_is_not_there(path: Path) -> None:
    assert fault_of(lambda: reopen(path)) is FaultKind.FILE_MISSING
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"name,company\n", b"SQLite format 3\0" + bytes(84)])
def test_a_file_that_is_not_ours(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert fault_of(lambda: reopen(path)) is FaultKind.NOT_AN_EVENT_FILE
    assert path.read_bytes() == content


def test_another_programs_database(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE t (x)")
    raw.close()
    assert fault_of(lambda: reopen(path)) is FaultKind.NOT_AN_EVENT_FILE


def test_a_folder_is_not_an_event_file(tmp_path: Path) -> None:
    assert fault_of(lambda: reopen(tmp_path)) is FaultKind.NOT_AN_EVENT_FILE


def test_a_damaged_file(made: Path) -> None:
    content = bytearray(made.read_bytes())
    content[200:] = b"\xff" * (len(content) - 200)
    made.write_bytes(content)
    assert fault_of(lambda: reopen(made)) is FaultKind.DAMAGED


OPEN = """
import sys
from pathlib import Path
from checkin.faults import Fault
from checkin.store.event_file import EventFile
from tests.fakes import a_lane
try:
    EventFile.open(Path(sys.argv[1]), a_lane())
except Fault as fault:
    print(fault.kind)
"""


def test_a_file_that_is_open_in_another_window(made: Path) -> None:
    first = reopen(made)
    assert fault_of(lambda: reopen(made)) is FaultKind.IN_USE
    elsewhere = subprocess.run([sys.executable, "-c", OPEN, str(made)], capture_output=True, text=True, check=True)
    assert elsewhere.stdout.strip() == FaultKind.IN_USE
    first.close()
    reopen(made).close()


def test_a_file_of_a_newer_version_is_left_alone(made: Path) -> None:
    raw = sqlite3.connect(made)
    raw.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    raw.close()
    before = made.read_bytes()
    assert fault_of(lambda: reopen(made)) is FaultKind.NEWER_VERSION
    assert made.read_bytes() == before


OPEN_AS_NOBODY = """
import os
import sqlalchemy.dialects.sqlite
if os.geteuid() == 0:
    os.setuid(65534)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are of POSIX systems")
def test_a_read_only_file(made: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        locked = Path(folder) / "mixer.checkin"
        shutil.copy(made, locked)
        locked.chmod(0o444)
        ended = subprocess.run(
            [sys.executable, "-c", OPEN.replace("try:", OPEN_AS_NOBODY + "try:"), str(locked)],
            capture_output=True,
            text=True,
            check=True,
        )
    assert ended.stdout.strip() == FaultKind.READ_ONLY


@pytest.mark.parametrize("version", EARLIER_VERSIONS, ids=lambda path: path.stem)
def test_files_of_every_version_open(version: Path, path: Path) -> None:
    shutil.copy(version, path)
    store = reopen(path)
    assert [attendee.state for attendee in store.attendees()] == [State.ARRIVED, State.EXPECTED]
    assert verify(store).all_is_well
    store.close()


def test_there_is_a_file_of_every_version() -> None:
    assert [path.stem for path in EARLIER_VERSIONS] == [f"version-{n}" for n in range(1, len(MIGRATIONS) + 1)]


def test_an_older_file_is_copied_beside_itself_first(made: Path) -> None:
    next_step = ("CREATE TABLE of_the_next_version (x INTEGER)",)
    connection = opening.connect(made, (*MIGRATIONS, next_step))
    assert "of_the_next_version" in inspect(connection).get_table_names()
    opening.close(connection)
    copy = made.with_name(f"mixer (version {len(MIGRATIONS)}).checkin")
    kept = reopen(copy)
    assert [attendee.name for attendee in kept.attendees()] == [SATO.name]
    kept.close()
    assert fault_of(lambda: reopen(made)) is FaultKind.NEWER_VERSION


def test_all_steps_together_are_the_schema(tmp_path: Path) -> None:
    stepwise = create_engine(f"sqlite:///{tmp_path / 'steps.db'}")
    at_once = create_engine(f"sqlite:///{tmp_path / 'schema.db'}")
    with stepwise.begin() as connection:
        migrate(connection)
    metadata.create_all(at_once)

    def described(engine: object) -> dict[str, object]:
        seen = inspect(engine)
        return {
            table: (
                [(c["name"], str(c["type"]), c["nullable"]) for c in seen.get_columns(table)],
                sorted((i["name"] or "", tuple(i["column_names"])) for i in seen.get_indexes(table)),
                seen.get_pk_constraint(table)["constrained_columns"],
                [u["column_names"] for u in seen.get_unique_constraints(table)],
            )
            for table in seen.get_table_names()
        }

    assert described(stepwise) == described(at_once)
    stepwise.dispose()
    at_once.dispose()


def test_the_same_definitions_serve_postgresql() -> None:
    written = [str(CreateTable(table).compile(dialect=postgresql.dialect())) for table in metadata.sorted_tables]
    assert all("BIGSERIAL NOT NULL" in statement for statement in written)


def test_a_change_into_a_file_that_was_taken_away_is_refused(made: Path) -> None:
    store = reopen(made)
    attendee = next(store.attendees())
    made.rename(made.with_name("elsewhere.checkin"))

    def check_in() -> None:
        with store.change() as change:
            change.record(Kind.CHECKED_IN, attendee.id, {"how": "scan"})

    assert fault_of(check_in) is FaultKind.FILE_MISSING
    assert store.attendee(attendee.id) == attendee
    made.with_name("elsewhere.checkin").rename(made)
    check_in()
    store.close()


FULL_DISK = """
import resource, sys
from pathlib import Path
from checkin.domain.journal import Kind
from checkin.faults import Fault
from checkin.store.event_file import EventFile
from tests.fakes import a_lane
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
store = EventFile.open(path, a_lane(ids="later"))
attendee = next(store.attendees())
resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, resource.RLIM_INFINITY))
green = 0
try:
    for number in range(10_000):
        with store.change() as change:
            change.record(Kind.NOTED, attendee.id, {"text": "x" * 500})
        green += 1
except Fault as fault:
    print(green, fault.kind)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert sum(1 for entry in store.entries() if entry.kind is Kind.NOTED) == green
with store.change() as change:
    change.record(Kind.NOTED, attendee.id, {"text": "again"})
store.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit that stands in for a full disk is of POSIX systems")
def test_a_full_disk_is_said_and_nothing_that_was_green_is_lost(made: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(made)], capture_output=True, text=True, cwd=Path.cwd(), check=True
    )
    green, kind = ended.stdout.split()
    assert kind in {FaultKind.DISK_FULL, FaultKind.DISK_TROUBLE}
    store = reopen(made)
    notes = [entry for entry in store.entries() if entry.kind is Kind.NOTED]
    assert len(notes) == int(green) + 1
    assert verify(store).all_is_well
    store.close()


def test_a_projection_that_was_tampered_with_is_found(made: Path) -> None:
    raw = sqlite3.connect(made)
    raw.execute("UPDATE attendees SET body = json_set(body, '$.profile.name', '別人')")
    raw.commit()
    raw.close()
    store = reopen(made)
    findings = verify(store)
    assert not findings.all_is_well
    assert findings.projected_differently == (next(store.attendees()).id,)
    store.close()


def tampered(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE attendees SET state = 'arrived'",
        "UPDATE attendees SET ticket = 'AAAA'",
        "UPDATE attendees SET search_key = ''",
        "UPDATE journal SET data = json_set(data, '$.ticket', 'AAAA') WHERE attendee_id IS NOT NULL",
        "DELETE FROM attendees",
    ],
)
def test_whatever_of_a_projection_was_changed_is_found(made: Path, statement: str) -> None:
    tampered(made, statement)
    store = reopen(made)
    assert len(verify(store).projected_differently) == 1
    store.close()


def all_of(path: Path) -> None:
    store = reopen(path)
    try:
        verify(store)
        list(store.attendees())
        list(store.entries())
        store.counts()
        store.print_jobs()
    finally:
        store.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE attendees SET body = '{half'",
        "UPDATE attendees SET body = 'null'",
        "UPDATE attendees SET body = '{}'",
        "UPDATE attendees SET state = 'nowhere'",
        "UPDATE attendees SET body = CAST(x'7b22fffe' AS TEXT)",
        "UPDATE journal SET data = '{half'",
        "UPDATE journal SET data = '{}'",
        "UPDATE journal SET kind = 'danced'",
        "UPDATE journal SET clock = 'late'",
        "UPDATE print_jobs SET state = 'lost'",
        "DROP TABLE print_jobs",
        "DELETE FROM journal",
        "DROP TABLE attendees",
        "PRAGMA user_version = 0",
    ],
)
def test_rows_that_make_no_sense_are_damage_and_no_mistake_of_ours(made: Path, statement: str) -> None:
    tampered(made, statement)
    assert fault_of(lambda: all_of(made)) is FaultKind.DAMAGED


def test_the_log_of_a_lost_file_is_neither_taken_over_nor_thrown_away(path: Path) -> None:
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"the last check-ins of a file that was moved away")
    assert fault_of(lambda: EventFile.create(path, an_event(), a_lane())) is FaultKind.FILE_EXISTS
    assert list(path.parent.iterdir()) == [log]


def test_an_event_that_cannot_be_made_leaves_nothing_behind(path: Path) -> None:
    def full(*_: object) -> None:
        raise Fault(FaultKind.DISK_FULL, path)

    with pytest.raises(Fault):
        opening.create(path, full)
    assert not list(path.parent.iterdir())


def test_a_name_that_no_disk_can_have_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300 + ".checkin")
    assert fault_of(lambda: reopen(path)) is FaultKind.FILE_MISSING
    assert fault_of(lambda: EventFile.create(path, an_event(), a_lane())) is FaultKind.DISK_TROUBLE
