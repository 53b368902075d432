"""Scans that come while another page than the door's is shown: they count all the same, and staff are told."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from checkin.domain.verdict import Family, Verdict
from checkin.faults import Fault
from checkin.settings import Settings
from checkin.ui.door.admitting import Admitting
from checkin.ui.door.peek import Peek
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.ui.pages import DOOR
from checkin.ui.scanners.wedge import Wedge
from checkin.ui.shell.notice_area import NoticeArea
from checkin.ui.sounds import Sounds
from checkin.ui.widgets.notice import Tone
from checkin.wording.door import garbled_status
from checkin.wording.faults import fault_sentence
from checkin.wording.language import tr
from checkin.wording.verdicts import verdict_words

_PEEK = "peek"
"""One verdict at a time: the next takes the place of the one before."""


class Elsewhere(QObject):
    """Takes a reading wherever the door page does not, and leads there for what is to be decided."""

    door_wanted = Signal(object)
    """The door page is to be shown with this :class:`Verdict`."""

    def __init__(
        self,
        session: Session,
        settings: Callable[[], Settings],
        queue: PrintQueue,
        wedge: Wedge,
        notices: Callable[[], NoticeArea],
    ) -> None:
        super().__init__(session)
        self._session = session
        self._wedge = wedge
        self._notices = notices
        self._sounds = Sounds(settings, self)
        self._admitting = Admitting(session, settings, queue, self)
        self._admitting.judged.connect(self._on_judged)
        self._admitting.failed.connect(self._on_fault)
        self._admitting.garbled.connect(self._on_garbled)
        wedge.scanned.connect(self._on_scanned)
        wedge.garbled.connect(self._on_garbled)

    def on_page_shown(self, page_id: str) -> None:
        """Take away what was told once staff are at the door; the panel goes on where the scanner has got to."""
        if page_id == DOOR:
            self._go_to_door()

    def _go_to_door(self) -> None:
        if (told := self._taken()) is not None:
            self.door_wanted.emit(told)

    def _taken(self) -> Verdict | None:
        """Take the last verdict away, where nobody has closed it."""
        peek = self._notices().take(_PEEK)
        return peek.verdict if isinstance(peek, Peek) else None

    def _on_scanned(self, text: str) -> None:
        if not self._wedge.is_on_page:
            self._admitting.scan(text)

    def _on_judged(self, verdict: Verdict) -> None:
        words = verdict_words(verdict, self._session.current_event, self._session.now())
        self._notices().put(Peek(verdict, words), _PEEK, self._go_to_door)
        if not verdict.is_repeat:
            self._sound(verdict.family)

    def _on_fault(self, fault: Fault) -> None:
        words = fault_sentence(fault)
        told = tr("NOT admitted: nothing was recorded. {what}", what=words.title)
        self._notices().tell(Tone.FAULT, told, f"{words.meaning}\n{words.advice}")
        self._sound(Family.REFUSED)

    def _sound(self, family: Family) -> None:
        """Play; the sound system is loaded by the first scan that comes here."""
        self._sounds.load()
        self._sounds.play(family)

    def _on_garbled(self) -> None:
        if not self._wedge.is_on_page:
            self._notices().tell(Tone.WARNING, tr("Please scan once more."), garbled_status())
