"""What tickets cost where the list names no fee: the usual fee, and ticket types that differ from it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.event import Event
from checkin.domain.money import Price
from checkin.domain.prices import Prices
from checkin.files.values import amount_of
from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.check import Check
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr

_AMOUNT_PX = 88


class PriceRow(QWidget):
    """One ticket type with its fee."""

    changed = Signal()
    removed = Signal()

    def __init__(self, name: str = "", price: Price | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(name, placeholderText=tr("as the list writes it"))
        self.name.setAccessibleName(tr("Ticket type"))
        self.amount = QLineEdit(str(price.yen) if price else "", placeholderText=tr("yen"))
        self.amount.setAccessibleName(tr("Fee"))
        self.amount.setFixedWidth(scale().px(_AMOUNT_PX))
        self.is_prepaid = QCheckBox(tr("paid before"))
        self.is_prepaid.setChecked(price is not None and price.is_prepaid)
        self.remove_button = QuietButton(tr("Remove"), Size.TIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        row.addWidget(self.name, 1)
        for widget in (self.amount, self.is_prepaid, self.remove_button):
            row.addWidget(widget)
        self.name.textChanged.connect(self.changed)
        self.amount.textChanged.connect(self.changed)
        self.is_prepaid.toggled.connect(self.changed)
        self.remove_button.clicked.connect(self.removed)

    @property
    def price(self) -> Price | None:
        """What the row says; None where that is no fee."""
        return price_of(self.amount, self.is_prepaid)


class FeesCard(Card):
    """Changes are kept when they are saved, all at once."""

    event_change_wanted = Signal(object)
    """The prices, as ``Event.to_data`` writes them."""

    def __init__(self, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = event
        usual = event.prices.usual
        self.usual = QLineEdit(str(usual.yen) if usual else "", placeholderText=tr("none"))
        self.usual.setFixedWidth(scale().px(_AMOUNT_PX))
        self.is_prepaid = Check(tr("Who is on the list has paid it before"))
        self.is_prepaid.setChecked(usual is not None and usual.is_prepaid)
        self.rows: list[PriceRow] = []
        self.add_button = QuietButton(tr("Add a ticket type"))
        self.save_button = PrimaryButton(tr("Save the fees"))
        self._rows = QVBoxLayout()
        self._lay_out()
        for name, price in event.prices.of_types:
            self._add(PriceRow(name, price))
        self.usual.textChanged.connect(self._on_changed)
        self.is_prepaid.toggled.connect(self._on_changed)
        self.add_button.clicked.connect(self.add_type)
        self.save_button.clicked.connect(self._on_save)
        self._on_changed()

    @property
    def prices(self) -> Prices | None:
        """What the fields say; None where something in them is no fee."""
        usual = price_of(self.usual, self.is_prepaid)
        if usual is None and self.usual.text().strip():
            return None
        found = Prices(usual)
        for row in self.rows:
            price, name = row.price, row.name.text().strip()
            if price is None or not name:
                return None
            found = found.with_type(name, price)
        return found

    def show_event(self, event: Event) -> None:
        """Take the event as it stands now; what is written in the fields stays."""
        self._event = event
        self._on_changed()

    def add_type(self) -> None:
        """Begin another ticket type."""
        row = PriceRow()
        self._add(row)
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_changed()

    def _add(self, row: PriceRow) -> None:
        self.rows.append(row)
        self._rows.addWidget(row)
        row.changed.connect(self._on_changed)
        row.removed.connect(lambda: self._remove(row))

    def _remove(self, row: PriceRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._on_changed()

    def _on_changed(self) -> None:
        is_flawed = bool(self.usual.text().strip()) and price_of(self.usual, self.is_prepaid) is None
        set_look(self.usual, "state", "fault" if is_flawed else "")
        for row in self.rows:
            is_wrong = bool(row.amount.text().strip()) and row.price is None
            set_look(row.amount, "state", "fault" if is_wrong else "")
        prices = self.prices
        self.save_button.setEnabled(prices is not None and prices != self._event.prices)

    def _on_save(self) -> None:
        prices = self.prices
        if prices is not None:
            self.event_change_wanted.emit({"prices": prices.to_data()})

    def _lay_out(self) -> None:
        about = tr("A fee on the list counts before these. Walk-ins are asked the usual fee.")
        usual = QGridLayout()
        usual.addLayout(labelled(tr("Usual fee (yen)"), self.usual), 0, 0)
        usual.setColumnStretch(1, 1)
        self._rows.setSpacing(INSIDE)
        self.body.addWidget(Heading(tr("Fees"), Rank.SECTION))
        self.body.addWidget(Text(about, Rank.SMALL))
        self.body.addLayout(usual)
        self.body.addWidget(self.is_prepaid)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.add_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.save_button, alignment=Qt.AlignmentFlag.AlignLeft)


def price_of(amount: QLineEdit, is_prepaid: QCheckBox) -> Price | None:
    """Return what a fee and its box say; None where that is no fee."""
    yen = amount_of(amount.text()) if amount.text().strip() else None
    return None if yen is None else Price(yen, is_prepaid.isChecked())
