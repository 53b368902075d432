"""The settings page: window, desk, event and door badges in two columns, scanner and industries under both."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from checkin.domain.event import Event
from checkin.domain.industries import Industries
from checkin.settings import Settings
from checkin.ui.desktop import Desktop
from checkin.ui.guard.reception_card import ReceptionCard
from checkin.ui.settings.badges_card import BadgesCard
from checkin.ui.settings.desk_card import DeskCard
from checkin.ui.settings.event_card import EventCard
from checkin.ui.settings.fees_card import FeesCard
from checkin.ui.settings.industries_card import IndustriesCard
from checkin.ui.settings.issuer_card import IssuerCard
from checkin.ui.settings.scanner_card import ScannerCard, no_ports
from checkin.ui.settings.window_card import WindowCard
from checkin.ui.style.scale import AROUND, BETWEEN
from checkin.ui.style.theme import scale
from checkin.ui.widgets.side_by_side import set_side_by_side
from checkin.ui.widgets.texts import Heading
from checkin.wording.language import tr

_WIDTH_PX = 1120
_SIDE_BY_SIDE_PX = 840
"""Less than this is too narrow for two columns, even where the words of both would fit."""
_WINDOW_FIELDS = ("language", "theme", "text_scale")
_DESK_FIELDS = ("lane", "actor", "is_silent", "volume", "is_confirming", "hides_names")
_INDUSTRY_FIELDS = ("industry_colours",)


class SettingsPage(QScrollArea):
    """Choices take effect at once; the event's details when they are saved."""

    settings_changed = Signal(object)
    """:class:`Settings` with one more choice; whoever hears it remembers and applies it."""
    event_change_wanted = Signal(object)
    """Fields of the event that change, by name, as ``Event.to_data`` writes them."""
    sound_test_wanted = Signal()

    def __init__(
        self,
        settings: Settings,
        event: Event | None,
        industries: Industries,
        desktop: Desktop | None = None,
        ports: Callable[[], Sequence[str]] = no_ports,
        parent: QWidget | None = None,
        *,
        is_rehearsal: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self._settings = settings
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides = QVBoxLayout(), QVBoxLayout()
        self.window_card = WindowCard(settings)
        self.window_card.chosen.connect(self._on_window_chosen)
        self.desk_card = DeskCard(settings)
        self.desk_card.chosen.connect(self._on_desk_chosen)
        self.desk_card.sound_test_wanted.connect(self.sound_test_wanted)
        self.reception_card: ReceptionCard | None = None
        if event is not None:
            self.reception_card = ReceptionCard(bool(event.pin), is_rehearsal)
        self.badges_card = BadgesCard(settings, desktop or Desktop())
        self.scanner_card = ScannerCard(settings, ports)
        self.event_card: EventCard | None = None
        self.fees_card: FeesCard | None = None
        self.issuer_card: IssuerCard | None = None
        if event is not None:
            self.event_card, self.fees_card = EventCard(event), FeesCard(event)
            self.issuer_card = IssuerCard(event)
        for card in self._event_cards:
            card.event_change_wanted.connect(self.event_change_wanted)
        self.industries_card = IndustriesCard(settings, industries, desktop or Desktop())
        self.industries_card.chosen.connect(self._on_industries_chosen)
        self.setWidget(self._whole())
        self.setFocusProxy(self.window_card.language)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards in two columns, or below one another where two are too narrow."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Set the columns anew when one of the cards needs another width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def show_event(self, event: Event) -> None:
        """Take the event as it stands after a change."""
        for card in self._event_cards:
            card.show_event(event)
        if self.reception_card is not None:
            self.reception_card.show_pin(bool(event.pin))

    def _fit(self) -> None:
        sides = self._sides
        needed = sum(side.minimumSize().width() for side in sides) + self._columns.spacing() + 2 * AROUND
        set_side_by_side(self._columns, self.viewport().width() >= max(needed, scale().px(_SIDE_BY_SIDE_PX)))

    @property
    def _event_cards(self) -> tuple[EventCard | FeesCard | IssuerCard, ...]:
        cards = (self.event_card, self.fees_card, self.issuer_card)
        return tuple(card for card in cards if card is not None)

    def _on_window_chosen(self, chosen: Settings) -> None:
        self._change(chosen, _WINDOW_FIELDS)

    def _on_desk_chosen(self, chosen: Settings) -> None:
        self._change(chosen, _DESK_FIELDS)

    def _on_industries_chosen(self, chosen: Settings) -> None:
        self._change(chosen, _INDUSTRY_FIELDS)

    def _change(self, chosen: Settings, names: tuple[str, ...]) -> None:
        self._settings = replace(self._settings, **{name: getattr(chosen, name) for name in names})
        self.settings_changed.emit(self._settings)

    def _whole(self) -> QWidget:
        left, right = self._sides
        left.setSpacing(BETWEEN)
        left.addWidget(self.window_card)
        left.addWidget(self.desk_card)
        if self.reception_card is not None:
            left.addWidget(self.reception_card)
        left.addStretch()
        columns = self._columns
        columns.setSpacing(AROUND)
        right.setSpacing(BETWEEN)
        for card in self._event_cards:
            right.addWidget(card)
        right.addWidget(self.badges_card)
        right.addStretch()
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        whole = QWidget()
        whole.setProperty("kind", "scrolled")
        whole.setMaximumWidth(scale().px(_WIDTH_PX))
        column = QVBoxLayout(whole)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        column.setSpacing(BETWEEN)
        column.addWidget(Heading(tr("Settings")))
        column.addLayout(columns)
        column.addWidget(self.scanner_card)
        column.addWidget(self.industries_card)
        column.addStretch()
        return whole
