"""Stocks as rows of a list, each with its sheet drawn small, narrowed by what a package says."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from checkin.domain.names import fold_text
from checkin.domain.stock import Stock
from checkin.ui.badges.sheet_drawing import SheetDrawing
from checkin.ui.style.theme import colours, scale
from checkin.wording.language import tr
from checkin.wording.stock import describe_stock

_ROW_PX = 64
_DRAWING_PX = 44
_SPACE_PX = 8


class StockList(QAbstractListModel):
    """The stocks that a search asks for: one's own first, then those with a star, then those used last."""

    def __init__(self, stocks: Sequence[Stock], recent: Sequence[str], favourites: Sequence[str] = ()) -> None:
        super().__init__()
        self._recent = tuple(recent)
        self._favourites = tuple(favourites)
        self._words: list[str] = []
        self.use_stocks(stocks)

    @property
    def stocks(self) -> Sequence[Stock]:
        """All stocks, whatever is searched for."""
        return self._stocks

    @property
    def favourites(self) -> tuple[str, ...]:
        """Ids of the stocks with a star."""
        return self._favourites

    def is_favourite(self, row: int) -> bool:
        """Say whether a stock has a star."""
        return self.stock(row).id in self._favourites

    def toggle_favourite(self, row: int) -> None:
        """Give a stock a star, or take it away; it keeps its place until the list is made anew."""
        stock_id = self.stock(row).id
        without = tuple(one for one in self._favourites if one != stock_id)
        self._favourites = without if stock_id in self._favourites else (*without, stock_id)
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)

    def use_stocks(self, stocks: Sequence[Stock]) -> None:
        """List other stocks."""
        places = {stock_id: place for place, stock_id in enumerate(self._recent)}
        self._stocks = sorted(
            stocks,
            key=lambda stock: (
                not is_own(stock),
                stock.id not in self._favourites,
                places.get(stock.id, len(places)),
            ),
        )
        self.search(" ".join(self._words))

    def search(self, text: str) -> None:
        """Keep the stocks whose brand, number or family has every word of ``text``."""
        words = self._words = [fold_text(word) for word in text.split()]
        self.beginResetModel()
        self._shown = [(stock, twin) for stock in self._stocks if (twin := _match(stock, words)) is not None]
        self.endResetModel()

    def stock(self, row: int) -> Stock:
        """Return the stock of a row."""
        return self._shown[row][0]

    def shown_name(self, row: int) -> str:
        """Return the name of a stock, after a star where it has one."""
        name = self.stock(row).name
        return f"★ {name}" if self.is_favourite(row) else name

    def twin(self, row: int) -> str:
        """Return the product of the same geometry that the search meant, or empty."""
        return self._shown[row][1]

    def row_of(self, stock_id: str) -> int:
        """Return the row of a stock; the first where it is not shown."""
        return next((row for row, (stock, _) in enumerate(self._shown) if stock.id == stock_id), 0)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many stocks are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a stock, for display and for screen readers."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown_name(index.row())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return describe_stock(self.stock(index.row()))
        return None


class StockRow(QStyledItemDelegate):
    """Paints a stock: the sheet, its name, and what comes out of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for a row of two lines."""
        return QSize(160, _ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row over the style's own background."""
        model = index.model()
        assert isinstance(model, StockList)
        stock, twin = model.stock(index.row()), model.twin(index.row())
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(
            option.widget.style().ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        painter.save()
        frame = option.rect.adjusted(_SPACE_PX, _SPACE_PX, -_SPACE_PX, -_SPACE_PX)
        drawing = QRect(frame.left(), frame.top(), _DRAWING_PX, frame.height())
        SheetDrawing(stock, QRectF(drawing)).paint(painter, QGuiApplication.palette(), count=stock.per_page)
        words = frame.adjusted(_DRAWING_PX + _SPACE_PX + 4, 0, 0, 0)
        second = tr("Same as {product}", product=twin) if twin else describe_stock(stock)
        _paint_lines(painter, option, words, model.shown_name(index.row()), second)
        painter.restore()


def is_own(stock: Stock) -> bool:
    """Say whether a person made a stock, or took it from a file."""
    return stock.confidence == "own"


def _paint_lines(painter: QPainter, option: QStyleOptionViewItem, words: QRect, first: str, second: str) -> None:
    small = QFont(option.font)
    small.setPixelSize(scale().small)
    upper, lower = QRect(words), QRect(words)
    upper.setBottom(words.center().y())
    lower.setTop(words.center().y() + 2)
    lines = (
        (upper, first, option.font, colours().ink),
        (lower, second, small, colours().muted),
    )
    for place, text, font, colour in lines:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _match(stock: Stock, words: list[str]) -> str | None:
    """Return None where a stock is not asked for, the twin that is, or empty for the stock itself."""
    if _has(f"{stock.name} {stock.id} {describe_stock(stock)}", words):
        return ""
    return next((twin for twin in stock.same_as if _has(twin, words)), None)


def _has(text: str, words: list[str]) -> bool:
    folded = fold_text(text)
    return all(word in folded for word in words)
