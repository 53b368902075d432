"""Counting the drawer: the change it opened with, and how many of each note and coin are in it now."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from checkin.domain.closing import LaneCash
from checkin.domain.drawer import DENOMINATIONS
from checkin.files.values import amount_of
from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.still import StillNumber
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr
from checkin.wording.values import yen

_MOST_PIECES = 9_999
_COUNT_PX = 72


class CountForm(QWidget):
    """Tells the difference while it is being counted."""

    opening_wanted = Signal(int)
    counted = Signal(object)
    """How many there are of each denomination."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane: LaneCash | None = None
        self.heading = Heading("", Rank.SECTION)
        self.opening = QLineEdit()
        self.opening.setAccessibleName(tr("Change at opening"))
        self.opening_button = PlainButton(tr("Keep"))
        self.counts = {value: _count_field(value) for value in DENOMINATIONS}
        self.total = Text("", Rank.STRONG)
        self.difference = Text("", Rank.STRONG)
        self.keep_button = PlainButton(tr("Keep the count"))
        self._lay_out()
        self.opening.returnPressed.connect(self._on_opening)
        self.opening_button.clicked.connect(self._on_opening)
        self.keep_button.clicked.connect(lambda: self.counted.emit(self.pieces))
        for field in self.counts.values():
            field.valueChanged.connect(self._tell)

    @property
    def pieces(self) -> Mapping[int, int]:
        """How many of each denomination the fields say."""
        return {value: field.value() for value, field in self.counts.items() if field.value()}

    def show_lane(self, lane: LaneCash) -> None:
        """Show this lane's drawer; a count that goes on stays as it is."""
        is_first = self._lane is None
        self._lane = lane
        self.heading.setText(tr("Drawer of {lane}", lane=lane.drawer.lane))
        if is_first:
            self.opening.setText(str(lane.drawer.opening))
            for value, field in self.counts.items():
                with QSignalBlocker(field):
                    field.setValue(lane.drawer.pieces.get(value, 0))
        self._tell()

    def _tell(self) -> None:
        total = sum(value * number for value, number in self.pieces.items())
        self.total.setText(tr("Counted: {amount}", amount=yen(total)))
        expected = self._lane.expected if self._lane else 0
        if self.pieces or (self._lane and self._lane.drawer.pieces):
            self.difference.setText(_difference(expected, total - expected))
        else:
            self.difference.setText(tr("Expected: {amount}", amount=yen(expected)))

    def _on_opening(self) -> None:
        amount = amount_of(self.opening.text())
        if amount is not None:
            self.opening_wanted.emit(amount)

    def _lay_out(self) -> None:
        opening = QHBoxLayout()
        opening.setSpacing(INSIDE)
        opening.addWidget(self.opening, 1)
        opening.addWidget(self.opening_button)
        grid = QGridLayout()
        grid.setHorizontalSpacing(INSIDE)
        grid.setVerticalSpacing(INSIDE // 2)
        half = (len(DENOMINATIONS) + 1) // 2
        for place, (value, field) in enumerate(self.counts.items()):
            column = 2 * (place // half)
            grid.addWidget(Text(yen(value), Rank.BODY, is_line=True), place % half, column)
            grid.addWidget(field, place % half, column + 1)
        grid.setColumnStretch(4, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self.heading)
        column.addWidget(Text(tr("Change at opening"), Rank.LABEL))
        column.addLayout(opening)
        column.addWidget(Text(tr("Notes and coins in it now"), Rank.LABEL))
        column.addLayout(grid)
        column.addWidget(self.total)
        column.addWidget(self.difference)
        column.addWidget(self.keep_button)
        self.difference.setWordWrap(True)


def _difference(expected: int, over: int) -> str:
    amounts = {"expected": yen(expected), "amount": yen(abs(over))}
    if over > 0:
        return tr("Expected {expected}: {amount} too much.", **amounts)
    if over < 0:
        return tr("Expected {expected}: {amount} missing.", **amounts)
    return tr("Expected {expected}: it is right.", **amounts)


def _count_field(value: int) -> QSpinBox:
    field = StillNumber()
    field.setRange(0, _MOST_PIECES)
    field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    field.setFixedWidth(scale().px(_COUNT_PX))
    field.lineEdit().setTextMargins(INSIDE // 2, 0, 0, 0)
    field.setAccessibleName(yen(value))
    return field
