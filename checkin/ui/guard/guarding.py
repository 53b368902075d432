"""Reception mode at work: what the window asks for is done to the event that is open."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from checkin.settings import Settings
from checkin.ui.main_window import MainWindow
from checkin.ui.pages import Pages

if TYPE_CHECKING:
    from checkin.ui.operations.session import Session


class Guarding(QObject):
    """Sets the PIN, locks and unlocks the window."""

    settings_changed = Signal(object)
    """Settings to keep: name to value."""

    def __init__(
        self,
        window: MainWindow,
        pages: Pages,
        settings: Callable[[], Settings],
        session: "Callable[[], Session | None]",
        change_event: Callable[[Mapping[str, Any]], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._session = session
        self._change_event = change_event
        window.is_pin = self._is_pin
        window.unlocked.connect(self._on_unlocked)
        pages.pin_wanted.connect(self._on_pin_wanted)
        pages.reception_wanted.connect(self._on_reception_wanted)

    def follow_event(self) -> None:
        """Lock the window where reception mode was on when an event with a PIN was opened; else let it be."""
        session = self._session()
        has_pin = session is not None and bool(session.current_event.pin)
        self._window.set_reception(has_pin and self._settings().is_reception)

    def _is_pin(self, digits: str) -> bool:
        from checkin.domain.pin import is_pin

        session = self._session()
        return session is not None and is_pin(digits, session.current_event.pin)

    def _on_pin_wanted(self, digits: str) -> None:
        from checkin.domain.pin import SALT_BYTES, kept_pin

        session = self._session()
        if session is not None:
            kept = kept_pin(digits, session.random_bytes(SALT_BYTES))
            self._change_event({"pin": kept})

    def _on_reception_wanted(self) -> None:
        self.settings_changed.emit({"is_reception": True})
        self.follow_event()

    def _on_unlocked(self) -> None:
        self.settings_changed.emit({"is_reception": False})
        self._window.set_reception(False)
