"""A button in the colour that it changes, with a word on it as it will be read there."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from checkin.domain.contrast import words_on
from checkin.ui.style.scale import BETWEEN, INSIDE, RADIUS
from checkin.ui.style.theme import colours, scale
from checkin.ui.widgets.buttons import PlainButton

_RING_PX = 3


class ColourButton(PlainButton):
    """Paints itself; the ring of the focus lies around it."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent=parent)
        self.colour = colours().raised
        """As ``#RRGGBB``."""

    def show_colour(self, colour: str) -> None:
        """Show another colour."""
        self.colour = colour
        self.setAccessibleName(f"{self.text()} {colour}")
        self.setToolTip(f"{self.text()} {colour}")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the word and some room around it."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * BETWEEN, scale().row)

    def minimumSizeHint(self) -> QSize:
        """Be content with less: the word is shortened."""
        return QSize(scale().px(96), scale().row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the colour, the word, and the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(_RING_PX, _RING_PX, -_RING_PX, -_RING_PX)
        painter.setPen(QPen(QColor(colours().edge), 1))
        painter.setBrush(QColor(self.colour))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        painter.setPen(QColor(words_on(self.colour)))
        room = place.adjusted(INSIDE, 0, -INSIDE, 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours().accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS + 2, RADIUS + 2)
