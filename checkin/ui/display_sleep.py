"""How each system is asked to leave the display on. Where none can be asked, it sleeps as it always does."""

import ctypes
import os
import subprocess
import sys
from importlib import import_module
from typing import Protocol


class DisplaySleep(Protocol):
    """The display's sleep, which can be put off; failing to do so stops nobody's work."""

    def prevent(self) -> None:
        """Leave the display on from now on."""
        ...

    def allow(self) -> None:
        """Let it sleep again."""
        ...


def this_display() -> DisplaySleep:
    """Return the sleep of this system's display. A program that ends lets it go on every system."""
    match sys.platform:
        case "win32":
            return _Windows()
        case "darwin":
            return _Mac()
        case _:
            return _freedesktop()


class NoSleep:
    """A system that cannot be asked."""

    def prevent(self) -> None:
        """Ask nobody."""

    def allow(self) -> None:
        """Ask nobody."""


def _freedesktop() -> DisplaySleep:
    try:
        return import_module("checkin.ui.screen_saver").ScreenSaver()
    except ImportError:  # some systems package Qt without D-Bus
        return NoSleep()


class _Mac:
    """``caffeinate``, which ends with this program at the latest."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def prevent(self) -> None:
        try:
            self._process = subprocess.Popen(["/usr/bin/caffeinate", "-d", "-w", str(os.getpid())])
        except OSError:
            self._process = None

    def allow(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None


_CONTINUOUS = 0x80000000
_SYSTEM_REQUIRED = 0x00000001
_DISPLAY_REQUIRED = 0x00000002
"""Flags of ``SetThreadExecutionState``."""


class _Windows:
    """The execution state of the window's thread."""

    def prevent(self) -> None:
        _set_execution_state(_CONTINUOUS | _SYSTEM_REQUIRED | _DISPLAY_REQUIRED)

    def allow(self) -> None:
        _set_execution_state(_CONTINUOUS)


def _set_execution_state(flags: int) -> None:
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetThreadExecutionState(flags)
