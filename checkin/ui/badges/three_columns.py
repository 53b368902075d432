"""Settings, sheets and what to look at: side by side where there is room, and else below one another."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from checkin.ui.style.scale import AROUND
from checkin.ui.style.theme import scale
from checkin.ui.widgets.side_by_side import set_side_by_side

_SIDE_PX = 248
_SHEETS_PX = 320
"""What the sheets need from the top down where the window does not say how high they are."""
_BESIDE, _BETWEEN = 31, 38
"""Of each hundred pixels, what one of the two columns beside the sheets takes, and the sheets."""
_ANY_PX = 16_777_215
"""No limit, as Qt says it."""


class ThreeColumns(QBoxLayout):
    """First the right one goes below the others, then the left one above the one between."""

    def __init__(self, left: QWidget, between: QWidget, right: QWidget) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._columns = left, between, right
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for row in (self, self._both):
            row.setSpacing(AROUND)
        self._both.addWidget(left, _BESIDE)
        self._both.addWidget(between, _BETWEEN)
        self.addLayout(self._both, _BESIDE + _BETWEEN)
        self.addWidget(right, _BESIDE)

    @property
    def widths(self) -> tuple[int, int, int]:
        """The least that each of them needs."""
        left, between, right = (column.minimumSizeHint().width() for column in self._columns)
        return left, between, right

    def fit(self, width: int) -> None:
        """Set them for a width, in pixels."""
        left, between, right = self.widths
        are_two_beside = width >= left + AROUND + between
        are_all_beside = width >= left + AROUND + between + AROUND + right
        set_side_by_side(self._both, are_two_beside)
        set_side_by_side(self, are_all_beside)
        side = scale().px(_SIDE_PX)
        column, sheets, other = self._columns
        column.setMaximumWidth(side if are_two_beside else _ANY_PX)
        column.setMinimumHeight(0 if are_two_beside else column.sizeHint().height())
        sheets.setMinimumHeight(0 if are_all_beside else scale().px(_SHEETS_PX))
        other.setMaximumWidth(side if are_all_beside else _ANY_PX)
