"""The first thing anybody sees: what this is for, and the three ways to begin."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from checkin.ui.shell.new_event_form import NewEventForm, SaveAs
from checkin.ui.shell.recent_files import RecentFiles
from checkin.ui.style.icons import product_picture
from checkin.ui.style.scale import AROUND, BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.side_by_side import set_side_by_side
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr

_WIDTH_PX = 960
_SIDE_BY_SIDE_PX = 720
_COLUMN_PX = 360
"""Width of what stands beside the form."""


class StartPage(QScrollArea):
    """A new event, one that is there already, or the sample."""

    new_event_wanted = Signal(str, object, str, object)
    """Title, day (``date``), venue, and where to save (``Path``)."""
    open_wanted = Signal(object)
    """``Path`` of one of the recent files."""
    choose_file_wanted = Signal()
    sample_wanted = Signal()

    def __init__(
        self, folder: Path, today: date, recent: Sequence[str], save_as: SaveAs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.form = NewEventForm(folder, today, save_as)
        self.form.new_event_wanted.connect(self.new_event_wanted)
        self.open_button = PlainButton(tr("Open an event"), Size.TOUCH)
        self.open_button.clicked.connect(self.choose_file_wanted)
        self.sample_button = PlainButton(tr("Try the sample event"), Size.TOUCH)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.recent = RecentFiles(recent)
        self.recent.chosen.connect(self.open_wanted)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fill()
        self.setFocusProxy(self.form.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what stands beside the form below it where the window is too narrow."""
        super().resizeEvent(event)
        set_side_by_side(self._columns, event.size().width() >= scale().px(_SIDE_BY_SIDE_PX))

    def _fill(self) -> None:
        whole = QWidget()
        whole.setProperty("kind", "scrolled")
        self.setWidget(whole)  # empty still: what is in it is dressed once, not again when it is put here
        middle = QWidget()
        middle.setMaximumWidth(scale().px(_WIDTH_PX))
        column = QVBoxLayout(middle)
        column.setContentsMargins(AROUND, AROUND * 2, AROUND, AROUND)
        column.setSpacing(AROUND + INSIDE)
        column.addLayout(_greeting())
        columns = self._columns
        columns.setSpacing(AROUND)
        columns.addWidget(self.form, 1, Qt.AlignmentFlag.AlignTop)
        columns.addLayout(self._beside())
        column.addLayout(columns)
        column.addStretch()
        outer = QHBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(middle, 100)
        outer.addStretch(1)

    def _beside(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(BETWEEN)
        for card in (self._open_card(), self._sample_card()):
            card.setFixedWidth(scale().px(_COLUMN_PX))
            column.addWidget(card)
        column.addStretch()
        return column

    def _open_card(self) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Go on with an event"), Rank.SECTION))
        card.body.addWidget(self.recent)
        card.body.addWidget(self.open_button)
        return card

    def _sample_card(self) -> Card:
        card = Card()
        card.body.setSpacing(INSIDE)
        card.body.addWidget(Heading(tr("Just looking?"), Rank.SECTION))
        sentence = tr("The sample has 120 invented attendees. Scan, print and export as much as you like.")
        card.body.addWidget(Text(sentence, Rank.MUTED))
        card.body.addSpacing(INSIDE)
        card.body.addWidget(self.sample_button)
        return card


def _greeting() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(BETWEEN)
    picture = Text("", Rank.STRONG)
    picture.setPixmap(product_picture(scale().px(64)))
    row.addWidget(picture)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Heading(tr("Run the reception of your mixer")))
    words.addWidget(Text(tr("From the attendee list to tickets, badges, the door and the record."), Rank.MUTED))
    row.addLayout(words, 1)
    return row
