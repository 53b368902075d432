"""The head of the window: which event this is, and which lane."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from checkin.ui.style.scale import AROUND, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.chips import Chip
from checkin.ui.widgets.elided import ElidedLine
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Rank
from checkin.wording.days import day_words
from checkin.wording.language import tr


@dataclass(frozen=True, slots=True)
class Shown:
    """What the window says of the open event."""

    title: str
    day: date
    lane: str
    venue: str = ""
    is_rehearsal: bool = False


class Head(QFrame):
    """Title, day and venue on the left, the lane on the right; all of it in another colour in a rehearsal."""

    rehearsal_ended = Signal()
    """The rehearsal is over: the event itself is wanted again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("head")
        self.setFixedHeight(scale().door)
        self._title = ElidedLine()
        self._title.setObjectName("eventTitle")
        self._day = ElidedLine()
        self._day.setProperty("kind", Rank.SMALL.value)
        self._lane = Chip("")
        self._reception = Chip(tr("Reception mode"))
        self._reception.setToolTip(
            tr("The organizer's PIN ends it: the lock in the rail, or any page of the menu.")
        )
        self._reception.hide()
        self._rehearsal = ElidedLine(tr("Rehearsal: nothing is recorded."))
        self._rehearsal.setProperty("kind", Rank.STRONG.value)
        self.end_rehearsal = PlainButton(tr("End the rehearsal"), Size.TIGHT)
        self.end_rehearsal.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.end_rehearsal.clicked.connect(self.rehearsal_ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(AROUND, 0, AROUND, 0)
        row.addWidget(self._title)
        row.addWidget(self._day)
        row.addStretch()
        row.addWidget(self._rehearsal)
        row.addWidget(self.end_rehearsal)
        row.addWidget(self._reception)
        row.addWidget(self._lane)
        row.setSpacing(INSIDE + 4)

    def show_reception(self, is_reception: bool) -> None:
        """Show whether only what the desk needs can be reached."""
        self._reception.setVisible(is_reception)

    def show_event(self, shown: Shown) -> None:
        """Show an event and this window's lane."""
        self._title.setText(shown.title)
        self._day.setText("　".join(filter(None, (day_words(shown.day), shown.venue))))
        set_look(self, "state", "rehearsal" if shown.is_rehearsal else "")
        self._day.setVisible(not shown.is_rehearsal)
        self._rehearsal.setVisible(shown.is_rehearsal)
        self.end_rehearsal.setVisible(shown.is_rehearsal)
        self._lane.setText(shown.lane)
        self._lane.setVisible(bool(shown.lane))
        self._lane.setToolTip(tr("This lane: {lane}", lane=shown.lane))
