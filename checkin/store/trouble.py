"""Sorting a database's codes into faults: the one place that knows what SQLite's troubles mean to a person."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from checkin.faults import Fault, FaultKind

_PRIMARY = 0xFF
"""SQLite's extended result codes carry the primary code in their low byte."""

_KINDS = {
    sqlite3.SQLITE_FULL: FaultKind.DISK_FULL,
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


def _fault(error: BaseException | None, path: Path) -> Fault | None:
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    if not path.parent.exists():
        return Fault(FaultKind.FOLDER_MISSING, path)
    kind = _KINDS.get(code & _PRIMARY)
    return Fault(kind, path, str(error)) if kind else None
