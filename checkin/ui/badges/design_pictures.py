"""The designs as small pictures of a real badge; one is chosen by a click or the arrow keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from checkin.domain.design import Design
from checkin.ui.style.theme import scale
from checkin.ui.widgets.painted_choice import PaintedChoice
from checkin.wording.language import language, tr

_CELL_PX = (76, 58)
_NARROWEST_PX = 62
"""Of a picture's room; where that is not to be had for all, there is one more row."""
_WIDEST = 1.6
"""Of a picture's room, as a multiple of its height."""
_GAP_PX = 8
_AIR_PX = 4
"""Between a picture and the ring around the chosen one."""


class DesignPictures(PaintedChoice):
    """Pictures side by side, in as many rows as they need."""

    design_changed = Signal(object)
    """The :class:`Design` a person chose."""

    def __init__(self, designs: Sequence[Design], chosen: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._designs = tuple(designs)
        self._at = self._designs.index(chosen)
        self._pictures: dict[str, QImage] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(tr("Choose a design with the arrow keys or a click"))
        self._tell()

    @property
    def design(self) -> Design:
        """The design that is chosen."""
        return self._designs[self._at]

    @property
    def picture_size(self) -> QSize:
        """How large a picture may be, in device pixels."""
        cell = QSizeF(*map(scale().px, _CELL_PX)) - QSizeF(2 * _AIR_PX, 2 * _AIR_PX)
        return (cell * self.devicePixelRatioF()).toSize()

    @property
    def has_pictures(self) -> bool:
        """Whether every design has its picture."""
        return all(design.id in self._pictures for design in self._designs)

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Show pictures, by the id of their design."""
        self._pictures = dict(pictures)
        self.update()

    def use_designs(self, designs: Sequence[Design], chosen: Design) -> None:
        """Offer other designs; pictures that are there already stay until others are shown."""
        self._designs = tuple(designs)
        self._at = self._designs.index(chosen)
        self._tell()
        self._fit_rows()
        self.update()

    def choose(self, place: int) -> None:
        """Choose a design by its place, from 0; beyond the last nothing happens."""
        if 0 <= place < len(self._designs) and place != self._at:
            self._at = place
            self._tell()
            self.update()
            self.design_changed.emit(self.design)

    def sizeHint(self) -> QSize:
        """Ask for room for every picture in one row."""
        wide, high = map(scale().px, _CELL_PX)
        count = len(self._designs)
        return QSize(count * wide + (count - 1) * _GAP_PX, high)

    def minimumSizeHint(self) -> QSize:
        """Ask for no less than three pictures side by side."""
        return QSize(3 * scale().px(_NARROWEST_PX), scale().px(_CELL_PX[1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as all rows together."""
        super().resizeEvent(event)
        self._fit_rows()

    def event(self, event: QEvent) -> bool:
        """Name the design under the pointer."""
        if isinstance(event, QHelpEvent):
            place = self._place_at(QPointF(event.pos()))
            name = "" if place is None else self._designs[place].name(language())
            QToolTip.showText(event.globalPos(), name, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the design under the pointer."""
        place = self._place_at(event.position())
        if place is not None:
            self.choose(place)

    def moves(self) -> Mapping[Qt.Key, int]:
        """Arrows go on by picture and row, Home and End to the ends."""
        columns = self._columns_in(self.width())
        return {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Up: self._at - columns,
            Qt.Key.Key_Down: self._at + columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._designs) - 1,
        }

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each design's picture, and a ring around the chosen one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, design in enumerate(self._designs):
            cell = self._cell(place)
            room = cell.adjusted(_AIR_PX, _AIR_PX, -_AIR_PX, -_AIR_PX)
            picture = self._pictures.get(design.id)
            shown = self._fitted(picture, room) if picture else room
            if picture:
                painter.drawImage(shown, picture)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
            painter.drawRect(shown)
            if place == self._at:
                self._paint_ring(painter, cell)

    def _paint_ring(self, painter: QPainter, cell: QRectF) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(accent, 3 if self.hasFocus() else 2))
        painter.drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)

    def _fit_rows(self) -> None:
        rows = -(-len(self._designs) // self._columns_in(self.width()))
        self.setFixedHeight(rows * scale().px(_CELL_PX[1]) + (rows - 1) * _GAP_PX)

    def _columns_in(self, width: int) -> int:
        least = scale().px(_NARROWEST_PX)
        return max(1, min(len(self._designs), (width + _GAP_PX) // (least + _GAP_PX)))

    def _cell(self, place: int) -> QRectF:
        columns, high = self._columns_in(self.width()), scale().px(_CELL_PX[1])
        wide = min((self.width() - (columns - 1) * _GAP_PX) / columns, high * _WIDEST)
        row, column = divmod(place, columns)
        return QRectF(column * (wide + _GAP_PX), row * (high + _GAP_PX), wide, high)

    def _fitted(self, picture: QImage, room: QRectF) -> QRectF:
        size = QSizeF(picture.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = QRectF(QPointF(), size)
        shown.moveCenter(room.center())
        return shown

    def _place_at(self, point: QPointF) -> int | None:
        return next((place for place in range(len(self._designs)) if self._cell(place).contains(point)), None)

    def _tell(self) -> None:
        heading = tr("Design")
        self.setAccessibleName(f"{heading}: {self.design.name(language())}")
