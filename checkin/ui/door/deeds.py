"""What can be done about whom the panel shows, as a row of buttons; each has a key too."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.domain.attendee import Attendee, State
from checkin.domain.verdict import Family
from checkin.ui.door.fitted_button import DeedButton, fit_side_by_side, width_side_by_side
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.restyle import set_look
from checkin.wording.language import tr


class Deeds(QWidget):
    """Shows the buttons that make sense for a person, in the colours of the verdict."""

    note_wanted = Signal()
    check_out_wanted = Signal(object)
    badge_wanted = Signal(object)
    correction_wanted = Signal()
    substitute_wanted = Signal()
    undo_wanted = Signal(object)
    account_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attendee: Attendee | None = None
        self._offered: tuple[DeedButton, ...] = ()
        self.note = DeedButton(tr("Note (F3)"))
        self.check_out = DeedButton(tr("Check out (F4)"))
        self.badge = DeedButton(tr("Badge (F5)"))
        self.correct = DeedButton(tr("Name (F7)"))
        self.substitute = DeedButton(tr("Substitute (F8)"))
        self.undo = DeedButton(tr("Undo check-in"))
        self.account = DeedButton(tr("Fee, receipt (F11)"))
        self._all = (
            self.note,
            self.check_out,
            self.badge,
            self.correct,
            self.substitute,
            self.undo,
            self.account,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        for button in self._all:
            row.addWidget(button)
        row.addStretch()
        self._connect()

    def show_family(self, family: Family | None) -> None:
        """Wear the colours of a family of verdicts; None at rest."""
        for button in self._all:
            set_look(button, "family", family.value if family else "")

    def show_attendee(self, attendee: Attendee | None, taken: Collection[str] = ()) -> None:
        """Offer what can be done about somebody, but nothing whose key is ``taken`` for something else."""
        self._attendee = attendee
        state = attendee.state if attendee else None
        is_there = attendee is not None
        makes_sense = {
            self.note: is_there,
            self.check_out: state is State.ARRIVED,
            self.badge: is_there and "F5" not in taken,
            self.correct: is_there and "F7" not in taken,
            self.substitute: is_there and "F8" not in taken,
            self.undo: state in (State.ARRIVED, State.LEFT),
            self.account: attendee is not None and has_account(attendee),
        }
        self._offered = tuple(button for button in self._all if makes_sense[button])
        self.undo.setText(tr("Undo check-out") if state is State.LEFT else tr("Undo check-in"))

    def fit(self, width: int) -> bool:
        """Make the words smaller where the buttons have no room side by side, in pixels; return whether they do.

        Where even that is not enough, those are left out that are elsewhere too: what is undone from the list of
        the last arrivals, then what has a key that is pressed less often.
        """
        shown = list(self._offered)
        for spare in (self.undo, self.check_out, self.account):
            if width_side_by_side(shown, INSIDE, "tight") <= width:
                break
            if spare in shown:
                shown.remove(spare)
        for button in self._all:
            button.setVisible(button in shown)
        fit_side_by_side(shown, INSIDE, width)
        return bool(shown) and width_side_by_side(shown, INSIDE, "tight") <= width

    def _connect(self) -> None:
        self.note.clicked.connect(self.note_wanted)
        self.check_out.clicked.connect(lambda: self.check_out_wanted.emit(self._attendee))
        self.badge.clicked.connect(lambda: self.badge_wanted.emit(self._attendee))
        self.correct.clicked.connect(self.correction_wanted)
        self.substitute.clicked.connect(self.substitute_wanted)
        self.undo.clicked.connect(lambda: self.undo_wanted.emit(self._attendee))
        self.account.clicked.connect(lambda: self.account_wanted.emit(self._attendee))


def has_account(attendee: Attendee) -> bool:
    """Say whether there is anything about money to look at."""
    return bool(attendee.account.due or attendee.account.kept or attendee.money or attendee.undone_money)
