"""The folders in which fonts of the machine are looked for, when the program's own lack something.

Nothing is looked for until a start of the program says where: tests and other machines print alike.
"""

from collections.abc import Iterable
from pathlib import Path

_folders: list[Path] = []


def look_in(folders: Iterable[Path]) -> None:
    """Look for fonts in these folders, and in no others, from the next missing character on."""
    _folders[:] = folders


def folders() -> tuple[Path, ...]:
    """Return the folders that are looked in."""
    return tuple(_folders)
