"""The left column: the paper and whose badges, or in their place the search for other paper."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QStyle, QVBoxLayout, QWidget

from checkin.domain.finish import Finish
from checkin.domain.stock import Stock
from checkin.flows.stocks import DEFAULT_STOCK, every_stock, find_stock
from checkin.settings import Settings
from checkin.ui.badges.choices import (
    chosen_finish,
    chosen_order,
    chosen_stock,
    finish_to_keep,
    to_keep,
    with_latest,
)
from checkin.ui.badges.design_choice import DesignChoice
from checkin.ui.badges.paper import Paper
from checkin.ui.badges.printers import Printers
from checkin.ui.badges.sheet_options import SheetOptions
from checkin.ui.badges.stock_picker import StockPicker
from checkin.ui.badges.whom import Whom
from checkin.ui.operations.badges import Wish
from checkin.ui.style.scale import BETWEEN
from checkin.ui.widgets.scrolled import Scrolled


class SettingsColumn(QStackedWidget):
    """What a person decides about badges."""

    changed = Signal()
    """Something else is wished for."""
    settings_changed = Signal(object)
    """Settings to keep: name to value."""

    def __init__(self, settings: Settings, printers: Printers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = settings.recent_stocks
        self._stock = chosen_stock(settings)
        self._gone: Stock | None = None
        """Paper of the person's own that was chosen when it was deleted."""
        self._printers = printers
        printers.changed.connect(self.changed)
        self.paper = Paper(self._stock)
        self.design = DesignChoice(settings.design)  # stands over the sheets: the panel puts it there
        self.whom = Whom(chosen_order(settings))
        self.picker = StockPicker(every_stock(), self._recent, settings.favourite_stocks)
        self.options = SheetOptions(self._stock, chosen_finish(settings))
        self._usual = QWidget()
        column = QVBoxLayout(self._usual)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self.paper)
        column.addWidget(self.whom)
        column.addStretch()
        self._usual_place, self._options_place = Scrolled(self._usual), Scrolled(self.options)
        self.addWidget(self._usual_place)
        self.addWidget(self.picker)
        self.addWidget(self._options_place)
        self.options.changed.connect(self.changed)
        self.options.left.connect(self._show_usual)
        self.options.finish_settled.connect(self._on_finish)
        self.paper.start_changed.connect(self._on_changed)
        self.paper.other_wanted.connect(self._on_other_wanted)
        self.design.changed.connect(self._on_changed)
        self.whom.changed.connect(self._on_changed)
        self.picker.chosen.connect(self._on_paper)
        self.picker.left.connect(self._show_usual)
        self.picker.favourites_changed.connect(self._on_favourites)

    @property
    def wish(self) -> Wish:
        """What is wished for now."""
        start, design = self.paper.picture.start, self.design.design
        return Wish(self.whom.which, self.whom.badge_order, self._stock, start, self.finish, design)

    @property
    def stock(self) -> Stock:
        """The paper that is chosen."""
        return self._stock

    @property
    def finish(self) -> Finish:
        """What is done to the pages."""
        return self.options.finish(self._printers.calibration)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the words; what is below them can be scrolled to."""
        beside = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return QSize(self._usual.minimumSizeHint().width() + beside, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sheet the height that everything else leaves."""
        super().resizeEvent(event)
        self._fit_picture()

    def use_own(self, stock: Stock) -> None:
        """Use a paper of one's own that was kept just now."""
        self.picker.use_stocks(every_stock())
        self._on_paper(stock)

    def refresh_papers(self) -> None:
        """Offer the papers there are now; the usual one takes the place of a chosen one while that is gone."""
        stocks = every_stock()
        self.picker.use_stocks(stocks)
        if self._stock not in stocks:
            self._gone = self._stock
            self._use(find_stock(DEFAULT_STOCK))
            self._on_changed()
        elif self._gone is not None and self._gone in stocks:
            self._use(self._gone)
            self._gone = None
            self._on_changed()
        self.picker.open_at(self._stock)

    def _on_favourites(self, favourites: tuple[str, ...]) -> None:
        self.settings_changed.emit({"favourite_stocks": favourites})

    def _on_finish(self, finish: Finish) -> None:
        self.settings_changed.emit(finish_to_keep(finish))

    def show_options(self) -> None:
        """Show what is asked of the sheets besides the badges."""
        self.setCurrentWidget(self._options_place)
        self.options.copies.setFocus()

    def _on_changed(self) -> None:
        self.settings_changed.emit(to_keep(self._stock, self._recent, self.whom.badge_order, self.design.design))
        self.changed.emit()

    def _on_other_wanted(self) -> None:
        self.setCurrentWidget(self.picker)
        self.picker.open_at(self._stock)

    def _on_paper(self, stock: Stock) -> None:
        self._show_usual()
        self._recent = with_latest(stock.id, self._recent)
        self._gone = None
        if stock != self._stock:
            self._use(stock)
        self._on_changed()

    def _use(self, stock: Stock) -> None:
        self._stock = stock
        self.paper.use(stock)
        self.options.use_stock(stock)
        self._fit_picture()

    def _fit_picture(self) -> None:
        picture = self.paper.picture
        others = self._usual.heightForWidth(self.width()) - picture.height()
        picture.fit(self.height() - others)

    def _show_usual(self) -> None:
        self.setCurrentWidget(self._usual_place)
        self.paper.other.setFocus()
