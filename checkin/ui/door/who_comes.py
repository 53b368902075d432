"""Who really stands at the door: a name put right, another person with the ticket, companions."""

from PySide6.QtCore import QObject, Signal

from checkin.domain.attendee import Attendee
from checkin.domain.verdict import Verdict
from checkin.faults import Fault
from checkin.flows.edit import Edit
from checkin.ui.door.person_form import FIELDS, PersonForm, Purpose
from checkin.ui.door.search_box import SearchBox
from checkin.ui.door.verdict_panel import VerdictPanel
from checkin.ui.operations import door
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.wording.door import companions_status, corrected_action, corrected_status, verdict_status
from checkin.wording.language import tr


class WhoComes(QObject):
    """Does what the form, the panel and the keys ask for, and says what came of it."""

    told = Signal(str)
    """What came of it, in one sentence."""
    form_wanted = Signal()
    form_done = Signal()
    decided = Signal(object)
    """A :class:`Verdict` to show."""
    failed = Signal(object)
    """The :class:`Fault` that kept it from being recorded."""

    def __init__(
        self,
        session: Session,
        panel: VerdictPanel,
        search: SearchBox,
        queue: PrintQueue,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.form = PersonForm()
        self._session = session
        self._panel = panel
        self._search = search
        self._queue = queue
        self._applicant: Attendee | None = None
        """Whose companions were looked for last."""
        self.form.submitted.connect(self._on_submitted)
        self.form.ended.connect(self._on_ended)
        self.form.closed.connect(self.form_done)
        panel.deeds.correction_wanted.connect(self.correct)
        panel.deeds.substitute_wanted.connect(self.substitute)
        panel.companions.wanted.connect(self._on_companion_wanted)
        panel.companions.all_wanted.connect(self.admit_companions)

    def correct(self) -> None:
        """Open the name of whoever is chosen in the list, or else on the panel."""
        if (attendee := self._whom()) is not None:
            self.form_wanted.emit()
            self.form.correct(attendee)

    def substitute(self) -> None:
        """Ask who comes in place of whoever is chosen in the list, or else on the panel."""
        if (attendee := self._whom()) is not None:
            self.form_wanted.emit()
            self.form.substitute(attendee)

    def look_for_companions(self) -> None:
        """Show who else comes on the application of the person on the panel."""
        if (applicant := self._panel.attendee) is not None:
            self._applicant = applicant
            door.companions(self._session, applicant, self._on_companions_found)

    def admit_companions(self) -> None:
        """Admit all companions of the person on the panel whom nothing speaks against."""
        if (applicant := self._panel.attendee) is not None:
            door.admit_companions(
                self._session, applicant, self._on_all_admitted, self.failed.emit, with_badge=self._queue.is_on
            )

    def _on_companions_found(self, companions: list[Attendee]) -> None:
        if self._applicant is not None:
            self._panel.show_companions(self._applicant, companions)

    def _whom(self) -> Attendee | None:
        attendee = self._search.chosen or self._panel.attendee
        if attendee is None:
            self.told.emit(tr("Scan or choose somebody first."))
        return attendee

    def _on_submitted(self) -> None:
        attendee, person = self.form.attendee, self.form.person
        if attendee is None:
            return
        match self.form.purpose:
            case Purpose.CORRECTION:
                values = {name: getattr(person, name) for name in FIELDS}
                door.correct(self._session, attendee.id, values, self._on_corrected, self._on_fault)
            case Purpose.SUBSTITUTE:
                door.substitute(
                    self._session,
                    attendee.id,
                    person,
                    self._on_substituted,
                    self._on_fault,
                    with_badge=self._queue.is_on,
                )

    def _on_corrected(self, edit: Edit | None) -> None:
        self.form_done.emit()
        if edit is None:
            self.told.emit(tr("Nothing was changed."))
        else:
            self._panel.show_attendee(edit.attendee, corrected_action(edit.attendee))
            self.told.emit(corrected_status(edit.attendee))

    def _on_substituted(self, verdict: Verdict) -> None:
        self.form_done.emit()
        self.decided.emit(verdict)

    def _on_ended(self) -> None:
        if self.form.attendee is not None:
            door.end_substitution(self._session, self.form.attendee.id, self._on_substitution_ended)

    def _on_substitution_ended(self, attendee: Attendee) -> None:
        self.form_done.emit()
        self._panel.show_attendee(attendee)
        self.told.emit(tr("{name} comes after all.", name=attendee.name))

    def _on_companion_wanted(self, companion: Attendee) -> None:
        door.admit(
            self._session,
            companion.id,
            self._on_companion_decided,
            self.failed.emit,
            with_badge=self._queue.is_on,
        )

    def _on_companion_decided(self, verdict: Verdict) -> None:
        """Stay with the applicant while companions go in; whoever needs a decision comes onto the panel."""
        if verdict.admits:
            self.told.emit(verdict_status(verdict))
            self.look_for_companions()
        else:
            self.decided.emit(verdict)

    def _on_all_admitted(self, verdicts: list[Verdict]) -> None:
        self.told.emit(companions_status(verdicts))
        self.look_for_companions()

    def _on_fault(self, fault: Fault) -> None:
        self.form_done.emit()
        self.failed.emit(fault)
