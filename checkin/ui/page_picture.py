"""One page of paper on the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from checkin.ui.page_spots import Spot, paint_spots

_EDGE_PX = 1


class PagePicture(QWidget):
    """Paints the picture of a page with a hairline around it; a new size stretches the old picture meanwhile."""

    spot_chosen = Signal(int)
    """The key of a spot that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._spots: Sequence[Spot] = ()
        self._page_width_mm = 1.0
        self._ringed: int | None = None
        self.setMouseTracking(True)

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture of the page."""
        self._picture = picture
        self.update()

    def show_spots(self, spots: Sequence[Spot], page_width_mm: float, ringed: int | None) -> None:
        """Mark these spots of the page, and ring those of one key."""
        self._spots, self._page_width_mm, self._ringed = spots, page_width_mm, ringed
        self.update()

    def show_nothing(self) -> None:
        """Show no page."""
        self._picture = QPixmap()
        self.resize(0, 0)

    def set_room(self, size: QSize) -> None:
        """Set how large the page is, in the window's pixels."""
        self.resize(size + QSize(2 * _EDGE_PX, 2 * _EDGE_PX))

    def place_of(self, spot: Spot) -> QRectF:
        """Return where a spot of the page lies."""
        return spot.on(QRectF(self._paper), self._page_width_mm)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which places can be clicked, and have ready what there is to say about them."""
        spot = self._spot_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)
        self.setToolTip(spot.words if spot else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the spot under the pointer."""
        spot = self._spot_at(event.position())
        if spot is not None:
            self.spot_chosen.emit(spot.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper, edge and marks."""
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.drawPixmap(self._paper, self._picture, QRect(0, 0, self._picture.width(), self._picture.height()))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        paint_spots(painter, [(spot, self.place_of(spot)) for spot in self._spots], self._ringed)

    @property
    def _paper(self) -> QRect:
        return self.rect().adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)

    def _spot_at(self, point: QPointF) -> Spot | None:
        return next((spot for spot in self._spots if self.place_of(spot).contains(point)), None)
