"""One open event: its store on its worker, and word to every screen of what has changed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain.event import Event
from checkin.domain.industries import Industries
from checkin.domain.lane import Lane
from checkin.domain.progress import Progress
from checkin.faults import Fault
from checkin.flows.print_queue import work_as
from checkin.store.ports import EventStore
from checkin.ui.tasks import Task, Worker

T = TypeVar("T")

_REST_AFTER_MS = 2_000
"""How long nobody must have changed anything before the store tidies up."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What an operation changed; a screen redraws only what is its own."""

    attendees: frozenset[str] | None = frozenset()
    """Ids of attendees; None for any number of them."""
    event: bool = False


class Session(QObject):
    """What pages are given instead of a store. Work runs on the store's one worker, answers come back here."""

    changed = Signal(object)
    """A :class:`Changed`, after the change is on disk."""
    event_changed = Signal(object)
    """The :class:`Event` as it stands after a change of it."""
    selected = Signal()
    """Others are selected in the list of attendees."""
    names_hidden = Signal(bool)
    """Names are hidden from people in front of the screen from now on, or shown again."""
    filtered = Signal()
    """Others are shown in the list of attendees, by another filter or because they changed."""

    def __init__(
        self,
        store: EventStore,
        worker: Worker,
        press: Worker,
        industries: Industries,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.industries = industries
        self.press = press
        """A second worker, for long work that needs no store: making PDFs and pictures."""
        self.selection: tuple[str, ...] = ()
        """Ids of the attendees that are selected in the list, from the top."""
        self.shown: tuple[str, ...] | None = None
        """Ids of the attendees whom the filter of the list shows; None while it shows everyone."""
        self.hides_names = False
        """Whether names are hidden from people in front of the screen."""
        self._store = store
        self._worker = worker
        self._event = store.event
        self._lane = store.lane.name
        self._is_closed = False
        self._quiet = QTimer(self, singleShot=True, interval=_REST_AFTER_MS)
        self._quiet.timeout.connect(self._on_quiet)
        self._quiet.start()  # the first search need not wait for what can be made ready now

    @property
    def current_event(self) -> Event:
        """The event as it stands."""
        return self._event

    @property
    def lane(self) -> str:
        """Name of the lane that this window is."""
        return self._lane

    def select(self, ids: tuple[str, ...]) -> None:
        """Tell the other pages who is selected in the list of attendees."""
        if ids != self.selection:
            self.selection = ids
            self.selected.emit()

    def show_only(self, ids: tuple[str, ...] | None) -> None:
        """Tell the other pages whom the filter of the list of attendees shows; None for everyone."""
        if ids != self.shown:
            self.shown = ids
            self.filtered.emit()

    def hide_names(self, hides_names: bool) -> None:
        """Tell the pages whether names are hidden from people in front of the screen."""
        if hides_names != self.hides_names:
            self.hides_names = hides_names
            self.names_hidden.emit(hides_names)

    def random_bytes(self, count: int) -> bytes:
        """Return randomness of the lane."""
        return self._store.lane.random_bytes(count)

    def now(self) -> int:
        """Return the lane's wall clock: UTC in milliseconds."""
        return self._store.lane.now()

    def ask(
        self,
        work: Callable[[EventStore, Progress], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Fault], None] | None = None,
    ) -> Task:
        """Read something from the store; of a closed session nothing is asked any more."""
        store = self._store
        return self._run(lambda progress: work(store, progress), done, failed)

    def change(
        self,
        work: Callable[[EventStore, Progress], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Fault], None] | None = None,
        *,
        touched: Callable[[T], Changed],
    ) -> Task:
        """Change something, then tell the screens what ``touched`` says of the answer.

        ``done`` comes before the screens hear of it, so that the answer itself is never kept waiting.
        """
        store = self._store

        def work_and_look(progress: Progress) -> tuple[T, Event]:
            answer = work(store, progress)
            return answer, store.event

        def tell(answered: tuple[T, Event]) -> None:
            answer, self._event = answered
            if done is not None:
                done(answer)
            self._quiet.start()
            change = touched(answer)
            self.changed.emit(change)
            if change.event:
                self.event_changed.emit(self._event)

        return self._run(work_and_look, tell, failed)

    def work_as(self, lane: Lane) -> None:
        """Write entries as another lane, or for another person at it, after everything in the queue."""
        store, self._lane = self._store, lane.name
        self._worker.run(lambda _: work_as(store, lane))

    def close(self) -> None:
        """Let the store go, after everything in its queue."""
        self._quiet.stop()
        self._is_closed = True
        store = self._store
        self._worker.run(lambda _: store.close())

    def _run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None] | None,
        failed: Callable[[Fault], None] | None,
    ) -> Task:
        """Put work into the store's queue. What is asked of a closed event is not done."""
        if not self._is_closed:
            return self._worker.run(work, done, failed)
        task = Task(self)
        task.is_finished = True
        return task

    def _on_quiet(self) -> None:
        store = self._store
        self._worker.run(lambda _: store.rest())
