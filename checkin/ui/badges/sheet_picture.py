"""The sheet as it lies in the printer's tray: where on a half-used one do badges begin?"""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from checkin.domain.stock import Stock
from checkin.ui.badges.sheet_drawing import SheetDrawing
from checkin.ui.style.theme import colours, scale
from checkin.ui.widgets.painted_choice import PaintedChoice
from checkin.wording.language import tr

_ROOM_PX = 4
_LEAST_PX, _MOST_PX = 150, 330


class SheetPicture(PaintedChoice):
    """A drawn sheet on which the first slot to fill is chosen by a click or the arrow keys."""

    start_changed = Signal(int)
    """The slot, from 1, that a person chose."""

    def __init__(self, stock: Stock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stock = stock
        self._start = 1
        self._count = 0
        self.fit(0)
        self.set_stock(stock)

    @property
    def start(self) -> int:
        """The slot, from 1, that the first badge goes into."""
        return self._start

    def set_stock(self, stock: Stock) -> None:
        """Show another stock, a fresh sheet of it."""
        self._stock = stock
        has_choice = stock.per_page > 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_choice else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if has_choice else Qt.CursorShape.ArrowCursor)
        self._set_start(1)

    def set_count(self, count: int) -> None:
        """Say how many badges there are to place."""
        self._count = count
        self.update()

    def choose(self, start: int) -> None:
        """Begin at a slot of the sheet; what lies beyond the sheet is passed over."""
        if 1 <= start <= self._stock.per_page and start != self._start:
            self._set_start(start)
            self.start_changed.emit(start)

    def fit(self, room_px: int) -> None:
        """Take as much of a height as helps, and never so little that numbers cannot be read."""
        least, most = scale().px(_LEAST_PX), scale().px(_MOST_PX)
        self.setFixedHeight(max(least, min(room_px, most)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin at the slot under the pointer."""
        slot = self._drawing().slot_at(event.position())
        if slot is not None:
            self.choose(slot)

    def moves(self) -> Mapping[Qt.Key, int]:
        """Arrows go on by slot and row, Home and End to the ends."""
        columns, last = self._stock.columns, self._stock.per_page
        return {
            Qt.Key.Key_Left: self._start - 1,
            Qt.Key.Key_Right: self._start + 1,
            Qt.Key.Key_Up: self._start - columns,
            Qt.Key.Key_Down: self._start + columns,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: last,
        }

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, its slots, and a ring around the first to fill."""
        painter = QPainter(self)
        drawing = self._drawing()
        drawing.paint(painter, self.palette(), self._start, self._count)
        if self._stock.per_page > 1:
            self._paint_numbers(painter, drawing)

    def _paint_numbers(self, painter: QPainter, drawing: SheetDrawing) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        first = drawing.slots[self._start - 1]
        painter.setBrush(accent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(first, 3, 3)
        for number, slot in enumerate(drawing.slots, 1):
            painter.setPen(QColor(colours().on_accent if number == self._start else colours().muted))
            painter.drawText(slot, Qt.AlignmentFlag.AlignCenter, str(number))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(first.adjusted(-3, -3, 3, 3), 5, 5)

    def _set_start(self, start: int) -> None:
        self._start = start
        words = tr("First badge in slot {slot} of {slots}", slot=start, slots=self._stock.per_page)
        self.setAccessibleName(words)
        self.setToolTip(words if self._stock.per_page > 1 else "")
        self.update()

    def _drawing(self) -> SheetDrawing:
        room = QRectF(self.rect()).adjusted(_ROOM_PX, _ROOM_PX, -_ROOM_PX, -_ROOM_PX)
        return SheetDrawing(self._stock, room)
