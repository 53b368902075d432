"""The numbers of now, the arrivals large and the others beside them."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from checkin.domain.live import Live
from checkin.ui.style.scale import AROUND
from checkin.ui.style.theme import scale
from checkin.ui.widgets.flow_layout import FlowLayout
from checkin.ui.widgets.number import Number
from checkin.wording.language import tr
from checkin.wording.live import numbers_sentence

_LARGE_UP_TO = 1.5
"""Beyond this size of text every number is large enough, and room is scarce."""


class BigNumbers(QWidget):
    """Numbers side by side, on as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        large = "poster" if scale().factor <= _LARGE_UP_TO else "figure"
        self.arrived = Number(tr("Arrived / expected"), large)
        self.inside = Number(tr("In the room"), large)
        self.missing = Number(tr("Not come"))
        self.left = Number(tr("Gone home"))
        self.walk_ins = Number(tr("Walk-ins"))
        row = FlowLayout(self, spacing=2 * AROUND)
        for number in self._all:
            row.addWidget(number)

    @property
    def _all(self) -> tuple[Number, ...]:
        return self.arrived, self.inside, self.missing, self.left, self.walk_ins

    def showEvent(self, event: QShowEvent) -> None:
        """Let all of them stand on one line."""
        super().showEvent(event)
        for number in self._all:
            number.setMinimumHeight(self.arrived.sizeHint().height())

    def show_live(self, live: Live) -> None:
        """Show the numbers of another moment."""
        self.arrived.show_number(live.counts.arrived, of=live.counts.awaited)
        self.inside.show_number(live.inside)
        self.missing.show_number(live.missing)
        self.left.show_number(live.left)
        self.walk_ins.show_number(live.counts.walk_ins)
        self.setAccessibleName(numbers_sentence(live))
