"""Places of a page that there is something to say about: marked on the screen only, never in the PDF."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from checkin.ui.style.roles import LIGHT, VERDICTS
from checkin.ui.style.theme import scale

_TAG_PX = 20
_MOST_OF_A_SPOT = 0.4
"""Of its height that a tag takes at most."""
_RING_PX = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle of a page, from 0, measured from its top left corner."""

    key: int
    """Whose it is; all spots of one key are chosen together."""
    page: int
    left_mm: float
    top_mm: float
    width_mm: float
    height_mm: float
    words: str
    """What there is to say, for the pointer that rests on it."""

    def on(self, paper: QRectF, page_width_mm: float) -> QRectF:
        """Return where it lies on a picture of its page."""
        px = paper.width() / page_width_mm
        left, top = paper.left() + self.left_mm * px, paper.top() + self.top_mm * px
        return QRectF(left, top, self.width_mm * px, self.height_mm * px)


def paint_spots(painter: QPainter, spots: Sequence[tuple[Spot, QRectF]], ringed: int | None) -> None:
    """Paint a tag into the corner of every spot, where badges keep nothing, and a ring around the chosen ones."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for _, place in spots:
        _paint_tag(painter, place)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT.accent), _RING_PX))  # paper is white in the dark, too
    for spot, place in spots:
        if spot.key == ringed:
            painter.drawRoundedRect(place, _RING_PX, _RING_PX)


def _paint_tag(painter: QPainter, place: QRectF) -> None:
    """Turn the upper right corner down, with an exclamation mark on it."""
    look = VERDICTS["already_in"]
    side = min(scale().px(_TAG_PX), place.height() * _MOST_OF_A_SPOT)
    corner = place.topRight()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.panel))
    painter.drawPolygon(QPolygonF([corner - QPointF(side, 0), corner, corner + QPointF(0, side)]))
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(side * 0.6)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(look.ink))
    half = side * 0.62
    painter.drawText(QRectF(corner.x() - half, corner.y(), half, half), Qt.AlignmentFlag.AlignCenter, "!")
