"""A message in the page, where it does not stop anybody's work."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr


class Tone(StrEnum):
    """How serious it is; told by a sign as well as by a colour."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    FAULT = "fault"


_SIGNS = {Tone.INFO: "i", Tone.SUCCESS: "✓", Tone.WARNING: "!", Tone.FAULT: "✕"}


class Bar(QFrame):
    """What lies above a page until it is put away."""

    acted = Signal()
    """The action was pressed."""
    closed = Signal()
    """A person put it away."""


class Notice(Bar):
    """A bar with a title, perhaps a sentence and actions, and a way to put it away."""

    def __init__(
        self,
        tone: Tone,
        title: str,
        sentence: str = "",
        action: str = "",
        parent: QWidget | None = None,
        *,
        can_close: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.setProperty("tone", tone.value)
        self.setAccessibleName(" ".join(filter(None, (title, sentence))))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(BETWEEN, INSIDE, INSIDE, INSIDE)
        row.setSpacing(INSIDE + 4)
        sign = Text(_SIGNS[tone], Rank.STRONG)
        sign.setProperty("part", "sign")
        row.addWidget(sign)
        row.addLayout(_words(title, sentence), 1)
        self._actions = QHBoxLayout()
        row.addLayout(self._actions)
        self.action: QuietButton | None = None
        if action:
            self.action = self.add_action(action)
            self.action.clicked.connect(self.acted)
        self.close_button: QuietButton | None = None
        if can_close:
            self.close_button = QuietButton("✕")
            self.close_button.setAccessibleName(tr("Close this message"))
            self.close_button.setToolTip(tr("Close this message"))
            self.close_button.clicked.connect(self._on_close)
            row.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignVCenter)

    def add_action(self, words: str) -> QuietButton:
        """Offer one more thing to do, and return its button."""
        button = QuietButton(words)
        self._actions.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
        return button

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()


def _words(title: str, sentence: str) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addStretch()
    heading = Text(title, Rank.STRONG)
    heading.setWordWrap(True)
    words.addWidget(heading)
    if sentence:
        words.addWidget(Text(sentence))
    words.addStretch()
    return words
