"""The evening in six numbers."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.attendee import State
from checkin.ui.operations.attendance import Look
from checkin.ui.style.scale import AROUND
from checkin.ui.widgets.figures import Figures
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr


class Numbers(QWidget):
    """Who came, who did not, and what was done at the door."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(AROUND + AROUND // 2)
        self.arrived = self._add(tr("Arrived"))
        self.not_come = self._add(tr("Not come"))
        self.left = self._add(tr("Gone home"))
        self.cancelled = self._add(tr("Cancelled"))
        self.walk_ins = self._add(tr("Walk-ins"))
        self.undone = self._add(tr("Check-ins undone"))
        self._row.addStretch()

    def show_look(self, look: Look) -> None:
        """Show the numbers of now."""
        by_state = look.counts.by_state
        self.arrived.setText(f"{look.counts.arrived:,}")
        self.not_come.setText(f"{by_state.get(State.EXPECTED, 0):,}")
        self.left.setText(f"{by_state.get(State.LEFT, 0):,}")
        self.cancelled.setText(f"{by_state.get(State.CANCELLED, 0):,}")
        self.walk_ins.setText(f"{look.counts.walk_ins:,}")
        self.undone.setText(f"{look.undone:,}")

    def _add(self, words: str) -> Figures:
        figure = Figures("0")
        column = QVBoxLayout()
        column.setSpacing(0)
        label = Text(words, Rank.SMALL)
        label.setWordWrap(False)
        column.addWidget(figure)
        column.addWidget(label)
        self._row.addLayout(column)
        return figure
