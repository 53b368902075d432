"""Symbols drawn by us: strokes on a grid of 24, painted in whatever colour they are asked for."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from checkin.paths import assets

_GRID = 24
_STROKE = 1.8

_STROKES: dict[str, str] = {
    "attendees": "O 9 8 3.5 ; M 2.5 20 C 2.5 15 5.5 13.5 9 13.5 C 12.5 13.5 15.5 15 15.5 20 ;"
    " M 15.5 4.8 C 18.5 5.2 18.5 10.8 15.5 11.2 ; M 17.5 14 C 20 14.8 21.5 16.5 21.5 20",
    "door": "M 3 8 L 3 3 L 8 3 ; M 16 3 L 21 3 L 21 8 ; M 21 16 L 21 21 L 16 21 ; M 8 21 L 3 21 L 3 16 ;"
    " M 7.5 12.5 L 10.8 15.8 L 16.5 8.8",
    "badges": "R 4 6 16 15 2 ; M 9 6 L 9 3 L 15 3 L 15 6 ; O 12 12 2.3 ; M 8 18 L 16 18",
    "live": "M 3 20.5 L 21 20.5 ; R 4.5 13 3.4 7.5 0.8 ; R 10.3 9 3.4 11.5 0.8 ; R 16.1 4 3.4 16.5 0.8",
    "record": "R 4 3 16 18 2 ; M 8 8 L 16 8 ; M 8 12 L 16 12 ; M 8 16 L 12.5 16",
    "settings": "M 4 7 L 13 7 ; M 18 7 L 20 7 ; O 15.5 7 2.3 ; M 4 17 L 6 17 ; M 11 17 L 20 17 ; O 8.5 17 2.3",
    "help": "O 12 12 9 ; M 9.3 9.5 C 9.3 5.8 14.9 5.8 14.9 9.5 C 14.9 11.8 12 11.8 12 14 ; M 12 17.2 L 12 17.4",
    "lock": "R 5 11 14 10 2 ; M 8 11 L 8 8 C 8 2.5 16 2.5 16 8 L 16 11 ; M 12 15 L 12 17",
    "eye": "M 2.5 12 C 6.5 5 17.5 5 21.5 12 C 17.5 19 6.5 19 2.5 12 ; O 12 12 3",
    "eye-closed": "M 2.5 11 C 6.5 17.5 17.5 17.5 21.5 11 ; M 6.2 14.6 L 4.4 17.4 ; M 12 16 L 12 19.3 ;"
    " M 17.8 14.6 L 19.6 17.4",
    "start": "M 4 11 L 12 4 L 20 11 ; M 6.5 9 L 6.5 20 L 17.5 20 L 17.5 9",
}
"""M and L as in a path of SVG, C a curve, O a circle (centre, radius), R a rounded rectangle."""


def icon(name: str, colour: str, chosen: str, size: int = 20) -> QIcon:
    """Return a symbol in a colour, and in another for when it is the chosen one."""
    made = QIcon()
    made.addPixmap(picture(name, colour, size), QIcon.Mode.Normal, QIcon.State.Off)
    made.addPixmap(picture(name, chosen, size), QIcon.Mode.Normal, QIcon.State.On)
    return made


def picture(name: str, colour: str, size: int, ratio: float = 2.0) -> QPixmap:
    """Return a symbol as a picture of ``size`` pixels, sharp on screens of up to ``ratio``."""
    pixmap = _blank(size, ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _GRID, size / _GRID)
    pen = QPen(QColor(colour), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(_path(_STROKES[name]))
    painter.end()
    return pixmap


def file_url(name: str) -> str:
    """Return the address of one of our pictures as a style sheet writes it."""
    return f'url("{(assets() / "icons" / f"{name}.svg").as_posix()}")'


def product_icon() -> QIcon:
    """Return the icon of the program: a badge with a tick on it."""
    made = QIcon()
    for size in (16, 32, 64, 128, 256):
        made.addPixmap(product_picture(size, 1.0))
    return made


def product_picture(size: int, ratio: float = 2.0) -> QPixmap:
    """Return the program's icon as a picture; its colours are its own in every theme."""
    pixmap = _blank(size, ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _GRID, size / _GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#24488F"))
    painter.drawRoundedRect(QRectF(1, 1, 22, 22), 5.5, 5.5)
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRoundedRect(QRectF(9, 3.8, 6, 1.8), 0.9, 0.9)
    painter.drawRoundedRect(QRectF(5, 7.4, 14, 12), 2, 2)
    pen = QPen(QColor("#00734F"), 2.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path("M 8.4 13.6 L 11 16.2 L 15.8 10.6"))
    painter.end()
    return pixmap


def _blank(size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _path(strokes: str) -> QPainterPath:
    path = QPainterPath()
    for part in strokes.split(";"):
        words = part.split()
        while words:
            words = _draw(path, words)
    return path


def _draw(path: QPainterPath, words: list[str]) -> list[str]:
    """Draw the first command of ``words``; return those that are left."""
    count = {"M": 2, "L": 2, "C": 6, "O": 3, "R": 5}[words[0]]
    n = [float(word) for word in words[1 : count + 1]]
    match words[0]:
        case "M":
            path.moveTo(n[0], n[1])
        case "L":
            path.lineTo(n[0], n[1])
        case "C":
            path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5])
        case "O":
            path.addEllipse(QPointF(n[0], n[1]), n[2], n[2])
        case _:
            path.addRoundedRect(QRectF(n[0], n[1], n[2], n[3]), n[4], n[4])
    return words[count + 1 :]
