"""Making, recognising and opening the SQLite file under an event."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, StaticPool, create_engine
from sqlalchemy import event as hooks

from checkin.faults import Fault, FaultKind, fault_of
from checkin.store.migrations import MIGRATIONS, Migration, migrate
from checkin.store.projection import project_again
from checkin.store.rows import value_from_json, value_to_json
from checkin.store.trouble import faults_of, faults_of_opening

APPLICATION_ID = 0x43484B4E
"""``CHKN``: tells an event file from any other SQLite database."""

_LOG = "-wal"
"""What SQLite adds to a file's name for its write-ahead log."""
_LOG_PAGES = 20_000
"""How far the write-ahead log may grow while nobody rests (80 MB); ``EventFile.rest`` empties it before."""
_PATIENCE_S = 0.5
"""How long to wait for a file that another program may be about to let go of."""


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells this very file from another at the same place; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def create(path: Path, fill: Callable[[Connection], None]) -> None:
    """Make an event file whole, under another name first, so that a half-made one is never found."""
    if identity(path.parent) is None:
        raise Fault(FaultKind.FOLDER_MISSING, path)
    # Its log too: SQLite would take the log of a lost file for the new one's.
    for taken in (path, path.with_name(path.name + _LOG)):
        if identity(taken) is not None:
            raise Fault(FaultKind.FILE_EXISTS, taken)
    unfinished = _unfinished_beside(path)
    try:
        with faults_of(path):
            raw = _locked(unfinished)
            raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection = _ready(raw)
            try:
                with connection.begin():
                    migrate(connection)
                    fill(connection)
            finally:
                close(connection)
        _put_in_place(unfinished, path)
    finally:
        for left_over in (unfinished, unfinished.with_name(unfinished.name + _LOG)):
            left_over.unlink(missing_ok=True)


def _unfinished_beside(path: Path) -> Path:
    """Return a new, empty file of a name that no other program at work uses."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        unfinished.unlink(missing_ok=True)
        unfinished.touch()
    except OSError as error:
        raise fault_of(error, path) from error
    return unfinished


def _put_in_place(unfinished: Path, path: Path) -> None:
    """Give the finished file its name, unless somebody else has taken that meanwhile."""
    try:
        path.hardlink_to(unfinished)
    except FileExistsError as error:
        raise Fault(FaultKind.FILE_EXISTS, path) from error
    except OSError:
        unfinished.rename(path)  # a disk without links; there renaming is all there is


def missing(path: Path) -> Fault:
    """Return what to say of a file that is not where it was: it alone is gone, or its whole folder."""
    return Fault(FaultKind.FOLDER_MISSING if identity(path.parent) is None else FaultKind.FILE_MISSING, path)


def connect(path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> Connection:
    """Return a connection to an event file of this version, locked for this program alone.

    Everything is asked of SQLite and nothing read by other means: on POSIX, closing any other handle to the file
    would let go of the lock that another window of this program holds.
    """
    if identity(path) is None:
        raise missing(path)
    if path.is_dir():
        raise Fault(FaultKind.NOT_AN_EVENT_FILE, path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise Fault(FaultKind.READ_ONLY, path)
    with faults_of_opening(path):
        raw = _locked(path)
        try:
            version = _version_of(path, raw, len(migrations))
            connection = _ready(raw)
            if version < len(migrations):
                _copy(raw, path.with_name(f"{path.stem} (version {version}){path.suffix}"))
                with connection.begin():
                    migrate(connection, migrations)
                    project_again(connection)
            raw.execute("SELECT 1 FROM journal, attendees, print_jobs LIMIT 0")
        except BaseException:
            raw.close()
            raise
    return connection


def close(connection: Connection) -> None:
    """Close a connection for good, and let go of its lock.

    SQLite's own end first: interrupted there, SQLAlchemy would print the interruption as a mistake.
    """
    raw = connection.connection.dbapi_connection
    connection.close()
    if raw is not None:
        raw.close()
    connection.engine.dispose()


def _locked(path: Path) -> sqlite3.Connection:
    """Return SQLite's own connection, which holds the file until it is closed."""
    uri = f"{path.absolute().as_uri()}?mode=rw"
    raw = sqlite3.connect(uri, uri=True, timeout=_PATIENCE_S, isolation_level=None, check_same_thread=False)
    try:
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("ROLLBACK")
    except BaseException:
        raw.close()
        raise
    return raw


def _version_of(path: Path, raw: sqlite3.Connection, newest: int) -> int:
    """Return how many migrations an event file has seen; refuse what is none, or of a newer version."""
    (application_id,) = raw.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID:
        raise Fault(FaultKind.NOT_AN_EVENT_FILE, path)
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    if version > newest:
        raise Fault(FaultKind.NEWER_VERSION, path)
    return version


def _copy(raw: sqlite3.Connection, path: Path) -> None:
    copy = sqlite3.connect(path)
    raw.backup(copy)
    copy.close()


def _ready(raw: sqlite3.Connection) -> Connection:
    """Return the connection as the store uses it: each commit is on disk when it returns."""
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    engine = create_engine(
        "sqlite://",
        creator=lambda: raw,
        poolclass=StaticPool,
        json_serializer=value_to_json,
        json_deserializer=value_from_json,
    )
    hooks.listen(engine, "begin", _begin)
    return engine.connect()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
