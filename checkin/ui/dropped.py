"""Files let go over the window: an event is opened wherever it falls, a list where lists are loaded."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from checkin.paths import EVENT_SUFFIX


def dropped_event(dropped: QMimeData) -> Path | None:
    """Return the event file that is dropped; None for anything else."""
    path = _one_file(dropped)
    return path if path is not None and _is_event(path) else None


def dropped_list(dropped: QMimeData) -> Path | None:
    """Return the one file that is dropped, unless it is an event."""
    path = _one_file(dropped)
    return None if path is None or _is_event(path) else path


def _one_file(dropped: QMimeData) -> Path | None:
    urls = dropped.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _is_event(path: Path) -> bool:
    return path.suffix.casefold() == EVENT_SUFFIX
