"""One of a few things to choose, by name; and a number with its unit."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QWidget

from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.still import StillBox

_LEAST_PX = 72


class ChoiceField(StillBox):
    """Holds values under their names; only a person's choice is told."""

    chosen = Signal(object)
    """The value that a person chose."""

    def __init__(self, choices: Mapping[object, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setMinimumContentsLength(1)
        self.setMinimumWidth(scale().px(_LEAST_PX))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(choices)
        self.activated.connect(self._on_activated)

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def offer(self, choices: Mapping[object, str]) -> None:
        """Offer other things; what is chosen stays where it is among them."""
        before = self._values[self.currentIndex()] if self.currentIndex() >= 0 else None
        with QSignalBlocker(self):
            self.clear()
            self._values = list(choices)
            for name in choices.values():
                self.addItem(name)
        self.show_value(before)

    def show_value(self, value: object) -> None:
        """Show a value as chosen; the first where it is not offered."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(self._values[place])


class NumberField(QDoubleSpinBox):
    """A number that is told when it is complete: after Enter, on leaving the field, or at every step."""

    changed = Signal(float)

    def __init__(
        self, least: float, most: float, step: float, unit: str, decimals: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setDecimals(decimals)
        self.setSuffix(f" {unit}" if unit else "")
        self.setKeyboardTracking(False)
        self.setMinimumWidth(scale().px(_LEAST_PX))
        self.lineEdit().setTextMargins(INSIDE // 2, 0, INSIDE // 2, 0)
        self.valueChanged.connect(self.changed)

    def show_value(self, value: float) -> None:
        """Show a number without telling anybody."""
        with QSignalBlocker(self):
            self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which is being scrolled."""
        event.ignore()
