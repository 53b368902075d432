"""What to do, drawn: a phone with a code on it, held within the corners that a reader aims with."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.style.theme import colours

_UNIT = 100.0
"""It is drawn in a square of this size."""
_CODE = (
    "#######  # #######",
    "#     # ## #     #",
    "# ### #  # # ### #",
    "# ### # ## # ### #",
    "# ### # #  # ### #",
    "#     #  # #     #",
    "####### # ########",
    "         ##       ",
    "## # ## # ## # # #",
    " ##  # ## #  ## # ",
    "#  ## # ## ## #  #",
    "         #  ## ## ",
    "####### ## # #  ##",
    "#     # #   ## #  ",
    "# ### #  ## #  # #",
    "# ### # #  #### # ",
    "#     # ## #  # ##",
    "####### #  ## #  #",
)
"""Looks like a QR code, and is none: nothing is read when the screen itself is before a camera."""


class Symbol(QWidget):
    """As large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the corners, the phone and the code."""
        side = min(self.width(), self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        painter.scale(side / _UNIT, side / _UNIT)
        _paint_corners(painter)
        _paint_phone(painter)
        _paint_code(painter, QRectF(35, 35, 30, 30))


def _paint_corners(painter: QPainter) -> None:
    pen = QPen(QColor(colours().accent), 4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for x, y, across, down in ((4, 4, 1, 1), (96, 4, -1, 1), (96, 96, -1, -1), (4, 96, 1, -1)):
        corner = QPointF(x, y)
        reach = 18
        painter.drawPolyline(
            QPolygonF([corner + QPointF(across * reach, 0), corner, corner + QPointF(0, down * reach)])
        )


def _paint_phone(painter: QPainter) -> None:
    painter.setPen(QPen(QColor(colours().ink), 3))
    painter.setBrush(QColor(colours().raised))
    painter.drawRoundedRect(QRectF(27, 10, 46, 80), 7, 7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours().ink))
    painter.drawRoundedRect(QRectF(43, 83, 14, 2), 1, 1)


def _paint_code(painter: QPainter, place: QRectF) -> None:
    """Paint the code dark on light in every theme, as phones show it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(Qt.GlobalColor.white))
    painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 2, 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    module = place.width() / len(_CODE)
    for row, line in enumerate(_CODE):
        for column, letter in enumerate(line):
            if letter == "#":
                at = place.topLeft() + QPointF(column * module, row * module)
                painter.fillRect(QRectF(at.x(), at.y(), module, module), QColor(Qt.GlobalColor.black))
