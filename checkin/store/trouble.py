"""Sorting a database's codes into faults: the one place that knows what SQLite's troubles mean to a person."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from checkin.faults import Fault, FaultKind
from checkin.store.rows import UnreadableRow

_PRIMARY = 0xFF
"""SQLite's extended result codes carry the primary code in their low byte."""

_KINDS = {
    sqlite3.SQLITE_FULL: FaultKind.DISK_FULL,
    sqlite3.SQLITE_PROTOCOL: FaultKind.IN_USE,
    sqlite3.SQLITE_BUSY: FaultKind.IN_USE,
    sqlite3.SQLITE_LOCKED: FaultKind.IN_USE,
    sqlite3.SQLITE_READONLY: FaultKind.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: FaultKind.DAMAGED,
    sqlite3.SQLITE_NOTADB: FaultKind.NOT_AN_EVENT_FILE,
    sqlite3.SQLITE_IOERR: FaultKind.DISK_TROUBLE,
    sqlite3.SQLITE_CANTOPEN: FaultKind.NO_PERMISSION,
    sqlite3.SQLITE_PERM: FaultKind.NO_PERMISSION,
    sqlite3.SQLITE_AUTH: FaultKind.NO_PERMISSION,
}


@contextmanager
def faults_of(path: Path) -> Generator[None, None, None]:
    """Raise what SQLite says about ``path`` as a :class:`Fault`; what is no outside trouble passes through."""
    try:
        yield
    except DBAPIError as error:
        raise _fault(error.orig, path) or error from error
    except sqlite3.Error as error:
        raise _fault(error, path) or error from error
    except UnreadableRow as error:
        raise Fault(FaultKind.DAMAGED, path, str(error)) from error


@contextmanager
def faults_of_opening(path: Path) -> Generator[None, None, None]:
    """Raise as ``faults_of`` does; a file whose tables SQLite cannot make out is damaged too."""
    try:
        with faults_of(path):
            yield
    except (DBAPIError, sqlite3.Error) as error:
        raise Fault(FaultKind.DAMAGED, path, str(error)) from error


def _fault(error: BaseException | None, path: Path) -> Fault | None:
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return Fault(FaultKind.DAMAGED, path, str(error)) if _is_undecodable(error) else None
    if not path.parent.exists():
        return Fault(FaultKind.FOLDER_MISSING, path)
    kind = _KINDS.get(code & _PRIMARY)
    return Fault(kind, path, str(error)) if kind else None


def _is_undecodable(error: BaseException | None) -> bool:
    """Say whether Python found bytes that are no text, which has no code of SQLite's."""
    return isinstance(error, sqlite3.OperationalError) and "decode" in str(error)
