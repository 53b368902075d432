"""A box to tick whose words go on in the next line where there is no room for all of them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from checkin.ui.style.scale import STEP

_LEAST_LETTERS = 8


class Check(QCheckBox):
    """Its words are broken between words, and in Japanese anywhere they may be."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the words as they are said, on however many lines they stand."""
        return self._words

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of a few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._beside + _LEAST_LETTERS * self.fontMetrics().height()), hint.height())

    def sizeHint(self) -> QSize:
        """Ask for the width of all words on one line, and the height of the lines they are on."""
        one_line = self._beside + self.fontMetrics().horizontalAdvance(self._words) + 2 * STEP
        return QSize(one_line, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words for another width."""
        super().resizeEvent(event)
        lines = "\n".join(self._lines(self.width() - self._beside))
        if lines != super().text():
            self.setText(lines)

    @property
    def _beside(self) -> int:
        """What the box takes of the width."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        metrics = (QStyle.PixelMetric.PM_IndicatorWidth, QStyle.PixelMetric.PM_CheckBoxLabelSpacing)
        return sum(self.style().pixelMetric(metric, option, self) for metric in metrics)

    def _lines(self, width: int) -> list[str]:
        layout = QTextLayout(self._words, self.font())
        lines: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(self._words[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return lines
