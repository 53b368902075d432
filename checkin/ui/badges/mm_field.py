"""A field for millimetres, as a ruler is read."""

import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.ui.style.theme import scale

_WIDTH_PX = 96


class MmField(QLineEdit):
    """Takes 91, 91.5, ９１．５ and 91,5."""

    changed = Signal()

    def __init__(self, value_mm: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(10)
        self.setFixedWidth(scale().px(_WIDTH_PX))
        self.set_mm(value_mm)
        self.textEdited.connect(self.changed)

    @property
    def mm(self) -> float | None:
        """The length; None where the text is no number."""
        written = unicodedata.normalize("NFKC", self.text()).strip().replace(",", ".").removesuffix("mm")
        try:
            value = float(written)
        except ValueError:
            return None
        return value if abs(value) < 10_000 else None

    def set_mm(self, value_mm: float) -> None:
        """Show a length."""
        self.setText(f"{value_mm:.3f}".rstrip("0").rstrip("."))
