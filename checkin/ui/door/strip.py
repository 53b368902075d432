"""What must not be overlooked about a person: a note to staff, an unpaid fee."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from checkin.ui.door.fitted_text import Fit, FittedText
from checkin.ui.style.roles import VerdictColours
from checkin.ui.style.scale import BETWEEN, INSIDE, RADIUS
from checkin.ui.style.theme import scale


class Strip(QWidget):
    """A bar in the panel's colours the other way round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = scale()
        self._ground = QColor(Qt.GlobalColor.white)
        self.words = FittedText([Fit(sizes.title, 1), Fit(sizes.lead, 2), Fit(sizes.body, 4)], self, is_bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(BETWEEN, INSIDE, BETWEEN, INSIDE)
        column.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def text(self) -> str:
        """Return the words."""
        return self.words.text()

    def show_text(self, text: str, colours: VerdictColours) -> None:
        """Show other words; nothing to say takes no room."""
        self._ground = QColor(colours.ink)
        self.words.show_text(text, colours.panel)
        self.setVisible(bool(text))
        self.update()

    def fit(self, width: int, factor: float) -> None:
        """Take the room that the words need at a width, in pixels."""
        self.words.fit(width - 2 * BETWEEN, factor)
        self.setFixedHeight(self.words.height() + 2 * INSIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
