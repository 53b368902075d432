"""Self check-in at work: begun from the settings page, gone on with after a start, ended with the PIN."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from checkin.settings import Settings
from checkin.ui.awake import Awake
from checkin.ui.main_window import MainWindow
from checkin.ui.pages import Pages

if TYPE_CHECKING:
    from checkin.ui.kiosk.window import KioskWindow
    from checkin.ui.operations.session import Session

_REASON = "kiosk"


class Kiosking(QObject):
    """Puts the kiosk's window in the place of the usual one, which is as it was when the kiosk has gone."""

    settings_changed = Signal(object)
    """Settings to keep: name to value."""

    def __init__(
        self,
        window: MainWindow,
        pages: Pages,
        settings: Callable[[], Settings],
        session: "Callable[[], Session | None]",
        awake: Awake,
    ) -> None:
        super().__init__()
        self._window = window
        self._pages = pages
        self._settings = settings
        self._session = session
        self._awake = awake
        self.kiosk: KioskWindow | None = None
        """The window, while self check-in is on."""
        pages.kiosk_wanted.connect(self._on_wanted)

    @property
    def front(self) -> QWidget:
        """The window that is to be seen."""
        return self.kiosk or self._window

    def follow_event(self) -> None:
        """Go on where self check-in was on when an event with a PIN was opened."""
        if self._settings().is_kiosk and self._can_be_left:
            self._begin()

    def end(self) -> None:
        """Take the window away, since its event is closed; it comes back with the event."""
        if self.kiosk is not None:
            kiosk, self.kiosk = self.kiosk, None
            kiosk.end()
            delete(kiosk)
            self._awake.keep(_REASON, False)

    @property
    def _can_be_left(self) -> bool:
        session = self._session()
        return session is not None and bool(session.current_event.pin)

    def _on_wanted(self) -> None:
        if self._can_be_left:
            self.settings_changed.emit({"is_kiosk": True})
            self._begin()

    def _begin(self) -> None:
        kiosk = self.kiosk = self._pages.make_kiosk(self._window.is_pin)
        kiosk.unlocked.connect(self._on_unlocked)
        kiosk.page.faulted.connect(self._window.tell_fault)
        kiosk.fill(self._window.screen())
        self._window.hide()
        self._awake.keep(_REASON, True)

    def _on_unlocked(self) -> None:
        assert self.kiosk is not None
        kiosk, self.kiosk = self.kiosk, None
        self._window.show()  # before the other goes: the program ends with its last window
        self._window.activateWindow()
        kiosk.end()
        kiosk.deleteLater()
        self._awake.keep(_REASON, False)
        self.settings_changed.emit({"is_kiosk": False})
