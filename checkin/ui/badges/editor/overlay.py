"""What is painted around and over the badge in the editor; nothing of it is printed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen

from checkin.domain.design import SAFE_MM
from checkin.domain.design_area import Area
from checkin.domain.design_boxes import Guide
from checkin.ui.badges.editor.view import View
from checkin.ui.style.roles import LIGHT

_SAFE_ALPHA, _HOVER_ALPHA, _MARQUEE_ALPHA = 110, 150, 40
_SNAP = QColor(LIGHT.fault)
"""Guides stand out from the chosen boxes' accent. Paper is light in every theme."""
_ACCENT = QColor(LIGHT.accent)


class Overlay:
    """Paints on a canvas, from below upwards."""

    def __init__(self, painter: QPainter, view: View, palette: QPalette) -> None:
        self._painter = painter
        self._view = view
        self._palette = palette
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def paper(self, size: tuple[float, float], picture: QImage) -> None:
        """Paint the badge."""
        rect = self._view.badge(size)
        self._painter.fillRect(rect, Qt.GlobalColor.white)
        if not picture.isNull():
            self._painter.drawImage(rect, picture)
        self._outline(rect, QPen(self._palette.color(QPalette.ColorRole.Mid), 1))

    def safe_area(self, size: tuple[float, float]) -> None:
        """Paint the line that nothing goes beyond."""
        safe = Area(SAFE_MM, SAFE_MM, size[0] - 2 * SAFE_MM, size[1] - 2 * SAFE_MM)
        self._outline(self._view.rect(safe), _pen(_ACCENT, 1, _SAFE_ALPHA, Qt.PenStyle.DotLine))

    def hovered(self, area: Area) -> None:
        """Paint that an element can be taken hold of."""
        self._outline(self._view.rect(area), _pen(_ACCENT, 1, _HOVER_ALPHA, Qt.PenStyle.SolidLine))

    def chosen(self, areas: Sequence[Area], has_grips: bool, has_focus: bool) -> None:
        """Paint boxes around what is chosen, with grips where its edges can be moved."""
        for area in areas:
            self._outline(self._view.rect(area), QPen(_ACCENT, 2 if has_focus else 1))
            if has_grips:
                self._painter.setPen(QPen(_ACCENT, 1))
                self._painter.setBrush(Qt.GlobalColor.white)
                for grip in self._view.grips(area).values():
                    self._painter.drawRect(grip)

    def guides(self, guides: Sequence[Guide], size: tuple[float, float]) -> None:
        """Paint the lines that something snapped to, across the whole badge."""
        badge = self._view.badge(size)
        self._painter.setPen(QPen(_SNAP, 1))
        for guide in guides:
            at = guide.at_mm * self._view.scale
            if guide.is_upright:
                x = badge.left() + at
                self._painter.drawLine(QPointF(x, badge.top() - 8), QPointF(x, badge.bottom() + 8))
            else:
                y = badge.top() + at
                self._painter.drawLine(QPointF(badge.left() - 8, y), QPointF(badge.right() + 8, y))

    def marquee(self, rect: QRectF) -> None:
        """Paint the rectangle that chooses what lies in it."""
        soft = QColor(_ACCENT)
        soft.setAlpha(_MARQUEE_ALPHA)
        self._painter.fillRect(rect, soft)
        self._outline(rect, QPen(_ACCENT, 1))

    def _outline(self, rect: QRectF, pen: QPen) -> None:
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(rect)


def _pen(colour: QColor, width: float, alpha: int, style: Qt.PenStyle) -> QPen:
    thin = QColor(colour)
    thin.setAlpha(alpha)
    return QPen(thin, width, style)
