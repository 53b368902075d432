"""The details of a crash: where in the program, and in which versions; never what anybody's data was."""

import platform
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion

from checkin import __version__


def report(kind: type[BaseException], where: TracebackType | None) -> str:
    """Return the kind of an exception and the places it passed, as text to hand on.

    An exception's message is left out, for it may quote a name; so are the folders of files, which name the user.
    """
    frames = traceback.extract_tb(where)
    places = "\n".join(
        f"{_module(frame.filename)}:{frame.lineno} {frame.name}\n    {frame.line}" for frame in frames
    )
    return f"{kind.__qualname__}\n{places}\n\n{_versions()}"


def _module(filename: str) -> str:
    parts = Path(filename).parts
    start = max((place for place, part in enumerate(parts) if part == "checkin"), default=len(parts) - 1)
    return "/".join(parts[start:])


def _versions() -> str:
    return (
        f"Checkin {__version__} · Python {platform.python_version()} · Qt {qVersion()} · "
        f"{platform.system()} {platform.release()}"
    )
