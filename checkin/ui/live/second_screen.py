"""What everybody in the hall may see: title, numbers, plot and industries; people only if that is wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.domain.event import Event
from checkin.ui.door.chip_line import ChipLine, ChipWords
from checkin.ui.live.arrivals_plot import ArrivalsPlot
from checkin.ui.live.industry_bars import IndustryBars
from checkin.ui.live.watch import Seen, Watch
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import AROUND, BETWEEN, Scale
from checkin.ui.style.sheet_texts import texts
from checkin.ui.style.theme import colours, scale
from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.number import Number
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr
from checkin.wording.live import numbers_sentence

_PRODUCT = "Checkin"
_DRAWN_FOR = (900, 540)
"""A window of this size, in pixels, has texts of the usual sizes; a larger one larger texts."""
_LEAST_FACTOR = 0.5
_USUAL = (1120, 680)
_LEAST = (480, 320)
_NAMES = 5


class SecondScreen(QWidget):
    """A window of its own that never takes the keyboard from the door; everything in it grows with it."""

    closed = Signal()

    def __init__(self, session: Session, *, shows_names: bool) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumSize(*_LEAST)
        self.resize(*_USUAL)
        self._shows_names = shows_names
        self.title = Heading("")
        self.title.setWordWrap(True)
        self.close_button = QuietButton(tr("Close (Esc)"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.arrived = Number(tr("Arrived / expected"), "giant")
        self.walk_ins = Number(tr("Walk-ins"), "poster")
        self.plot = ArrivalsPlot()
        self.bars = IndustryBars(session.industries, is_whole=False)
        self.welcome = Text(tr("Last arrivals"), Rank.LABEL)
        self.names = ChipLine()
        self._watch = Watch(session, self)
        self._watch.seen.connect(self._on_seen)
        self.close_button.clicked.connect(self.close)
        session.event_changed.connect(self._show_event)
        self._lay_out()
        self._show_event(session.current_event)
        self.show_names(shows_names)

    def show_names(self, shows_names: bool) -> None:
        """Name the last arrivals, or nobody."""
        self._shows_names = shows_names
        self._watch.latest = _NAMES if shows_names else 0
        self._show_latest(())
        if self.isVisible():
            self._watch.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what happens."""
        super().showEvent(event)
        self._watch.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow nothing."""
        super().hideEvent(event)
        self._watch.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it is closed."""
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with the screen."""
        super().resizeEvent(event)
        self.setStyleSheet(texts(colours(), Scale(self._factor)))
        for painted in (self.plot, self.bars):
            painted.show_sizes(Scale(self._factor))
        self._fit_names()

    @property
    def _factor(self) -> float:
        """How large everything is, for who stands in the hall."""
        return max(min(self.width() / _DRAWN_FOR[0], self.height() / _DRAWN_FOR[1]), _LEAST_FACTOR)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        numbers = QHBoxLayout()
        numbers.setSpacing(2 * AROUND)
        numbers.addWidget(self.arrived)
        numbers.addWidget(self.walk_ins)
        numbers.addStretch()
        both = QHBoxLayout()
        both.setSpacing(2 * AROUND)
        both.addWidget(self.plot, 3)
        both.addWidget(self.bars, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * AROUND, AROUND + BETWEEN, 2 * AROUND, AROUND + BETWEEN)
        column.setSpacing(BETWEEN)
        column.addLayout(head)
        column.addLayout(numbers)
        column.addLayout(both, 1)
        column.addWidget(self.welcome)
        column.addWidget(self.names)

    def _show_event(self, event: Event) -> None:
        self.title.setText(event.title)
        self.setWindowTitle(" – ".join((tr("Live"), event.title, _PRODUCT)))

    def _on_seen(self, seen: Seen) -> None:
        counts = seen.live.counts
        self.arrived.show_number(counts.arrived, of=counts.awaited)
        self.walk_ins.show_number(counts.walk_ins)
        self.walk_ins.setVisible(counts.walk_ins > 0)
        self.plot.show_arrivals(seen.live.arrivals, seen.now)
        self.bars.show_turnouts(seen.live.turnouts)
        self.setAccessibleName(numbers_sentence(seen.live))
        self._show_latest(seen.latest if self._shows_names else ())

    def _show_latest(self, latest: tuple[Attendee, ...]) -> None:
        """Name the last arrivals, without those who did not agree to be shown to others."""
        names = [person.name for person in latest if person.profile.consent is not False]
        self.names.show_chips([ChipWords(name) for name in names], colours().ink)
        self.welcome.setVisible(bool(names))
        self._fit_names()

    def _fit_names(self) -> None:
        self.names.fit(self.width() - 4 * AROUND, self._factor / scale().factor)
