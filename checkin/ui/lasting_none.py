"""A guard against PySide6 6.12.0 on Python 3.11 and older, which loses a reference to None with every call.

Its wheels are built as though None could not be counted away, which is true only from Python 3.12 on. After some
thousand calls the count is down to nothing and Python ends the process: at the door, in the middle of a queue.
"""

import ctypes
import sys

_PLENTY = 1 << 48
"""At a million calls a second, good for nine years."""


def make_none_last() -> None:
    """Count None up so far that it cannot be counted away; from Python 3.12 on it lasts by itself."""
    if sys.version_info < (3, 12):
        ctypes.c_ssize_t.from_address(id(None)).value += _PLENTY
