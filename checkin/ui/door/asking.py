"""What the right side asks of the list: results for the search, the numbers, the last arrivals."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from checkin.domain.attendee import Attendee
from checkin.ui.door.arrivals import Arrivals
from checkin.ui.door.counters import Counters
from checkin.ui.door.search_box import SearchBox
from checkin.ui.operations import door
from checkin.ui.operations.session import Changed, Session
from checkin.ui.tasks import Task

_IDLE_MS = 150
"""How long a text that nobody matches must stand before close misses are looked for."""


class Asking(QObject):
    """Keeps the right side as the list is, one question of each sort at a time: scans never wait for a queue."""

    def __init__(
        self, session: Session, search: SearchBox, counters: Counters, arrivals: Arrivals, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._search = search
        self._counters = counters
        self._arrivals = arrivals
        self._searching = ""
        self._missed = ""
        """What nobody matched, while close misses are looked for."""
        self._is_looking = False
        self._must_look_again = False
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._on_idle)
        search.asked.connect(self._on_asked)
        session.changed.connect(self._on_changed)

    def look(self) -> None:
        """Read the numbers again, once however often something has changed meanwhile."""
        self._must_look_again = self._is_looking
        if not self._is_looking:
            self._is_looking = True
            QTimer.singleShot(0, self, self._ask_for_numbers)  # what is to be painted now is painted first

    def _ask_for_numbers(self) -> None:
        _then(door.look(self._session, self._on_looked), self._on_look_over)

    def _on_changed(self, changed: Changed) -> None:
        if changed.attendees is None or changed.attendees:
            self.look()
            self._on_asked(self._search.field.told)

    def _on_asked(self, question: str) -> None:
        """Ask the list, one question at a time: while an answer is awaited only the newest question counts."""
        if question and not self._searching:
            self._searching = question
            _then(door.search(self._session, question, self._on_found), self._on_searched)

    def _on_found(self, attendees: list[Attendee]) -> None:
        self._search.show_results(self._searching, attendees)
        if attendees:
            self._idle.stop()
        else:
            self._idle.start()

    def _on_idle(self) -> None:
        question = self._search.field.told
        if question and not self._searching:
            self._missed = question
            door.search_similar(self._session, question, self._on_similar_found)

    def _on_similar_found(self, attendees: list[Attendee]) -> None:
        self._search.show_similar(self._missed, attendees)

    def _on_searched(self) -> None:
        asked, self._searching = self._searching, ""
        if self._search.field.told != asked:
            self._on_asked(self._search.field.told)

    def _on_looked(self, view: door.DoorView) -> None:
        self._counters.show_counts(view.counts)
        self._arrivals.show_arrivals(view.latest)

    def _on_look_over(self) -> None:
        self._is_looking = False
        if self._must_look_again:
            self.look()


def _then(task: Task, over: Callable[[], None]) -> None:
    """Call ``over`` when a task has ended, whichever way."""
    if task.is_finished:
        over()
    else:
        task.finished.connect(over)
