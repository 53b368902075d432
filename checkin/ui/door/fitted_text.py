"""A text as large as its room allows: one line large before two lines smaller, and never cut off."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

_LINE = 1.25
"""Line height; the window's font has no air of its own."""


_STOPS = "、。"
_JOINED = "\u2060"
"""WORD JOINER: no line ends here."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A size of text, in pixels, and on how many lines it may be set."""

    pixels: int
    lines: int


class FittedText(QWidget):
    """Shows a text in the first fit that holds it; the last one may take any number of lines."""

    def __init__(
        self,
        fits: Sequence[Fit],
        parent: QWidget | None = None,
        *,
        is_bold: bool = False,
        is_centred: bool = False,
    ) -> None:
        super().__init__(parent)
        self._fits = tuple(fits)
        self._is_bold = is_bold
        self._is_centred = is_centred
        self._colour = QColor(Qt.GlobalColor.black)
        self._text = ""
        self._chosen = 0
        self._width = 1
        self._factor = 1.0
        self._layout = QTextLayout()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the words."""
        return self._text

    @property
    def pixels(self) -> int:
        """The size it is set in."""
        return round(self._fits[self._chosen].pixels * self._factor)

    def show_text(self, text: str, colour: str) -> None:
        """Show other words in a colour; nothing to say takes no room."""
        self._text = text
        self._colour = QColor(colour)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def fit(self, width: int, factor: float = 1.0) -> None:
        """Choose the largest size for a width in pixels; ``factor`` enlarges every size."""
        self._width = max(width, 1)
        self._factor = factor
        self._chosen = 0
        while self._chosen + 1 < len(self._fits) and self._set(self.pixels) > self._fits[self._chosen].lines:
            self._chosen += 1
        self._take_room()

    def shrink(self) -> bool:
        """Take the next smaller size; return whether there was one."""
        if self._chosen + 1 >= len(self._fits) or not self._text:
            return False
        self._chosen += 1
        self._take_room()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(self._colour)
        self._layout.draw(painter, QPointF(0, 0))

    def _take_room(self) -> None:
        lines = self._set(self.pixels)
        self.setFixedHeight(round(lines * self.pixels * _LINE))
        self.update()

    def _set(self, pixels: int) -> int:
        """Set the text at a size; return how many lines it takes."""
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setBold(self._is_bold)
        self._layout = QTextLayout(_in_phrases(self._text), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self._is_centred:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._layout.setTextOption(option)
        metrics = QFontMetricsF(font)
        baseline = (pixels * _LINE - metrics.height()) / 2 + metrics.ascent()
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._width)
            # A rare letter comes from another font, which is taller: the baseline stays where it was.
            line.setPosition(QPointF(0, count * pixels * _LINE + baseline - line.ascent()))
            count += 1
        self._layout.endLayout()
        return count


def _in_phrases(text: str) -> str:
    """Return a Japanese sentence whose lines end where it pauses, as long as there is room for that."""
    if not text.endswith("。"):
        return text
    return "".join(letter if letter in _STOPS else letter + _JOINED for letter in text)
