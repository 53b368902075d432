"""How large the badge is shown: as large as there is room, as on paper, or in steps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.chips import FilterChip
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr

_STEP = 1.25
LEAST, MOST = 0.5, 12.0
"""Against the size on paper."""


class Zoom(QWidget):
    """``factor`` is against the size on paper; None fits the badge to its room."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.factor: float | None = None
        self._shown = 1.0
        self.fit = FilterChip(tr("Fit"))
        self.actual = FilterChip("100 %")
        self.out = QuietButton("−")
        self.into = QuietButton("＋")
        self._place = Text("", Rank.SMALL, is_line=True)
        for button, name in ((self.out, tr("Smaller")), (self.into, tr("Larger"))):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self.fit.clicked.connect(lambda: self.set_factor(None))
        self.actual.clicked.connect(lambda: self.set_factor(1.0))
        self.out.clicked.connect(lambda: self.step(-1))
        self.into.clicked.connect(lambda: self.step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.out, self._place, self.into, self.fit, self.actual):
            row.addWidget(widget)
        self.show_factor(1.0)

    def set_factor(self, factor: float | None) -> None:
        """Show the badge in another size."""
        self.factor = None if factor is None else min(max(factor, LEAST), MOST)
        self.changed.emit()

    def step(self, by: int) -> None:
        """Go nearer or further away."""
        self.set_factor(self._shown * _STEP**by)

    def show_factor(self, shown: float) -> None:
        """Tell how large the badge is shown now."""
        self._shown = shown
        self._place.setText(f"{shown:.0%}")
        self.fit.setChecked(self.factor is None)
        self.actual.setChecked(self.factor == 1.0)


class Room(QScrollArea):
    """Where the badge lies, in the middle."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pdfPaper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        self.resized.emit()
