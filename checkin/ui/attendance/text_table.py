"""A table of texts to be read."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from checkin.ui.style.theme import scale

_MOST_WIDTH_PX = 260
Index = QModelIndex | QPersistentModelIndex


class Texts(QAbstractTableModel):
    """Rows of text under headers."""

    def __init__(self) -> None:
        super().__init__()
        self.headers: Sequence[str] = ()
        self.rows: Sequence[Sequence[str]] = ()
        self.numbers: frozenset[int] = frozenset()
        """Columns whose digits stand under one another."""

    def show(self, headers: Sequence[str], rows: Sequence[Sequence[str]], numbers: frozenset[int]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.headers, self.rows, self.numbers = headers, rows, numbers
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell, on one line; the whole of it as a tool tip."""
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self.rows[index.row()][index.column()].split("\n"))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.rows[index.row()][index.column()]
        return self._side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the header of a column; rows have none."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        sides = Qt.AlignmentFlag
        return sides.AlignVCenter | (sides.AlignRight if column in self.numbers else sides.AlignLeft)


class TextTable(QTableView):
    """A table whose columns fit what they hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = Texts()
        self.setModel(self.texts)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scale().row)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMaximumSectionSize(scale().px(_MOST_WIDTH_PX))
        self.horizontalHeader().setStretchLastSection(True)

    def show_rows(
        self, headers: Sequence[str], rows: Sequence[Sequence[str]], numbers: Iterable[int] = ()
    ) -> None:
        """Show rows under headers, columns as wide as they need to be; those with ``numbers`` end on the right."""
        is_same_shape = list(headers) == list(self.texts.headers) and bool(self.texts.rows)
        self.texts.show(headers, rows, frozenset(numbers))
        if not is_same_shape:
            self.resizeColumnsToContents()
