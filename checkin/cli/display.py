"""Whether this machine has a display to open a window on."""

import os
import sys

_WITHOUT_DISPLAY = frozenset({"offscreen", "minimal", "vnc"})
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


def has_display() -> bool:
    """Say whether a window would be seen; Windows and macOS always have a display."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _WITHOUT_DISPLAY:
        return False
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in _DISPLAYS)


def can_open_window() -> bool:
    """Say whether Qt has anywhere to draw a window, be it seen or not."""
    return bool(os.environ.get("QT_QPA_PLATFORM")) or has_display()
