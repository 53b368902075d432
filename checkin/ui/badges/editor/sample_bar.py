"""Whose badge is being looked at while its design is worked on: anybody's, and the extremes at one click."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.badges.text import width
from checkin.badges.typeface import BOLD
from checkin.domain.badge import Badge
from checkin.ui.widgets.buttons import QuietButton, Size
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr


class SampleBar(QWidget):
    """Steps through badges; says whose it is."""

    changed = Signal()

    def __init__(self, badges: Sequence[Badge], first: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badges = badges
        self._at = first
        self.previous = self._step("‹", tr("Previous person"), lambda: self._at - 1)
        self.next = self._step("›", tr("Next person"), lambda: self._at + 1)
        self.longest = self._step(tr("Longest name"), "", self._longest)
        self.fullest = self._step(tr("Fullest"), "", self._fullest)
        self.barest = self._step(tr("Barest"), "", self._barest)
        self._whose = Text("", Rank.STRONG)
        self._whose.setMinimumWidth(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.previous, self._whose, self.next):
            row.addWidget(widget)
        row.addStretch()
        for widget in (self.longest, self.fullest, self.barest):
            row.addWidget(widget)
        self._tell()

    @property
    def badge(self) -> Badge:
        """The badge that is looked at."""
        return self._badges[self._at]

    def go_to(self, place: int) -> None:
        """Look at another badge; beyond the last comes the first."""
        self._at = place % len(self._badges)
        self._tell()
        self.changed.emit()

    def _step(self, words: str, name: str, to: Callable[[], int]) -> QuietButton:
        button = QuietButton(words, Size.TIGHT)
        if name:
            button.setToolTip(name)
            button.setAccessibleName(name)
        button.clicked.connect(lambda: self.go_to(to()))
        button.setEnabled(len(self._badges) > 1)
        return button

    def _tell(self) -> None:
        place = tr("{page} / {pages}", page=self._at + 1, pages=len(self._badges))
        self._whose.setText(f"{self.badge.name}   {place}")

    def _longest(self) -> int:
        return self._most(lambda badge: width(badge.name, BOLD))

    def _fullest(self) -> int:
        return self._most(said_by)

    def _barest(self) -> int:
        return self._most(lambda badge: -said_by(badge))

    def _most(self, key: Callable[[Badge], float]) -> int:
        return max(range(len(self._badges)), key=lambda place: key(self._badges[place]))


def said_by(badge: Badge) -> float:
    """Return how much a badge has to say."""
    words = (badge.name, badge.reading, badge.company, badge.title, badge.industry, *badge.looking_for)
    return sum(map(len, words)) + 10 * sum(map(bool, words))
