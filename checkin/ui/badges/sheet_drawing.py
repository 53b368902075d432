"""A stock as a drawing: the sheet, its slots, and which of them are used up, filled next, or left."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from checkin.domain.sheets import lay_out
from checkin.domain.stock import Stock

_CORNER_MM = 1.5
_USED_ALPHA = 26
_FILLED_ALPHA = 56


class SheetDrawing:
    """A sheet of ``stock`` scaled into a rectangle."""

    def __init__(self, stock: Stock, within: QRectF) -> None:
        size = QSizeF(stock.page_width_mm, stock.page_height_mm)
        fitted = size.scaled(within.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self.scale = fitted.width() / size.width()
        """Pixels for a millimetre."""
        self.page = QRectF(QPointF(), fitted)
        self.page.moveCenter(within.center())
        self.slots = [self._placed(slot.left_mm, slot.top_mm, stock) for slot in lay_out(stock, stock.per_page)]
        """The slots in the order they are filled."""

    def slot_at(self, point: QPointF) -> int | None:
        """Return the number of the slot, from 1, at a point."""
        return next((number for number, slot in enumerate(self.slots, 1) if slot.contains(point)), None)

    def paint(self, painter: QPainter, palette: QPalette, start: int = 1, count: int = 0) -> None:
        """Paint the sheet with ``count`` badges from slot ``start`` on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = palette.color(QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRect(self.page)
        for number, slot in enumerate(self.slots, 1):
            painter.setBrush(_fill(palette, number, start, count))
            corner = min(_CORNER_MM * self.scale, 3)
            painter.drawRoundedRect(slot, corner, corner)

    def _placed(self, left_mm: float, top_mm: float, stock: Stock) -> QRectF:
        left, top = self.page.left() + left_mm * self.scale, self.page.top() + top_mm * self.scale
        return QRectF(left, top, stock.width_mm * self.scale, stock.height_mm * self.scale)


def _fill(palette: QPalette, number: int, start: int, count: int) -> QColor:
    """Return the colour of a slot: used up before ``start``, filled, or left free."""
    if number < start:
        return _thinned(palette.color(QPalette.ColorRole.Text), _USED_ALPHA)
    if number < start + count:
        return _thinned(palette.color(QPalette.ColorRole.Highlight), _FILLED_ALPHA)
    return QColor(Qt.GlobalColor.transparent)


def _thinned(colour: QColor, alpha: int) -> QColor:
    thin = QColor(colour)
    thin.setAlpha(alpha)
    return thin
