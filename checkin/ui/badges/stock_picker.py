"""Choosing paper by what its package says."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QStackedWidget, QVBoxLayout, QWidget

from checkin.domain.stock import Stock
from checkin.ui.badges.stock_list import StockList, StockRow, is_own
from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr
from checkin.wording.stock_flaws import confidence_sentence

_LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class StockPicker(QWidget):
    """A search field over a list of stocks. Arrow keys choose while the field keeps the focus."""

    chosen = Signal(object)
    """The :class:`Stock` a person chose."""
    left = Signal()
    """The person keeps the paper there was."""
    own_wanted = Signal()
    """No paper here will do: the person describes their own."""
    edit_wanted = Signal(object)
    """A :class:`Stock` of the person's own is to be changed."""
    delete_wanted = Signal(object)
    """A :class:`Stock` of the person's own is not wanted any more."""
    save_wanted = Signal(object)
    """A :class:`Stock` is to be saved for others."""
    favourites_changed = Signal(object)
    """Ids of the stocks with a star."""

    def __init__(
        self,
        stocks: Sequence[Stock],
        recent: Sequence[str],
        favourites: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = StockList(stocks, recent, favourites)
        self.search = QLineEdit(placeholderText=tr("Brand or number, for example 51002"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search paper"))
        self.search.textChanged.connect(self._on_text)
        self.rows = QListView()
        self.rows.setObjectName("stockRows")
        self.rows.setAccessibleName(tr("Paper"))
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(StockRow(self))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setUniformItemSizes(True)
        self.rows.clicked.connect(self._on_clicked)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self._make_nothing())
        self.origin = Text("", Rank.SMALL)
        self.star = QuietButton("")
        self.star.clicked.connect(self._on_star)
        self.edit = QuietButton(tr("Edit…"))
        self.delete = QuietButton(tr("Delete"))
        self.save = QuietButton(tr("Save…"))
        self.save.setToolTip(tr("Save the paper for others"))
        self.own = QuietButton(tr("Paper of your own…"))
        self.own.clicked.connect(self.own_wanted)
        self.rows.selectionModel().currentChanged.connect(self._tell_current)
        back = QuietButton(tr("Keep this paper"))
        back.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.origin)
        layout.addWidget(self.star)
        layout.addWidget(self._make_own_row())
        layout.addWidget(self.own)
        layout.addWidget(back)

    @property
    def own_stocks(self) -> list[Stock]:
        """The papers of the person's own, whatever is searched for."""
        return [stock for stock in self._model.stocks if is_own(stock)]

    @property
    def names(self) -> list[str]:
        """The names of the stocks that are shown."""
        return [self._model.stock(row).name for row in range(self._model.rowCount())]

    def use_stocks(self, stocks: Sequence[Stock]) -> None:
        """List other stocks."""
        self._model.use_stocks(stocks)

    def open_at(self, stock: Stock) -> None:
        """Start a new search with the present stock in view."""
        self.search.clear()
        self._select(self._model.row_of(stock.id))
        self.search.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys."""
        super().showEvent(event)
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, take with Enter, leave with Escape."""
        key = Qt.Key(event.key())
        if key in _LIST_KEYS:
            self.rows.keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_clicked(self.rows.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell_current(self) -> None:
        index = self.rows.currentIndex()
        self.star.setEnabled(index.isValid())
        self._own_row.setVisible(index.isValid() and is_own(self._model.stock(index.row())))
        if index.isValid():
            stock, is_favourite = self._model.stock(index.row()), self._model.is_favourite(index.row())
            self.origin.setText(confidence_sentence(stock.confidence, stock.source))
            self.star.setText(tr("★ Take the star away") if is_favourite else tr("☆ Give it a star"))

    def _on_star(self) -> None:
        index = self.rows.currentIndex()
        if index.isValid():
            self._model.toggle_favourite(index.row())
            self._tell_current()
            self.favourites_changed.emit(self._model.favourites)

    def _make_own_row(self) -> QWidget:
        """Return what can be done with a paper of the person's own."""
        self._own_row = QWidget()
        row = QHBoxLayout(self._own_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button, wanted in (
            (self.edit, self.edit_wanted),
            (self.delete, self.delete_wanted),
            (self.save, self.save_wanted),
        ):
            button.clicked.connect(lambda _=False, wanted=wanted: self._ask(wanted))
            row.addWidget(button)
        self._own_row.hide()
        return self._own_row

    def _ask(self, wanted: SignalInstance) -> None:
        index = self.rows.currentIndex()
        if index.isValid():
            wanted.emit(self._model.stock(index.row()))

    def _make_nothing(self) -> Text:
        words = tr("No such paper. Choose one with the same size of badge: the number is on the package.")
        nothing = Text(words, Rank.MUTED)
        nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        return nothing

    def _on_text(self, text: str) -> None:
        self._model.search(text)
        self._pages.setCurrentIndex(0 if self._model.rowCount() else 1)
        self._select(0)

    def _select(self, row: int) -> None:
        index = self._model.index(row, 0)
        self.rows.setCurrentIndex(index)
        self.rows.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.stock(index.row()))
