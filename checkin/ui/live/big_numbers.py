"""The numbers of now, the arrivals large and the others beside them."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from checkin.domain.live import Live
from checkin.ui.style.scale import AROUND, BETWEEN, INSIDE, STEP
from checkin.ui.style.theme import scale
from checkin.ui.widgets.flow_layout import FlowLayout
from checkin.ui.widgets.number import Number
from checkin.wording.language import tr
from checkin.wording.live import numbers_sentence

_LARGE_UP_TO = 1.5
"""Beyond this size of text every number is large enough, and room is scarce."""
_LARGE, _USUAL = "poster", "figure"
_APART_PX = {_LARGE: (2 * AROUND, AROUND + BETWEEN - STEP), _USUAL: (2 * AROUND, AROUND + INSIDE, AROUND)}
"""The widest first; nearer to each other, two numbers would be read as one."""


class BigNumbers(QWidget):
    """Numbers side by side: in little room nearer to each other, then all of one size, then on more lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.arrived = Number(tr("Arrived / expected"))
        self.inside = Number(tr("In the room"))
        self.missing = Number(tr("Not come"))
        self.left = Number(tr("Gone home"))
        self.walk_ins = Number(tr("Walk-ins"))
        self._row = FlowLayout(self)
        for number in self._all:
            self._row.addWidget(number)

    @property
    def _all(self) -> tuple[Number, ...]:
        return self.arrived, self.inside, self.missing, self.left, self.walk_ins

    def showEvent(self, event: QShowEvent) -> None:
        """Set them as they fit; how wide they are is known only now."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set them as they fit."""
        super().resizeEvent(event)
        self._fit()

    def show_live(self, live: Live) -> None:
        """Show the numbers of another moment."""
        self.arrived.show_number(live.counts.arrived, of=live.counts.awaited)
        self.inside.show_number(live.inside)
        self.missing.show_number(live.missing)
        self.left.show_number(live.left)
        self.walk_ins.show_number(live.counts.walk_ins)
        self.setAccessibleName(numbers_sentence(live))
        self._fit()

    def _fit(self) -> None:
        for kind in (_LARGE, _USUAL) if scale().factor <= _LARGE_UP_TO else (_USUAL,):
            self._size(kind)
            words = sum(number.sizeHint().width() for number in self._all)
            for apart in _APART_PX[kind]:
                self._row.setSpacing(apart)
                if words + apart * (len(self._all) - 1) <= self.width():
                    return

    def _size(self, kind: str) -> None:
        """Set how large the first two are, and all on one line."""
        for number in (self.arrived, self.inside):
            number.show_kind(kind)
        for number in self._all:
            number.setMinimumHeight(self.arrived.sizeHint().height())
