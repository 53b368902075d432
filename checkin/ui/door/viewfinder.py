"""What the camera sees, as a mirror shows it, with the place where a ticket belongs."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from checkin.scanning.frame import AIM
from checkin.ui.style.scale import RADIUS, STEP
from checkin.ui.style.theme import colours, scale
from checkin.wording.language import tr

_HEIGHT_PX = 132
"""At letters of the usual size; it makes room for larger ones."""
_LIGHT_PX = 10
_CORNER = 0.22
"""Length of a corner of the aiming frame, as a share of its side."""


class Viewfinder(QWidget):
    """Painted small, in the middle: whoever holds the ticket needs to see only where it goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_lit = False
        """Whether the white around the picture lights what is held before the camera."""
        self.image = QImage()
        self.setFixedHeight(_HEIGHT_PX * _HEIGHT_PX // scale().px(_HEIGHT_PX))
        self.setAccessibleName(tr("What the camera sees"))

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self.image = image
        self.update()

    def light(self, is_lit: bool) -> None:
        """Switch the white border on or off."""
        self.is_lit = is_lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the border, the picture and the aiming frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect())
        painter.setPen(QPen(QColor(colours().line), 1))
        painter.setBrush(QColor(Qt.GlobalColor.white if self.is_lit else colours().sunken))
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self.image.isNull():
            return
        inset = _LIGHT_PX if self.is_lit else 0
        self._paint_picture(painter, room.adjusted(inset, inset, -inset, -inset))

    def _paint_picture(self, painter: QPainter, room: QRectF) -> None:
        size = self.image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        outline = QPainterPath()
        outline.addRoundedRect(place, RADIUS, RADIUS)
        painter.setClipPath(outline)
        painter.save()
        painter.translate(2 * place.center().x(), 0)
        painter.scale(-1, 1)
        painter.drawImage(place, self.image)
        painter.restore()
        _paint_aim(painter, place)


def _paint_aim(painter: QPainter, picture: QRectF) -> None:
    """Paint the corners of the aiming frame, white within black: seen on whatever is behind."""
    side = AIM * picture.height()
    aim = QRectF(0, 0, side, side)
    aim.moveCenter(picture.center())
    for colour, width in ((Qt.GlobalColor.black, STEP + 1), (Qt.GlobalColor.white, STEP - 1)):
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for corner, x, y in (
            (aim.topLeft(), 1, 1),
            (aim.topRight(), -1, 1),
            (aim.bottomRight(), -1, -1),
            (aim.bottomLeft(), 1, -1),
        ):
            reach = _CORNER * side
            painter.drawPolyline(
                QPolygonF([corner + QPointF(x * reach, 0), corner, corner + QPointF(0, y * reach)])
            )
