"""Reads the numbers while somebody looks at them, at most once a second."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain.attendee import Attendee
from checkin.domain.live import Live, live
from checkin.ui.operations import live as operations
from checkin.ui.operations.live import Look
from checkin.ui.operations.session import Changed, Session

_PAUSE_MS = 1_000
_CLOCK_MS = 10_000
"""How often the plot moves on where nothing happens."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is to be shown of one moment; ``now`` is UTC in milliseconds."""

    live: Live
    latest: tuple[Attendee, ...]
    now: int


class Watch(QObject):
    """Follows a session between :meth:`begin` and :meth:`end`; otherwise the store is left in peace."""

    seen = Signal(object)
    """:class:`Seen`, new because somebody came, or because time has passed."""

    def __init__(self, session: Session, parent: QObject, pause_ms: int = _PAUSE_MS) -> None:
        super().__init__(parent)
        self.latest = 0
        """How many of the last arrivals are wanted by name."""
        self._session = session
        self._look: Look | None = None
        self._is_watching = self._is_reading = self._is_due = False
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self._on_rested)
        self._clock = QTimer(self, interval=_CLOCK_MS)
        self._clock.timeout.connect(self._tell)
        session.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Look now, and again when anything changes."""
        self._is_watching = True
        self._clock.start()
        self.look()

    def end(self) -> None:
        """Look no further for nobody."""
        self._is_watching = False
        self._clock.stop()

    def look(self) -> None:
        """Read the numbers, now or when a second has passed since they were read last."""
        self._is_due = True
        if not self._is_reading and not self._pause.isActive():
            self._read()

    def _read(self) -> None:
        self._is_due, self._is_reading = False, True
        operations.look(self._session, self.latest, self._on_read).finished.connect(self._on_finished)

    def _on_read(self, look: Look) -> None:
        self._look = look
        self._tell()

    def _on_finished(self) -> None:
        self._is_reading = False
        self._pause.start()

    def _on_rested(self) -> None:
        if self._is_due and self._is_watching:
            self._read()

    def _on_changed(self, changed: Changed) -> None:
        if self._is_watching and (changed.event or changed.attendees != frozenset()):
            self.look()

    def _tell(self) -> None:
        if self._look is not None:
            now = self._session.now()
            seen = live(self._look.tallies, self._session.current_event, now)
            self.seen.emit(Seen(seen, self._look.latest, now))
