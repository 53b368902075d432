"""When keys were pressed, on the clock of this program: a window that was busy sees them late, all at once."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent

_FAR_MS = 10_000
"""A key is never seen so late: the system's clock of keys has begun anew."""


class KeyClock:
    """Brings the system's time stamps of keys to another steady clock.

    The two differ by an unknown amount; the smallest difference seen is that of a key that was seen at once.
    A key without a time stamp was pressed now.
    """

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now = now_ms
        self._ahead: int | None = None

    def pressed_at(self, event: QKeyEvent) -> int:
        """Return when a key was pressed, in ms of the clock this was made with."""
        now, stamp = self._now(), event.timestamp()
        if not stamp:
            return now
        if self._ahead is None or now - stamp < self._ahead or now - (stamp + self._ahead) > _FAR_MS:
            self._ahead = now - stamp
        return stamp + self._ahead
