"""The evening in numbers."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.domain.attendee import State
from checkin.ui.operations.attendance import Look
from checkin.ui.style.scale import AROUND
from checkin.ui.widgets.number import Number
from checkin.wording.language import tr


class Numbers(QWidget):
    """Who came, who did not, and what was done at the door."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.arrived = Number(tr("Arrived"))
        self.not_come = Number(tr("Not come"))
        self.left = Number(tr("Gone home"))
        self.cancelled = Number(tr("Cancelled"))
        self.waiting = Number(tr("On the waiting list"))
        self.gone = Number(tr("Removed from the list"))
        self.walk_ins = Number(tr("Walk-ins"))
        self.undone = Number(tr("Check-ins undone"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(AROUND + AROUND // 2)
        for number in (self.arrived, self.not_come, self.left, self.cancelled, self.waiting, self.gone):
            row.addWidget(number)
        row.addWidget(self.walk_ins)
        row.addWidget(self.undone)
        row.addStretch()
        self.waiting.hide()
        self.gone.hide()

    def show_look(self, look: Look) -> None:
        """Show the numbers of now; those of lists without waiting or removed people are left out."""
        by_state = look.counts.by_state
        self.arrived.show_number(look.counts.arrived)
        self.not_come.show_number(by_state.get(State.EXPECTED, 0))
        self.left.show_number(by_state.get(State.LEFT, 0))
        self.cancelled.show_number(by_state.get(State.CANCELLED, 0))
        for number, state in ((self.waiting, State.WAITING), (self.gone, State.GONE)):
            number.show_number(by_state.get(state, 0))
            number.setVisible(by_state.get(state, 0) > 0)
        self.walk_ins.show_number(look.counts.walk_ins)
        self.undone.show_number(look.undone)
