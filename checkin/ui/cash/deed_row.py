"""One line of what happened, and beside it what can be done about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.style.scale import INSIDE, STEP
from checkin.ui.widgets.buttons import QuietButton, Size
from checkin.ui.widgets.texts import Rank, Text

Deed = tuple[str, Callable[[], object]]
"""The verb on a button, and what it does."""


class DeedRow(QWidget):
    """Words, smaller words under them, and buttons."""

    def __init__(self, words: str, below: str, deeds: Sequence[Deed] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text(words)
        self.below = Text(below, Rank.SMALL)
        self.buttons = [QuietButton(verb, Size.TIGHT) for verb, _ in deeds]
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self.below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, STEP, 0, STEP)
        row.setSpacing(INSIDE)
        row.addLayout(said, 1)
        for button, (_, act) in zip(self.buttons, deeds, strict=True):
            button.clicked.connect(act)
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
