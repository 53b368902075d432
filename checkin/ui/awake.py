"""Keeps the display awake while somebody relies on it: at the door, and on the second screen."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checkin.ui.display_sleep import DisplaySleep


class Awake:
    """Holds the display for as long as there is any reason to."""

    def __init__(self, display: "Callable[[], DisplaySleep]") -> None:
        self._find_display = display
        self._reasons: set[str] = set()

    @cached_property
    def _display(self) -> "DisplaySleep":
        return self._find_display()

    def keep(self, reason: str, is_wanted: bool) -> None:
        """Take up a reason, or let it go."""
        was_held = bool(self._reasons)
        self._reasons = self._reasons | {reason} if is_wanted else self._reasons - {reason}
        if self._reasons and not was_held:
            self._display.prevent()
        elif was_held and not self._reasons:
            self._display.allow()

    def end(self) -> None:
        """Let every reason go."""
        for reason in tuple(self._reasons):
            self.keep(reason, False)
