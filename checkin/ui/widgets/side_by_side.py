"""What stands side by side where there is room, and below one another where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from checkin.ui.style.scale import INSIDE


def set_side_by_side(layout: QBoxLayout, is_wide: bool) -> None:
    """Set the parts of a layout from the left to the right, or else from the top down."""
    directions = QBoxLayout.Direction
    layout.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)


class SideBySide(QWidget):
    """Buttons in a row, or one below the other where their words would be cut."""

    def __init__(
        self, widgets: Sequence[QWidget], *, is_at_end: bool = False, spacing: int = INSIDE, is_even: bool = False
    ) -> None:
        super().__init__()
        self._widgets = widgets
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        self._row.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        if is_at_end:
            self._row.addStretch()
        for widget in widgets:
            self._row.addWidget(widget, int(is_even))

    def minimumSizeHint(self) -> QSize:
        """Be content with the widest of them."""
        widest = max((hint.width() for hint in self._hints), default=0)
        return QSize(widest, self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set them as they fit."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Set them anew when one of them says something else."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    @property
    def _hints(self) -> list[QSize]:
        return [widget.sizeHint() for widget in self._widgets if not widget.isHidden()]

    def _fit(self) -> None:
        hints = self._hints
        needed = sum(hint.width() for hint in hints) + self._row.spacing() * max(len(hints) - 1, 0)
        set_side_by_side(self._row, self.width() >= needed)
