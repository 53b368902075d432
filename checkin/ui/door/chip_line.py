"""Industry and tags as chips on a coloured panel, painted in one go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.contrast import words_on
from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import scale

_HEIGHT = 1.9
"""Height of a chip as a multiple of its text."""


@dataclass(frozen=True, slots=True)
class ChipWords:
    """One chip: its words, and the ground that they stand on; None for an outline."""

    text: str
    ground: str | None = None


class ChipLine(QWidget):
    """Chips side by side, on as many lines as they need; a chip that is wider than the panel is shortened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[ChipWords, ...] = ()
        self._ink = QColor(Qt.GlobalColor.black)
        self._pixels = 1
        self._width = 1
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def texts(self) -> list[str]:
        """What the chips say."""
        return [chip.text for chip in self._chips]

    def show_chips(self, chips: Sequence[ChipWords], ink: str) -> None:
        """Show other chips; none take no room."""
        self._chips = tuple(chips)
        self._ink = QColor(ink)
        self.setAccessibleName("、".join(self.texts))
        self.setVisible(bool(chips))

    def fit(self, width: int, factor: float) -> None:
        """Take the room that the chips need at a width, in pixels."""
        self._width = max(width, 1)
        self._pixels = round(scale().lead * factor)
        bottom = max((place.bottom() for _, place in self._places()), default=0.0)
        self.setFixedHeight(round(bottom) + 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chips."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._font()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for chip, place in self._places():
            painter.setPen(QPen(self._ink, 2))
            painter.setBrush(QColor(chip.ground) if chip.ground else Qt.BrushStyle.NoBrush)
            radius = place.height() / 2 if chip.ground is None else place.height() / 5
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), radius, radius)
            painter.setPen(QColor(words_on(chip.ground)) if chip.ground else self._ink)
            room = place.width() - self._pixels
            text = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _places(self) -> Iterator[tuple[ChipWords, QRectF]]:
        metrics = QFontMetricsF(self._font())
        height = self._pixels * _HEIGHT
        x = y = 0.0
        for chip in self._chips:
            width = min(metrics.horizontalAdvance(chip.text) + self._pixels * 1.4, self._width)
            if x > 0 and x + width > self._width:
                x, y = 0.0, y + height + INSIDE
            yield chip, QRectF(x, y, width, height)
            x += width + INSIDE

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._pixels)
        font.setBold(True)
        return font
