"""Making, recognising and opening the SQLite file under an event."""

import shutil
import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, StaticPool, create_engine
from sqlalchemy import event as hooks

from checkin.faults import Fault, FaultKind
from checkin.store.migrations import MIGRATIONS, Migration, migrate, version_of
from checkin.store.trouble import faults_of

APPLICATION_ID = 0x43484B4E
"""``CHKN``: tells an event file from any other SQLite database (PRAGMA application_id, header bytes 68–71)."""

_HEADER = struct.Struct(">16s52xI")
_MAGIC = b"SQLite format 3\0"
_LOG_PAGES = 20_000
"""How far the write-ahead log may grow while nobody rests (80 MB); ``EventFile.rest`` empties it before."""


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells this very file from another at the same place; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def create(path: Path, fill: Callable[[Connection], None]) -> None:
    """Make an event file whole, under another name first, so that a half-made one is never found."""
    if not path.parent.is_dir():
        raise Fault(FaultKind.FOLDER_MISSING, path)
    if path.exists():
        raise Fault(FaultKind.FILE_EXISTS, path)
    unfinished = path.with_name(f".{path.name}.new")
    try:
        unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise Fault(FaultKind.NO_PERMISSION, path, str(error)) from error
    with faults_of(path):
        connection = _connect(unfinished)
        with connection.begin():
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection)
            fill(connection)
        connection.close()
        connection.engine.dispose()
    unfinished.rename(path)


def connect(path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> Connection:
    """Return a connection to an event file of this version, locked for this program alone."""
    _insist_on_event_file(path)
    with faults_of(path):
        connection = _connect(path)
        try:
            _bring_up_to_date(path, connection, migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def _insist_on_event_file(path: Path) -> None:
    try:
        with path.open("rb+") as file:
            start = file.read(_HEADER.size)
    except FileNotFoundError as error:
        missing = FaultKind.FILE_MISSING if path.parent.is_dir() else FaultKind.FOLDER_MISSING
        raise Fault(missing, path) from error
    except IsADirectoryError as error:
        raise Fault(FaultKind.NOT_AN_EVENT_FILE, path) from error
    except PermissionError as error:
        raise Fault(FaultKind.READ_ONLY, path) from error
    except OSError as error:
        raise Fault(FaultKind.READ_ONLY, path, str(error)) from error
    if len(start) < _HEADER.size or _HEADER.unpack(start) != (_MAGIC, APPLICATION_ID):
        raise Fault(FaultKind.NOT_AN_EVENT_FILE, path)


def _connect(path: Path) -> Connection:
    def connected() -> sqlite3.Connection:
        raw = sqlite3.connect(path, timeout=0.5, isolation_level=None, check_same_thread=False)
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
        return raw

    engine = create_engine("sqlite://", creator=connected, poolclass=StaticPool)
    hooks.listen(engine, "begin", _begin)
    return engine.connect()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _bring_up_to_date(path: Path, connection: Connection, migrations: tuple[Migration, ...]) -> None:
    with connection.begin():
        version = version_of(connection)
    if version > len(migrations):
        raise Fault(FaultKind.NEWER_VERSION, path)
    if version < len(migrations):
        shutil.copy2(path, path.with_name(f"{path.stem} (version {version}){path.suffix}"))
        with connection.begin():
            migrate(connection, migrations)
