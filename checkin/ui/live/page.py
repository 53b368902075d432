"""The live page: numbers, arrivals, industries, and behind one click who is in the room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.live.arrivals_plot import ArrivalsPlot
from checkin.ui.live.big_numbers import BigNumbers
from checkin.ui.live.industry_bars import IndustryBars
from checkin.ui.live.inside_list import InsideList
from checkin.ui.live.projector import Projector
from checkin.ui.live.screen_bar import ScreenBar
from checkin.ui.live.watch import Seen, Watch
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import AROUND, BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.empty_state import EmptyState
from checkin.ui.widgets.scrolled import Scrolled
from checkin.ui.widgets.side_by_side import set_side_by_side
from checkin.ui.widgets.tabs import Tabs
from checkin.ui.widgets.texts import Heading, Rank
from checkin.wording.language import tr

_SIDE_BY_SIDE_PX = 820
"""From this width on the industries stand beside the plot, and below it otherwise."""
_CARD_PX = 280


class LivePage(QWidget):
    """Follows what happens while it is shown; nobody is named before somebody asks for it."""

    list_wanted = Signal()
    """There is nobody yet: the list is the next thing to load."""

    def __init__(self, session: Session, projector: Projector, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._projector = projector
        self.screen_bar = ScreenBar(projector)
        self.numbers = BigNumbers()
        self.plot = ArrivalsPlot()
        self.bars = IndustryBars(session.industries)
        self.inside = InsideList(session)
        self.tabs = Tabs((tr("Industries"), tr("Who is in the room")))
        self._panels = QStackedWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.empty = EmptyState(
            tr("Nobody is on the list yet"),
            tr("Load the list first; from then on you see here how the hall fills."),
            tr("Load a list"),
        )
        self._stack = QStackedWidget()
        self.watch = Watch(session, self)
        self._lay_out()
        self.watch.seen.connect(self._on_seen)
        self.tabs.currentChanged.connect(self._panels.setCurrentIndex)
        self.empty.wanted.connect(self.list_wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what happens."""
        super().showEvent(event)
        self.watch.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow nothing, and name nobody when the page is shown again."""
        super().hideEvent(event)
        self.watch.end()
        self.tabs.setCurrentIndex(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the second screen on Esc: the keyboard is here."""
        if event.key() == Qt.Key.Key_Escape and self._projector.is_open:
            self._projector.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards side by side or one below the other."""
        super().resizeEvent(event)
        is_wide = self.width() >= scale().px(_SIDE_BY_SIDE_PX)
        for layout in (self._head, self._body):
            set_side_by_side(layout, is_wide)
        self.screen_bar.stand(is_wide=is_wide)

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(AROUND, BETWEEN, AROUND, BETWEEN)
        column.setSpacing(BETWEEN)
        column.addLayout(self._head)
        column.addWidget(self.numbers)
        column.addLayout(self._body, 1)
        self._head.setSpacing(INSIDE)
        self._head.addWidget(Heading(tr("Live")))
        self._head.addWidget(self.screen_bar, 1)
        self._body.setSpacing(BETWEEN)
        self._body.addWidget(self._plot_card(), 3)
        self._body.addWidget(self._people_card(), 2)
        self._stack.addWidget(Scrolled(whole))
        self._stack.addWidget(self.empty)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    def _plot_card(self) -> Card:
        card = Card(margin=BETWEEN, spacing=BETWEEN)
        card.setMinimumHeight(scale().px(_CARD_PX))
        card.body.addWidget(Heading(tr("Arrivals per five minutes"), Rank.SECTION))
        card.body.addWidget(self.plot, 1)
        return card

    def _people_card(self) -> Card:
        card = Card(margin=BETWEEN, spacing=BETWEEN)
        card.setMinimumHeight(scale().px(_CARD_PX))
        industries = QWidget()
        column = QVBoxLayout(industries)
        column.setContentsMargins(0, 0, BETWEEN, 0)
        column.addWidget(self.bars)
        column.addStretch()
        self._panels.addWidget(Scrolled(industries))
        self._panels.addWidget(self.inside)
        card.body.addWidget(self.tabs)
        card.body.addWidget(self._panels, 1)
        return card

    def _on_seen(self, seen: Seen) -> None:
        self._stack.setCurrentIndex(0 if seen.live.counts.total else 1)
        self.numbers.show_live(seen.live)
        self.plot.show_arrivals(seen.live.arrivals, seen.now)
        self.bars.show_turnouts(seen.live.turnouts)
        self.inside.read()
