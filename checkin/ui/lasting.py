"""None, True and False that outlive PySide6 6.12 on Python 3.11.

That version gives away a reference it does not own: one to None with every call of a method that returns nothing,
one to True with every signal sent. From Python 3.12 on the three cannot be freed; on 3.11 the program dies once
their count is used up (``none_dealloc``, ``bool_dealloc``), after minutes of use.
"""

import ctypes
import sys

_BEYOND_REACH = 1 << 40
"""More references than a window could give away in years."""


def keep_constants() -> None:
    """Count so many references to the three constants that they are never freed."""
    if sys.version_info < (3, 12):
        for constant in (None, True, False):
            ctypes.c_ssize_t.from_address(id(constant)).value += _BEYOND_REACH
