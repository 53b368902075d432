"""The way in: the window, or one command. The only place where a mistake of ours ends up."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from checkin.badges.font_folders import look_in
from checkin.cli.commands import COMMANDS
from checkin.cli.console import Console, Exit, make_unbreakable
from checkin.cli.display import can_open_window
from checkin.faults import Fault, FaultKind
from checkin.machine import font_folders, reports_folder
from checkin.wording.language import system_language, tr, use_language

if TYPE_CHECKING:
    from checkin.cli.desk import Window

_EVENT_FILE = ".checkin"
_QT = ("PySide6", "shiboken6")
_SYSTEM_LIBRARIES = (
    "libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libfontconfig1 libdbus-1-3 libpulse0"
)
"""Packages of Debian and Ubuntu with what Qt links to."""
_NEW_OBJECTS = 50_000
"""After how many new objects Python looks for those that only hold one another."""


class _App(Protocol):
    """What is used of ``checkin.app``."""

    def run(self, path: Path | None) -> int:
        """Open the window."""
        ...

    def picture_pages(self, event: Path, folder: Path) -> object:
        """Save a picture of every page."""
        ...


class _TheWindow:
    """The window, whose parts are imported when they are first wanted."""

    def run(self, path: Path | None) -> int:
        """Open the window on an event file, or on the first page."""
        return _app().run(path)

    def picture_pages(self, event: Path, folder: Path) -> None:
        """Save a picture of every page on an event file into a folder."""
        _app().picture_pages(event, folder)


def main() -> int:
    """Run the program and return its exit code."""
    look_in(font_folders())
    try:
        return start(sys.argv[1:], _TheWindow())
    except KeyboardInterrupt:
        Console(as_json=False).warn(tr("Interrupted. What was finished is saved, and nothing half done is left."))
        return Exit.REFUSED
    except Exception:  # noqa: BLE001 - nobody is above to hand it to
        return _own_up()


def start(argv: Sequence[str], window: "Window") -> int:
    """Open the window where no command is given, else carry out the command."""
    collect_seldom()
    if not wants_window(argv):
        from checkin.cli.entry import main as run_command

        return run_command(argv, window)
    use_language(system_language())
    make_unbreakable(as_json=False)
    console = Console(as_json=False)
    if not can_open_window():
        console.warn(tr("There is no display to open a window on. `checkin --help` lists the commands."))
        return Exit.FAULT
    try:
        return window.run(Path(argv[0]) if argv else None)
    except Fault as fault:
        console.fault(fault)
        return Exit.FAULT


def collect_seldom() -> None:
    """Let Python look for circular garbage less often than every 700 new objects.

    We leave little of it; looking costs a fifth of the time of loading a list, and a tenth of that of a start.
    """
    gc.set_threshold(_NEW_OBJECTS)


def wants_window(argv: Sequence[str]) -> bool:
    """Say whether a command line asks for the window: nothing at all, or one event file."""
    if len(argv) != 1:
        return not argv
    word = argv[0]
    return word not in COMMANDS and (word.endswith(_EVENT_FILE) or Path(word).exists())


def _app() -> _App:
    """Import the window. Raises a fault that names the packages where the system lacks what Qt links to."""
    try:
        return cast("_App", import_module("checkin.app"))
    except ImportError as error:
        if not (error.name or "").startswith(_QT) and ".so" not in str(error):
            raise
        raise Fault(FaultKind.SYSTEM_LIBRARIES_MISSING, detail=_SYSTEM_LIBRARIES) from error


def _own_up() -> int:
    """Say that the mistake is ours, and where its details were written."""
    import traceback
    from datetime import datetime

    console, folder, details = Console(as_json=False), reports_folder(), traceback.format_exc()
    path = folder / f"{datetime.now():%Y%m%d-%H%M%S}.txt"
    console.warn(tr("The program made a mistake; it is not yours. What was saved before is safe."))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(details, encoding="utf-8")
    except OSError:
        console.warn(details)
    else:
        console.warn(tr("The details are in {path}", path=path))
    return Exit.BUG


if __name__ == "__main__":
    sys.exit(main())
