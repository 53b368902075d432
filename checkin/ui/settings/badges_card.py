"""Badges on demand: whether, on which printer and paper, and in which design."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from checkin.flows.designs import every_design, remembered_design
from checkin.flows.stocks import DEFAULT_STOCK, every_stock
from checkin.settings import Settings
from checkin.ui.desktop import Desktop
from checkin.ui.style.scale import BETWEEN
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.check import Check
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.still import StillBox, StillNumber
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import language, tr

_LEAST_LETTERS = 12


class BadgesCard(Card):
    """Choices take effect at once. What nobody chose here is as on the badges page."""

    settings_changed = Signal(object)
    """Settings to keep: name to value."""
    trial_wanted = Signal()
    shown = Signal()
    """Somebody looks: what is shown should be what is so."""

    def __init__(self, settings: Settings, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self.on = Check(tr("Print a badge for whoever is admitted and has none"))
        self.printer, self.stock, self.design = _combo(), _combo(), _combo()
        self.slot = StillNumber(minimum=1)
        self.trial_button = PlainButton(tr("Print a trial badge"))
        self.outcome = Text("", Rank.SMALL)
        self._lay_out()
        self.show_settings(settings)
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen, among the printers and papers there are now."""
        stocks = {stock.id: stock for stock in every_stock()}
        usual = stocks.get(settings.stock, stocks[DEFAULT_STOCK])
        liked = [one for one in (*settings.recent_stocks, *settings.favourite_stocks) if one in stocks]
        designs = {design.id: design.name(language()) for design in every_design()}
        printers = dict.fromkeys(filter(None, (*self._desktop.printers(), settings.door_printer)))
        self.on.setChecked(settings.prints_at_door)
        _fill(
            self.printer,
            settings.printer or tr("the printer of this computer"),
            {name: name for name in printers},
            settings.door_printer,
        )
        names = {one: stocks[one].name for one in dict.fromkeys((*liked, *stocks))}
        _fill(self.stock, usual.name, names, settings.door_stock)
        _fill(self.design, remembered_design(settings.design).name(language()), designs, settings.door_design)
        per_page = stocks.get(settings.door_stock, usual).per_page
        with QSignalBlocker(self.slot):
            self.slot.setMaximum(per_page)
            self.slot.setValue(settings.door_slot if settings.door_slot <= per_page else 1)
        self._sheet.setVisible(per_page > 1)

    def tell(self, words: str) -> None:
        """Say what became of the trial."""
        self.outcome.setText(words)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody looks."""
        super().showEvent(event)
        self.tell("")
        self.shown.emit()

    def _lay_out(self) -> None:
        self.body.addWidget(Heading(tr("Badges at the door"), Rank.SECTION))
        self.body.addWidget(self.on)
        self.body.addLayout(labelled(tr("Printer"), self.printer))
        self.body.addLayout(labelled(tr("Paper"), self.stock))
        self.body.addLayout(labelled(tr("Design"), self.design))
        self._sheet = QWidget()
        place = QHBoxLayout(self._sheet)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(BETWEEN)
        place.addLayout(labelled(tr("Next free place on the sheet"), self.slot))
        counted = Text(tr("1 is at the top left; counted row by row."), Rank.SMALL)
        place.addWidget(counted, 1, alignment=Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(self._sheet)
        trial = QHBoxLayout()
        trial.setSpacing(BETWEEN)
        trial.addWidget(self.trial_button)
        trial.addWidget(self.outcome, 1)
        self.body.addLayout(trial)

    def _connect(self) -> None:
        self.on.clicked.connect(self._on_switched)
        self.printer.activated.connect(self._on_printer)
        self.stock.activated.connect(self._on_stock)
        self.design.activated.connect(self._on_design)
        self.slot.valueChanged.connect(self._on_slot)
        self.trial_button.clicked.connect(self.trial_wanted)

    def _on_switched(self) -> None:
        self._choose({"prints_at_door": self.on.isChecked()})

    def _on_printer(self) -> None:
        self._choose({"door_printer": self.printer.currentData()})

    def _on_stock(self) -> None:
        """Begin a new sheet of other paper."""
        self._choose({"door_stock": self.stock.currentData(), "door_slot": 1})

    def _on_design(self) -> None:
        self._choose({"door_design": self.design.currentData()})

    def _on_slot(self) -> None:
        self._choose({"door_slot": self.slot.value()})

    def _choose(self, values: Mapping[str, Any]) -> None:
        self.settings_changed.emit(dict(values))
        self.shown.emit()


def _combo() -> QComboBox:
    """Return a combo box that is no wider than its column, however long a name in it is."""
    combo = StillBox()
    combo.setMinimumContentsLength(_LEAST_LETTERS)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo


def _fill(combo: QComboBox, usual: str, choices: Mapping[str, str], chosen: str) -> None:
    """Offer what is as on the badges page first, then everything else; an empty choice is the first."""
    combo.clear()
    combo.addItem(tr("As on the Badges page ({name})", name=usual), "")
    for value, words in choices.items():
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
