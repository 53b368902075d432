"""The queue of badges on demand: one after the other on a worker of its own, so that the door never waits."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from checkin.domain.attendee import Attendee
from checkin.domain.print_job import JobState, PrintJob
from checkin.domain.progress import Progress
from checkin.faults import Fault
from checkin.flows import print_queue as flow
from checkin.flows.print_queue import Answer, Queued, Taken
from checkin.settings import Settings
from checkin.store.ports import EventStore
from checkin.ui.operations.badge_context import BadgeContext, badge_context
from checkin.ui.operations.session import Changed, Session
from checkin.ui.system_printers import SystemPrinters
from checkin.ui.tasks import Worker
from checkin.wording.language import tr

if TYPE_CHECKING:
    from checkin.ui.operations.door_badge import AtTheDoor

T = TypeVar("T")

_LOOK_AGAIN_MS = 3_000
"""How long to wait before looking again for a printer that was not there."""

# What makes badges is imported in the printer's own thread: an event is open, and scanned at, without it.


class PrintQueue(QObject):
    """Belongs to one session. Jobs found waiting go on by themselves once their printer is there."""

    changed = Signal()
    """There are other jobs, or they stand otherwise."""
    settings_changed = Signal(object)
    """Settings to keep: name to value."""
    trial_ended = Signal(object)
    """A trial badge was sent, or the :class:`Fault` for which it was not."""
    faulted = Signal(object)
    """The event file did not take a job's new state; nothing is printed until somebody tries again."""

    def __init__(
        self,
        session: Session,
        printing: Worker,
        settings: Callable[[], Settings],
        printers: SystemPrinters,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.jobs: tuple[Queued, ...] = ()
        """This lane's jobs, the oldest first."""
        self.is_printer_missing = False
        """Whether badges wait for a printer that is not there."""
        self.is_held = False
        """Whether nothing is printed until somebody tries again."""
        self._session = session
        self._printing = printing
        self._settings = settings
        self._printers = printers
        self._is_at_work = False
        self._chosen: AtTheDoor | None = None
        self._taken: Taken | None = None
        self._patience = QTimer(self, singleShot=True, interval=_LOOK_AGAIN_MS)
        self._patience.timeout.connect(self.look)
        session.changed.connect(self._on_changed)
        self.try_again()
        self.follow_settings()

    @property
    def is_on(self) -> bool:
        """Whether whoever is admitted gets a badge at once."""
        return self._settings().prints_at_door

    @property
    def printer(self) -> str:
        """Name of the printer; empty for whatever the system prints on."""
        settings = self._settings()
        return settings.door_printer or settings.printer

    def follow_settings(self) -> None:
        """Take other choices up; the first badge does not wait for fonts to be read."""
        if self.is_on:
            settings, context = self._settings(), badge_context(self._session)
            self._printing.run(lambda _: _warm_up(settings, context))
        self.look()
        self.changed.emit()

    def look(self) -> None:
        """See what there is to print, and print the next badge if nothing else is under way."""
        self._session.ask(lambda store, _: flow.look(store), self._on_looked)

    def ask_for(self, attendee_id: str, done: Callable[[Answer], None], *, again: bool = False) -> None:
        """Ask for somebody's badge; one that was printed and is right only when asked ``again``."""
        self._session.change(
            lambda store, _: flow.ask_for_badge(store, attendee_id, again=again),
            done,
            self._on_not_asked,
            touched=lambda _: Changed(),
        )
        self.look()

    def send_again(self, job: PrintJob) -> None:
        """Print a badge that failed, or that may have come out, after a person has said so."""
        self.is_held = False
        self._change(lambda store: flow.send_again(store, job))

    def drop(self, job: PrintJob) -> None:
        """Give a badge up."""
        self._change(lambda store: flow.drop(store, job))

    def note_came_out(self, job: PrintJob) -> None:
        """Record that a badge of which nobody was sure came out."""
        self._change(lambda store: flow.record_gone(store, job), whose=job.attendee_id)

    def try_again(self) -> None:
        """Go on after a start, or after a stop: what was being sent is unsure by now."""
        self.is_held = False
        if not self._is_at_work:
            self._change(flow.take_up)

    def print_trial(self) -> bool:
        """Print a badge of nobody; say False where the printer has other work just now."""
        if self._is_at_work:
            return False
        self._is_at_work = True
        name, settings, printers = tr("Trial badge"), self._settings(), self._printers
        context = badge_context(self._session)
        task = self._printing.run(
            lambda progress: _print_trial(name, settings, context, printers, progress),
            self._on_trial_printed,
            self._on_trial_refused,
        )
        task.finished.connect(self._on_trial_over)
        return True

    # One badge after the other

    def _on_looked(self, jobs: tuple[Queued, ...]) -> None:
        self.jobs = jobs
        self.changed.emit()
        states = {queued.job.state for queued in jobs}
        may_go_on = JobState.WAITING in states and JobState.FAILED not in states
        if may_go_on and not (self._is_at_work or self.is_held):
            self._is_at_work = True
            settings, printers = self._settings(), self._printers
            self._printing.run(lambda _: _ready(settings, printers), self._on_ready, self._on_fault)

    def _on_ready(self, chosen: "AtTheDoor | None") -> None:
        self._chosen = chosen
        self.is_printer_missing = chosen is None
        if chosen is None:
            self._is_at_work = False
            self._patience.start()
            self.changed.emit()
            return
        stock = chosen.stock.id
        self._change(lambda store: flow.take_next(store, stock), self._on_taken)

    def _on_taken(self, taken: Taken | None) -> None:
        chosen, printers, context = self._chosen, self._printers, badge_context(self._session)
        if taken is None or chosen is None:
            self._is_at_work = False
            return
        self._taken = taken
        # Before it is sent: after a power cut a slot left empty is better than two badges in one.
        self._keep_slot(chosen, chosen.slot_after)
        task = self._printing.run(
            lambda progress: _print_badge(taken.attendee, chosen, context, printers, progress),
            self._on_gone,
            self._on_refused,
        )
        task.finished.connect(self._on_sent)

    def _on_gone(self, _: None) -> None:
        if (taken := self._taken) is not None:
            self._taken = None
            whose = taken.attendee.id
            self._change(lambda store: flow.record_gone(store, taken.job), self._on_recorded, whose=whose)

    def _on_refused(self, fault: Fault) -> None:
        taken, chosen = self._taken, self._chosen
        if taken is not None and chosen is not None:
            self._taken = None
            self._keep_slot(chosen, chosen.start)
            self._change(lambda store: flow.record_failed(store, taken.job, fault), self._on_recorded)

    def _on_sent(self) -> None:
        """Stand still where somebody stopped the printing: nobody knows how far the badge came."""
        if self._taken is not None:
            self._taken, self._is_at_work, self.is_held = None, False, True
            self._change(flow.take_up)

    def _on_recorded(self, _: None) -> None:
        self._is_at_work = False

    def _on_trial_printed(self, chosen: "AtTheDoor") -> None:
        self._keep_slot(chosen, chosen.slot_after)
        self.trial_ended.emit(None)

    def _on_trial_refused(self, fault: Fault) -> None:
        self.trial_ended.emit(fault)

    def _on_trial_over(self) -> None:
        self._is_at_work = False
        self.look()

    def _on_fault(self, fault: Fault) -> None:
        self._is_at_work, self.is_held = False, True
        self.faulted.emit(fault)
        self.changed.emit()

    def _on_not_asked(self, fault: Fault) -> None:
        self.faulted.emit(fault)

    def _on_changed(self, changed: Changed) -> None:
        if changed.attendees is None or changed.attendees:
            self.look()

    def _change(
        self, work: Callable[[EventStore], T], done: Callable[[T], None] | None = None, whose: str = ""
    ) -> None:
        whom = Changed(frozenset({whose} if whose else ()))

        def answered(answer: T) -> None:
            if done is not None and isValid(self):  # the event may have been closed meanwhile
                done(answer)

        self._session.change(lambda store, _: work(store), answered, self._on_fault, touched=lambda _: whom)
        self.look()

    def _keep_slot(self, chosen: "AtTheDoor", slot: int) -> None:
        if chosen.stock.per_page > 1:
            self.settings_changed.emit({"door_slot": slot})


def _ready(settings: Settings, printers: SystemPrinters) -> "AtTheDoor | None":
    from checkin.ui.operations.door_badge import ready

    return ready(settings, printers)


def _print_badge(
    attendee: Attendee, chosen: "AtTheDoor", context: BadgeContext, printers: SystemPrinters, progress: Progress
) -> None:
    from checkin.ui.operations.door_badge import print_badge

    print_badge(attendee, chosen, context, printers, progress)


def _print_trial(
    name: str, settings: Settings, context: BadgeContext, printers: SystemPrinters, progress: Progress
) -> "AtTheDoor":
    from checkin.ui.operations.door_badge import print_trial

    return print_trial(name, settings, context, printers, progress)


def _warm_up(settings: Settings, context: BadgeContext) -> None:
    from checkin.ui.operations.door_badge import warm_up

    warm_up(settings, context)
