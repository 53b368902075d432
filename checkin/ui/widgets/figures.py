"""Numbers that change where they stand: every digit takes the same room, so that nothing around it moves."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget


class Figures(QLabel):
    """A label of figures. The bundled font has a narrow 1 and no feature for even ones, so they are set here."""

    def __init__(self, text: str = "", kind: str = "figure", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def sizeHint(self) -> QSize:
        """Ask for room for the text as it is set."""
        return QSize(round(even_width(QFontMetricsF(self.font()), self.text()) + 1), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for the same room: a cut number is a wrong number."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, each digit in the middle of its place."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = QRectF(self.contentsRect())
        width = even_width(QFontMetricsF(self.font()), self.text())
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            room.setLeft(room.right() - width)
        elif self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            room.setLeft(room.left() + (room.width() - width) / 2)
        draw_figures(painter, room, self.text())


def even_width(metrics: QFontMetricsF, text: str) -> float:
    """Return the width of a text, in pixels, with every digit as wide as a 0."""
    return sum(metrics.horizontalAdvance("0" if letter.isdecimal() else letter) for letter in text)


def draw_figures(painter: QPainter, room: QRectF, text: str) -> None:
    """Draw a text from the left of ``room``, in its middle from top to bottom, with even digits."""
    metrics = QFontMetricsF(painter.font())
    left = room.left()
    for letter in text:
        width = even_width(metrics, letter)
        place = QRectF(left, room.top(), width, room.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, letter)
        left += width
