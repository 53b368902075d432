"""The attendees table as it is looked at: columns shown and moved, sorting by header, one row chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from checkin.domain.industries import Industries
from checkin.domain.query import Order
from checkin.ui.attendees.cells import CellDelegate
from checkin.ui.attendees.columns import ORDERS, Column
from checkin.ui.attendees.model import COLUMNS, AttendeesModel
from checkin.ui.style.theme import scale
from checkin.wording.language import tr

_NARROWEST, _WIDEST = 72, 260
_ROOM = 28


class AttendeesTable(QTableView):
    """A view of an :class:`AttendeesModel`."""

    sort_wanted = Signal(object, bool)
    """An :class:`Order`, and whether descending."""
    selection_changed = Signal()
    """Others are selected, or nobody any more."""
    chosen = Signal(str)
    """Id of the attendee of the current row; empty where there is none."""
    opened = Signal()
    """Enter or a double click on the current row."""
    columns_moved = Signal(object)
    """The columns shown, in their new order."""

    def __init__(self, model: AttendeesModel, industries: Industries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = model
        self.setAccessibleName(tr("Attendees"))
        self._chosen = ""
        self._is_fitted = False
        self._sorted_by, self._is_descending = Order.LIST, False
        self.setModel(model)
        self.setItemDelegate(CellDelegate(industries, self))
        self._dress()
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._on_header_clicked)
        header.sectionMoved.connect(self._on_section_moved)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        self.doubleClicked.connect(self.opened)
        model.blocks.read.connect(self._on_read)

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """Who is selected, from the top; with the keyboard by Shift and the arrow keys."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows(self._first_section))
        return tuple(self._people.ids[row] for row in rows)

    @property
    def chosen_id(self) -> str:
        """Id of the attendee of the current row; empty where there is none."""
        return self._chosen

    @property
    def shown_columns(self) -> tuple[Column, ...]:
        """The columns that are shown, from the left."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(place) for place in range(len(COLUMNS)))
        return tuple(COLUMNS[section] for section in places if not header.isSectionHidden(section))

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns in this order, and hide the others."""
        header = self.horizontalHeader()
        header.blockSignals(True)
        for place, column in enumerate((*columns, *(c for c in COLUMNS if c not in columns))):
            header.moveSection(header.visualIndex(COLUMNS.index(column)), place)
            header.setSectionHidden(COLUMNS.index(column), column not in columns)
        header.blockSignals(False)
        self.fit_columns()

    def show_sort(self, order: Order, descending: bool) -> None:
        """Mark the header that the rows are sorted by."""
        self._sorted_by, self._is_descending = order, descending
        section = next((COLUMNS.index(column) for column, by in ORDERS.items() if by is order), -1)
        direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(section, direction)

    def show_people(self, ids: Sequence[str]) -> None:
        """Show these attendees; whoever was chosen stays chosen and in view."""
        scrolled = self.verticalScrollBar().value()
        chosen = self._chosen
        if not self._people.show(ids):
            return
        if chosen in ids:
            self.setCurrentIndex(self._people.index(ids.index(chosen), self._first_section))
            self.verticalScrollBar().setValue(scrolled)
            self.scrollTo(self.currentIndex())
        elif chosen:
            self._choose("")

    def step(self, rows: int) -> None:
        """Move the current row up or down, from the top where there is none."""
        if self._people.rowCount():
            row = self.currentIndex().row() + rows if self.currentIndex().isValid() else 0
            row = min(max(row, 0), self._people.rowCount() - 1)
            self.setCurrentIndex(self._people.index(row, self._first_section))

    def fit_columns(self) -> None:
        """Give every column the width its content wants, within bounds."""
        for section, column in enumerate(COLUMNS):
            if column in self.shown_columns:
                wanted = max(self.sizeHintForColumn(section), self.horizontalHeader().sectionSizeHint(section))
                self.setColumnWidth(section, min(max(wanted + _ROOM, _NARROWEST), _WIDEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter; leave every other key to the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters typed here belong to the search field."""

    @property
    def _first_section(self) -> int:
        header = self.horizontalHeader()
        shown = self.shown_columns
        return COLUMNS.index(shown[0]) if shown else header.logicalIndex(0)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scale().row)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _choose(self, attendee_id: str) -> None:
        self._chosen = attendee_id
        self.chosen.emit(attendee_id)

    def _on_current_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid() and (one := self._people.ids[current.row()]) != self._chosen:
            self._choose(one)

    def _on_header_clicked(self, section: int) -> None:
        """Sort up, then down, then as the list has it."""
        order = ORDERS.get(COLUMNS[section])
        if order is None:
            self.show_sort(self._sorted_by, self._is_descending)
            return
        if self._sorted_by is not order:
            self.show_sort(order, descending=False)
        elif not self._is_descending:
            self.show_sort(order, descending=True)
        else:
            self.show_sort(Order.LIST, descending=False)
        self.sort_wanted.emit(self._sorted_by, self._is_descending)

    def _on_section_moved(self) -> None:
        QTimer.singleShot(0, self, lambda: self.columns_moved.emit(self.shown_columns))

    def _on_read(self) -> None:
        if not self._is_fitted:
            self._is_fitted = True
            self.fit_columns()
