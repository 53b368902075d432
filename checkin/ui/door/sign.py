"""The signs of the verdicts, drawn: each in a shape of its own, the same on every machine and in every photo."""

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from checkin.domain.verdict import Family
from checkin.ui.style.roles import VerdictColours

_UNIT = 100.0
"""Signs are drawn in a square of this size."""


class Sign(QWidget):
    """A filled shape with the sign in the colour of the panel."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._family = Family.ADMITTED
        self._colours = VerdictColours("#000000", "#FFFFFF")
        self.setFixedSize(side, side)

    def show_family(self, family: Family, colours: VerdictColours, name: str) -> None:
        """Show the sign of a family; ``name`` is read by screen readers."""
        self._family = family
        self._colours = colours
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape, then the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _UNIT, self.height() / _UNIT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.ink))
        painter.drawPath(_shape(self._family))
        pen = QPen(QColor(self._colours.panel), 11)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_mark(self._family))


def _shape(family: Family) -> QPainterPath:
    path = QPainterPath()
    match family:
        case Family.ADMITTED:
            path.addEllipse(QRectF(2, 2, 96, 96))
        case Family.CONFIRM:
            path.addRoundedRect(QRectF(2, 22, 96, 56), 28, 28)
        case Family.ALREADY_IN:
            path.addRoundedRect(QRectF(6, 6, 88, 88), 20, 20)
        case Family.DECISION:
            path.addPolygon(_polygon((50, 0), (100, 50), (50, 100), (0, 50)))
        case Family.REFUSED:
            path.addPolygon(_polygon((30, 3), (70, 3), (97, 30), (97, 70), (70, 97), (30, 97), (3, 70), (3, 30)))
        case _:
            assert_never(family)
    path.closeSubpath()
    return path


def _mark(family: Family) -> QPainterPath:
    path = QPainterPath()
    match family:
        case Family.ADMITTED:
            path.addPolygon(_polygon((28, 52), (44, 68), (73, 34)))
        case Family.CONFIRM:
            for x in (28, 50, 72):
                path.moveTo(x, 50)
                path.lineTo(x, 50.5)
        case Family.ALREADY_IN:
            circle = QRectF(27, 27, 46, 46)
            path.arcMoveTo(circle, 160)
            path.arcTo(circle, 160, 300)
            path.addPolygon(_polygon((20, 32), (28, 45), (42, 39)))
        case Family.DECISION:
            path.arcMoveTo(QRectF(36, 24, 28, 28), 180)
            path.arcTo(QRectF(36, 24, 28, 28), 180, -225)
            path.lineTo(50, 60)
            path.moveTo(50, 76)
            path.lineTo(50, 76.5)
        case Family.REFUSED:
            path.moveTo(32, 32)
            path.lineTo(68, 68)
            path.moveTo(68, 32)
            path.lineTo(32, 68)
        case _:
            assert_never(family)
    return path


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
