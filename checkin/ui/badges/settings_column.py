"""The left column: the paper and whose badges, or in their place the search for other paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from checkin.domain.stock import Stock
from checkin.flows.stocks import DEFAULT_STOCK, all_stocks
from checkin.ui.badges.choices import BadgeChoices
from checkin.ui.badges.paper import Paper, with_latest
from checkin.ui.badges.stock_picker import StockPicker
from checkin.ui.badges.whom import Whom
from checkin.ui.operations.badges import Wish
from checkin.ui.style.scale import BETWEEN


class SettingsColumn(QStackedWidget):
    """What a person decides about badges."""

    changed = Signal()
    """Something else is wished for."""
    choices_changed = Signal(object)
    """The :class:`BadgeChoices` to remember."""

    def __init__(self, choices: BadgeChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._papers = choices.papers
        self._stock = _first_stock(choices)
        self.paper = Paper(self._stock)
        self.whom = Whom(choices.order)
        self.picker = StockPicker(all_stocks(), choices.papers)
        self._usual = QWidget()
        column = QVBoxLayout(self._usual)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self.paper, 1)
        column.addWidget(self.whom)
        self.addWidget(self._usual)
        self.addWidget(self.picker)
        self.paper.start_changed.connect(self._on_changed)
        self.paper.other_wanted.connect(self._on_other_wanted)
        self.whom.changed.connect(self._on_changed)
        self.picker.chosen.connect(self._on_paper)
        self.picker.left.connect(self._show_usual)

    @property
    def wish(self) -> Wish:
        """What is wished for now."""
        return Wish(self.whom.which, self.whom.badge_order, self._stock, self.paper.picture.start)

    @property
    def choices(self) -> BadgeChoices:
        """What to remember."""
        return BadgeChoices(self.whom.badge_order, self._papers)

    def _on_changed(self) -> None:
        self.choices_changed.emit(self.choices)
        self.changed.emit()

    def _on_other_wanted(self) -> None:
        self.setCurrentWidget(self.picker)
        self.picker.open_at(self._stock)

    def _on_paper(self, stock: Stock) -> None:
        self._show_usual()
        self._papers = with_latest(stock.id, self._papers)
        if stock != self._stock:
            self._stock = stock
            self.paper.use(stock)
        self._on_changed()

    def _show_usual(self) -> None:
        self.setCurrentWidget(self._usual)
        self.paper.other.setFocus()


def _first_stock(choices: BadgeChoices) -> Stock:
    """Return the paper used last, or the usual one; a paper that no longer travels with us is passed over."""
    stocks = {stock.id: stock for stock in all_stocks()}
    known = (stocks[one] for one in choices.papers if one in stocks)
    return next(known, stocks[DEFAULT_STOCK])
