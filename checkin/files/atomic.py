"""Files that are there whole or not at all: written beside their place and renamed into it."""

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from checkin.faults import Fault, FaultKind, fault_of

_EVENT_FILE = ".checkin"
_WRITE_AHEAD_LOG = "-wal"


def write_atomically(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path``: whoever reads it sees the old file or the new one, never half of either.

    Raises :class:`Fault` where the system does not let it, or an event is kept there; the old file is then as it
    was.
    """
    if _holds_an_event(path):
        raise Fault(FaultKind.FILE_EXISTS, path)
    try:
        _write_beside_and_rename(path, content)
    except OSError as trouble:
        raise fault_of(trouble, path) from trouble


def write_all_atomically(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Write files into ``folder``, which is made if need be, once all of them are ready; return their paths.

    ``files`` are (name, content) and may be made as they are asked for: if making one raises, nothing is
    written. Raises :class:`Fault` where the system does not let it.
    """
    try:
        place = folder if folder.is_dir() else folder.parent
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", suffix=".part", dir=place) as beside:
            names: list[str] = []
            for name, content in files:
                (Path(beside) / name).write_bytes(content)
                names.append(name)
            folder.mkdir(exist_ok=True)
            return [(Path(beside) / name).replace(folder / name) for name in names]
    except OSError as trouble:
        raise fault_of(trouble, folder) from trouble


def _holds_an_event(path: Path) -> bool:
    """Say whether writing there would destroy an event: a slip in a file name must not cost an evening's record.

    An event file is known by its ending, an open one under any other name by its log. It is not looked into: to
    close it would let go of the lock of whoever has it open.
    """
    is_named_so = path.suffix.casefold() == _EVENT_FILE and path.exists()
    return is_named_so or path.with_name(path.name + _WRITE_AHEAD_LOG).exists()


def _write_beside_and_rename(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_mode_of(path))
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def _mode_of(path: Path) -> int:
    """Return the permissions the new file gets: the old file's, or what the system gives any new file."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
