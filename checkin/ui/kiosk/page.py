"""Self check-in: a guest scans or types their number, reads the answer, and makes room for the next."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.attendee import How
from checkin.domain.print_job import JobState
from checkin.domain.scanned import is_garbled
from checkin.domain.verdict import Family, Verdict
from checkin.faults import Fault
from checkin.settings import Settings
from checkin.ui.kiosk.fitting import factor_for
from checkin.ui.kiosk.head import KioskHead
from checkin.ui.kiosk.rest_view import RestView
from checkin.ui.kiosk.verdict_view import VerdictView
from checkin.ui.operations import door
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.ui.scanners.camera import Camera
from checkin.ui.scanners.camera_source import Cameras
from checkin.ui.scanners.wedge import Wedge, steady_ms
from checkin.ui.sounds import Sounds
from checkin.ui.style.scale import AROUND, Scale
from checkin.ui.style.sheet_kiosk import kiosk
from checkin.ui.style.theme import colours, scale
from checkin.ui.widgets.front_stack import FrontStack
from checkin.wording.kiosk import GuestWords, Printing, fault_words, guest_words

ANSWERED_MS = 6_000
"""How long an answer stands where nobody else comes."""
FORGOTTEN_MS = 30_000
"""How long a number that was begun stands where nobody goes on with it."""
_SOUNDS_AFTER_MS = 400
_LARGEST_CHOSEN = 1.5
"""What is typed in is not larger than so, on a small screen: the picture needs the room."""


class KioskPage(QWidget):
    """Title above, the answer or what to do below it, and a way out for the staff in the corner."""

    served = Signal()
    """A guest is being served: whatever covers this page is to make room."""
    staff_wanted = Signal()
    faulted = Signal(object)
    """A :class:`Fault`: guests are only told that staff are wanted."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        queue: PrintQueue,
        wedge: Wedge,
        parent: QWidget | None = None,
        *,
        is_rehearsal: bool = False,
        now_ms: Callable[[], int] = steady_ms,
        cameras: Cameras | None = None,
        answered_ms: int = ANSWERED_MS,
        forgotten_ms: int = FORGOTTEN_MS,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._queue = queue
        self._verdict: Verdict | None = None
        self.head = KioskHead(session.current_event.title, is_rehearsal=is_rehearsal)
        self.camera = Camera(self, now_ms, cameras)
        self.camera.chosen = settings.camera
        self.rest = RestView(self.camera, settings)
        self.answer = VerdictView()
        self._front = FrontStack()
        self.sounds = Sounds(lambda: settings, self)
        self._later = QTimer(self, singleShot=True, interval=_SOUNDS_AFTER_MS)
        self._answered = QTimer(self, singleShot=True, interval=answered_ms)
        self._forgotten = QTimer(self, singleShot=True, interval=forgotten_ms)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._connect(wedge)
        self.camera.want(settings.is_camera_on)

    @property
    def is_answering(self) -> bool:
        """Whether an answer is shown."""
        return self._front.currentWidget() is self.answer

    def show_rest(self) -> None:
        """Be ready for the next guest, and forget this one."""
        self._verdict = None
        self._answered.stop()
        self.rest.field.forget()
        self.rest.show_rest()
        self._front.setCurrentWidget(self.rest)
        self.setFocus()  # where no input method is in the way of a scanner

    def check_in(self, text: str) -> None:
        """Take a code, from whichever scanner."""
        self._check_in(text, self._on_scan_verdict)

    def check_in_by_hand(self, number: str) -> None:
        """Take a number that was typed."""
        self._check_in(number, self._on_verdict)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with nobody."""
        super().showEvent(event)
        self.show_rest()
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with the screen."""
        super().resizeEvent(event)
        factor = factor_for(self.width(), self.height())
        sizes = Scale(max(factor, min(scale().factor, _LARGEST_CHOSEN)))
        self.setStyleSheet(kiosk(colours(), sizes))
        self.rest.show_sizes(sizes)
        self.head.fit(self.width() - 4 * AROUND, factor)

    def _lay_out(self) -> None:
        self._front.addWidget(self.rest)
        self._front.addWidget(self.answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * AROUND, AROUND, 2 * AROUND, 2 * AROUND)
        column.setSpacing(AROUND)
        column.addWidget(self.head)
        column.addWidget(self._front, 1)

    def _connect(self, wedge: Wedge) -> None:
        wedge.scanned.connect(self._on_scanned)
        wedge.typed.connect(self._on_typed)
        wedge.garbled.connect(self._on_garbled)
        self.camera.scanned.connect(self.check_in)
        self.camera.sighted.connect(self._on_sighted)
        self.rest.submitted.connect(self.check_in_by_hand)
        self.rest.field.textEdited.connect(self._forgotten.start)
        self.head.staff_button.clicked.connect(self.staff_wanted)
        self._answered.timeout.connect(self.show_rest)
        self._forgotten.timeout.connect(self._on_forgotten)
        self._later.timeout.connect(self.sounds.load)
        self._queue.changed.connect(self._on_printer)

    # What was read and typed

    def _on_scanned(self, text: str) -> None:
        if self.window().isVisible():
            self.served.emit()
            self.check_in(text)

    def _on_sighted(self, text: str) -> None:
        door.recognise(self._session, text, self._on_recognised)

    def _on_recognised(self, recognised: door.Recognised) -> None:
        self.camera.answer(recognised.text, recognised.is_ours)

    def _on_typed(self, text: str) -> None:
        """Take what a hand types, wherever the keyboard is, as the beginning of a number."""
        if self.isVisible():
            if self.is_answering:
                self.show_rest()
            self.rest.field.setFocus()
            self.rest.field.end(False)
            self.rest.field.insert(text)
            self._forgotten.start()

    def _on_forgotten(self) -> None:
        if not self.is_answering:
            self.show_rest()

    def _on_garbled(self) -> None:
        if self.window().isVisible():
            self.served.emit()
            self.show_rest()
            self.rest.show_garbled()

    # What is answered

    def _check_in(self, text: str, told: Callable[[Verdict], None]) -> None:
        door.scan(self._session, text, told, self._on_fault, how=How.KIOSK, with_badge=self._queue.is_on)

    def _on_scan_verdict(self, verdict: Verdict) -> None:
        if is_garbled(verdict):
            self._on_garbled()
        else:
            self._on_verdict(verdict)

    def _on_verdict(self, verdict: Verdict) -> None:
        self._verdict = verdict
        self._answer(self._words(verdict))
        if not verdict.is_repeat:
            self._play(verdict)

    def _on_fault(self, fault: Fault) -> None:
        """Nothing is on disk, so nobody is in: never green."""
        self._verdict = None
        self._answer(fault_words())
        self.sounds.play(Family.REFUSED)
        self.faulted.emit(fault)

    def _play(self, verdict: Verdict) -> None:
        """Play what goes with the answer, which does not tell one refusal from another."""
        self.sounds.play(self._words(verdict).family)

    def _on_printer(self) -> None:
        """Promise nobody a badge that does not come."""
        if self._verdict is not None and self.is_answering:
            self.answer.show_words(self._words(self._verdict))

    def _answer(self, words: GuestWords) -> None:
        self._forgotten.stop()
        self.rest.field.forget()
        self.answer.show_words(words)
        self._front.setCurrentWidget(self.answer)
        self._answered.start()
        self.setFocus()

    def _words(self, verdict: Verdict) -> GuestWords:
        return guest_words(verdict, self._session.current_event, self._session.now(), self._printing)

    @property
    def _printing(self) -> Printing:
        queue = self._queue
        if not queue.is_on:
            return Printing.OFF
        is_failed = any(queued.job.state is JobState.FAILED for queued in queue.jobs)
        return Printing.STUCK if is_failed or queue.is_printer_missing or queue.is_held else Printing.ON
