"""One page of paper on the screen."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

_EDGE_PX = 1


class PagePicture(QWidget):
    """Paints the picture of a page with a hairline around it; a new size stretches the old picture meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture of the page."""
        self._picture = picture
        self.update()

    def show_nothing(self) -> None:
        """Show no page."""
        self._picture = QPixmap()
        self.resize(0, 0)

    def set_room(self, size: QSize) -> None:
        """Set how large the page is, in the window's pixels."""
        self.resize(size + QSize(2 * _EDGE_PX, 2 * _EDGE_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper and edge."""
        if self._picture.isNull():
            return
        painter = QPainter(self)
        paper = self.rect().adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        painter.drawPixmap(paper, self._picture, QRect(0, 0, self._picture.width(), self._picture.height()))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
