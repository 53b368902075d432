"""What a page shows while it has nothing: what this is, and the one thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import PrimaryButton, Size
from checkin.ui.widgets.texts import Heading, Rank, Text

_WIDTH_PX = 420


class EmptyState(QWidget):
    """A title, a sentence, and at most one button, in the middle of the space there is."""

    wanted = Signal()
    """The button was pressed."""

    def __init__(self, title: str, sentence: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(INSIDE)
        column.addStretch(2)
        for text in (Heading(title, Rank.SECTION), Text(sentence, Rank.MUTED)):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            text.setWordWrap(True)
            text.setFixedWidth(scale().px(_WIDTH_PX))
            column.addLayout(_centred(text))
        self.button: PrimaryButton | None = None
        if button:
            self.button = PrimaryButton(button, Size.TOUCH)
            self.button.clicked.connect(self.wanted)
            column.addSpacing(BETWEEN - INSIDE)
            column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)


def _centred(text: Text) -> QHBoxLayout:
    """Return a row that keeps a text in the middle and gives it as many lines as it needs."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(text)
    row.addStretch()
    return row
