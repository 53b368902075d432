"""What is done about somebody after their verdict: undo, check-out, a note."""

from PySide6.QtCore import QObject, Signal

from checkin.domain.attendee import Attendee, State
from checkin.ui.door.arrivals import Arrivals
from checkin.ui.door.search_box import SearchBox
from checkin.ui.door.verdict_panel import VerdictPanel
from checkin.ui.operations import door
from checkin.ui.operations.session import Session
from checkin.wording.door import checked_out_status, undone_status
from checkin.wording.language import tr


class Afterwards(QObject):
    """Does what the panel, the last arrivals and the keys ask for, and says what came of it."""

    told = Signal(str)
    """What came of it, in one sentence."""
    asked = Signal()
    """The question whether to undo is open: whatever hides the last arrivals must go."""
    outdated = Signal()
    """The verdict on the panel no longer says what is so, and was taken away."""
    done = Signal()
    """The hand belongs in the search again."""

    def __init__(
        self, session: Session, panel: VerdictPanel, search: SearchBox, arrivals: Arrivals, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        self._search = search
        self._arrivals = arrivals
        panel.deeds.check_out_wanted.connect(self.check_out)
        panel.deeds.undo_wanted.connect(self.undo)
        panel.noted.connect(self._on_noted)
        arrivals.undo_wanted.connect(self.undo)
        arrivals.let_be.connect(self._on_let_be)

    def undo_latest(self) -> None:
        """Show who came last and ask; asked twice, undo."""
        if self._arrivals.is_asking:
            self._arrivals.rows[0].undo.click()
            return
        latest = self._arrivals.latest
        if latest is None:
            self.told.emit(undone_status(None))
            return
        self.asked.emit()
        self._search.clear()
        self._arrivals.ask_about_latest()
        self.told.emit(
            tr("Undo the check-in of {name}? Enter undoes it, Esc leaves it as it is.", name=latest.name)
        )

    def undo(self, attendee: Attendee) -> None:
        """Take back what was done last about somebody."""
        door.undo(self._session, attendee.id, self._on_undone)

    def check_out_chosen(self) -> None:
        """Note that whoever is chosen in the list, or else on the panel, has left."""
        attendee = self._search.chosen or self._panel.attendee
        if attendee is None or attendee.state is not State.ARRIVED:
            self.told.emit(checked_out_status(None))
        else:
            self.check_out(attendee)

    def check_out(self, attendee: Attendee) -> None:
        """Note that somebody has left."""
        door.check_out(self._session, attendee.id, self._on_checked_out)

    def _on_undone(self, attendee: Attendee | None) -> None:
        self._tell_about(attendee, undone_status(attendee))

    def _on_checked_out(self, attendee: Attendee | None) -> None:
        self._tell_about(attendee, checked_out_status(attendee))

    def _on_let_be(self) -> None:
        self.told.emit(tr("Nothing was undone."))
        self.done.emit()

    def _on_noted(self, attendee: Attendee, text: str) -> None:
        door.add_note(self._session, attendee.id, text, self._on_note_kept)

    def _on_note_kept(self, attendee: Attendee) -> None:
        self._panel.show_attendee(attendee)
        self.told.emit(tr("The note about {name} is kept.", name=attendee.name))

    def _tell_about(self, attendee: Attendee | None, sentence: str) -> None:
        """Say what became of somebody; a panel that says otherwise of them is taken away."""
        self.told.emit(sentence)
        shown = self._panel.attendee
        if attendee is not None and shown is not None and shown.id == attendee.id:
            self.outdated.emit()
            self._panel.show_rest(sentence)
        self.done.emit()
