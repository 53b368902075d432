"""A rehearsal: everything can be tried on a copy of the event, and nothing of it is kept."""

import shutil
from collections.abc import Callable
from pathlib import Path

from checkin.faults import fault_of
from checkin.paths import EVENT_SUFFIX


def copy_to_rehearse(path: Path, folder: Path) -> Path:
    """Return a copy of a closed event file, in a new folder of its own. Raises :class:`Fault`."""
    copy = folder / path.name
    try:
        folder.mkdir(parents=True)
        shutil.copyfile(path, copy)
    except OSError as trouble:
        raise fault_of(trouble, path) from trouble
    return copy


def forget_rehearsal(folder: Path) -> None:
    """Delete what a rehearsal has left. Raises :class:`Fault`."""
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as trouble:
        raise fault_of(trouble, folder) from trouble


def forget_killed_rehearsals(folders: Path, is_open: Callable[[Path], bool]) -> None:
    """Delete what rehearsals have left that were killed; those that some window has open are let be."""
    for folder in folders.glob("*"):
        if not any(is_open(copy) for copy in folder.glob(f"*{EVENT_SUFFIX}")):
            forget_rehearsal(folder)
