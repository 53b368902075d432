"""Trouble outside the program, which a person can do something about."""

import errno
from enum import StrEnum
from pathlib import Path


class FaultKind(StrEnum):
    """What went wrong; ``checkin.wording.faults`` has the sentences."""

    FILE_MISSING = "file_missing"
    FOLDER_MISSING = "folder_missing"
    FILE_EXISTS = "file_exists"
    NOT_AN_EVENT_FILE = "not_an_event_file"
    DAMAGED = "damaged"
    NEWER_VERSION = "newer_version"
    IN_USE = "in_use"
    READ_ONLY = "read_only"
    NO_PERMISSION = "no_permission"
    DISK_FULL = "disk_full"
    DISK_TROUBLE = "disk_trouble"
    LIST_UNREADABLE = "list_unreadable"
    LIST_ENCODING_UNKNOWN = "list_encoding_unknown"
    LIST_EMPTY = "list_empty"
    LIST_TYPE_UNKNOWN = "list_type_unknown"
    UNKNOWN_STOCK = "unknown_stock"
    STOCK_BROKEN = "stock_broken"
    UNKNOWN_DESIGN = "unknown_design"
    DESIGN_BROKEN = "design_broken"
    IMAGE_BROKEN = "image_broken"
    UNKNOWN_ATTENDEE = "unknown_attendee"
    NOTHING_TO_PRINT = "nothing_to_print"
    CELL_TOO_LONG = "cell_too_long"
    PRINTER_TROUBLE = "printer_trouble"
    SYSTEM_LIBRARIES_MISSING = "system_libraries_missing"


class Fault(Exception):
    """Outside trouble: its kind, the file it concerns, and a detail worth showing."""

    def __init__(self, kind: FaultKind, path: Path | None = None, detail: str = "") -> None:
        super().__init__(kind, path, detail)
        self.kind = kind
        self.path = path
        self.detail = detail


_KIND_OF = {
    errno.ENOSPC: FaultKind.DISK_FULL,
    errno.EDQUOT: FaultKind.DISK_FULL,
    errno.EFBIG: FaultKind.DISK_FULL,
    errno.EROFS: FaultKind.READ_ONLY,
    errno.EACCES: FaultKind.NO_PERMISSION,
    errno.EPERM: FaultKind.NO_PERMISSION,
    errno.ENOENT: FaultKind.FOLDER_MISSING,
    errno.ENOTDIR: FaultKind.FOLDER_MISSING,
    errno.EISDIR: FaultKind.FILE_EXISTS,
    errno.EEXIST: FaultKind.FILE_EXISTS,
    errno.ENOTEMPTY: FaultKind.FILE_EXISTS,
}


def fault_of(trouble: OSError, path: Path) -> Fault:
    """Return the fault that a system error about ``path`` is: the one place that knows the system's codes."""
    kind = _KIND_OF.get(trouble.errno or 0, FaultKind.DISK_TROUBLE)
    return Fault(kind, path, trouble.strerror or str(trouble))
