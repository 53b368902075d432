"""The rows of one section, read when they come into view."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from checkin.ui.attendees.loading.findings import Section
from checkin.ui.style.theme import scale

_NO_PARENT = QModelIndex()
_NARROWEST, _WIDEST = 80, 340
_ROOM = 28
_MOST_FITTED = 200
"""Rows whose height is measured; measuring more would be felt."""

Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractTableModel):
    """One section as a table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._section: Section | None = None

    def show(self, section: Section) -> None:
        """Show another section."""
        self.beginResetModel()
        self._section = section
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() or self._section is None else self._section.count

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() or self._section is None else len(self._section.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, in the tooltip too, where there is room for all of it."""
        if self._section is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._section.cells(index.row())[index.column()]
        return text.replace("\n", " ") if role == Qt.ItemDataRole.DisplayRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a heading."""
        if self._section is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._section.headings[section] if orientation is Qt.Orientation.Horizontal else None


class FindingsTable(QTableView):
    """A quiet table to look through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FindingsModel(self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scale().row)
        self.verticalHeader().setMinimumSectionSize(scale().row)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit_rows)
        header = self.horizontalHeader()
        header.sectionResized.connect(self._on_width_changed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)

    def show_section(self, section: Section) -> None:
        """Show another section, every column as wide as it needs, within bounds."""
        self._model.show(section)
        self.scrollToTop()
        for column in range(self._model.columnCount()):
            wanted = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
            self.setColumnWidth(column, min(max(wanted + _ROOM, _NARROWEST), _WIDEST))
        widest = section.widest % self._model.columnCount()
        header = self.horizontalHeader()
        for column in range(self._model.columnCount()):
            is_widest = column == widest
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if is_widest else QHeaderView.ResizeMode.Interactive
            )
        self._soon.start()

    def _on_width_changed(self) -> None:
        self._soon.start()

    def _fit_rows(self) -> None:
        """Let every sentence be read to its end, unless there are very many rows."""
        if self._model.rowCount() <= _MOST_FITTED:
            self.resizeRowsToContents()
