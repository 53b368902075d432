"""How people come in at the door: by a scan, picked from the list, after a decision, as a walk-in."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from checkin.domain.attendee import Attendee, How
from checkin.domain.scanned import is_garbled
from checkin.domain.verdict import Verdict
from checkin.flows.fee import Fee
from checkin.settings import Settings
from checkin.ui.door.walk_in_form import WalkIn
from checkin.ui.operations import door
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session


class Admitting(QObject):
    """Asks for verdicts and passes them on, with badges on demand and confirmation as the desk has chosen."""

    judged = Signal(object, object)
    """A :class:`Verdict`, and :class:`How` it came about."""
    failed = Signal(object)
    """The :class:`Fault` that kept it from being recorded."""
    garbled = Signal()
    """What was read was changed by an input method beyond recovery."""

    def __init__(
        self, session: Session, settings: Callable[[], Settings], queue: PrintQueue, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._queue = queue

    def scan(self, text: str) -> None:
        """Take a reading, from whichever scanner."""
        door.scan(
            self._session,
            text,
            self._on_scanned,
            self.failed.emit,
            with_badge=self._queue.is_on,
            confirms=self._settings().is_confirming,
        )

    def pick(self, attendee: Attendee) -> None:
        """Decide about somebody who was picked by hand."""
        self._admit(attendee, How.SEARCH)

    def confirm(self, attendee: Attendee, how: How) -> None:
        """Decide about somebody who was scanned before, and was confirmed now."""
        self._admit(attendee, how)

    def overrule(self, verdict: Verdict, fee: Fee | None, how: How) -> None:
        """Admit in spite of a verdict."""
        door.overrule(
            self._session,
            verdict,
            fee,
            how,
            self._on_scanned,
            self.failed.emit,
            with_badge=self._queue.is_on,
        )

    def walk_in(self, walk_in: WalkIn) -> None:
        """Register and admit somebody who is not on the list."""
        door.walk_in(
            self._session,
            walk_in.profile,
            walk_in.fee,
            walk_in.ticket,
            lambda verdict: self.judged.emit(verdict, How.WALK_IN),
            self.failed.emit,
            with_badge=self._queue.is_on,
        )

    def _admit(self, attendee: Attendee, how: How) -> None:
        door.admit(
            self._session,
            attendee.id,
            lambda verdict: self.judged.emit(verdict, how),
            self.failed.emit,
            how=how,
            with_badge=self._queue.is_on,
        )

    def _on_scanned(self, verdict: Verdict) -> None:
        if is_garbled(verdict):
            self.garbled.emit()
        else:
            self.judged.emit(verdict, How.SCAN)
