"""The first rows of a list as they were read, so that a wrong encoding or delimiter is seen at once."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from checkin.files.table import Table
from checkin.wording.language import tr

ROWS = 30
"""Rows shown: enough to see that they are right."""
_NARROWEST, _WIDEST = 64, 240
_ROOM = 24
_NO_PARENT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """The first rows of a table; the line each begins on stands at the left."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None

    def show(self, table: Table | None) -> None:
        """Show another table, or nothing."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() or self._table is None else min(len(self._table.rows), ROWS)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() or self._table is None else len(self._table.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, on one line; as it is in the tooltip."""
        if self._table is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._table.rows[index.row()].cells[index.column()]
        return " ".join(text.split("\n")) if role == Qt.ItemDataRole.DisplayRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a header of the list, or the line a row begins on."""
        if self._table is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return " ".join(self._table.headers[section].split())
        return str(self._table.rows[section].line)


class Preview(QTableView):
    """A quiet view of the first rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PreviewModel(self)
        self.setModel(self._model)
        self.setAccessibleName(tr("The first rows"))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)

    def show_table(self, table: Table | None) -> None:
        """Show the first rows of a table, every column as wide as it needs, within bounds."""
        self._model.show(table)
        for section in range(self._model.columnCount()):
            wanted = max(self.sizeHintForColumn(section), self.horizontalHeader().sectionSizeHint(section))
            self.setColumnWidth(section, min(max(wanted + _ROOM, _NARROWEST), _WIDEST))
