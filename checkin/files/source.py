"""The bytes of a list, from its file."""

from pathlib import Path

from checkin.faults import Fault, FaultKind, fault_of
from checkin.files.table import ListSource


def read_source(path: Path) -> ListSource:
    """Read a list's file. Raises :class:`Fault` where it is gone or the system does not let it be read."""
    if path.is_dir():
        raise Fault(FaultKind.LIST_TYPE_UNKNOWN, path)
    try:
        return ListSource(str(path), path.read_bytes())
    except FileNotFoundError as trouble:
        raise Fault(FaultKind.FILE_MISSING, path) from trouble
    except OSError as trouble:
        raise fault_of(trouble, path) from trouble
