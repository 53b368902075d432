"""The attendees table: all ids at once, the people themselves only when they come into view."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from checkin.domain.attendee import Attendee
from checkin.domain.industries import Industries
from checkin.ui.attendees.blocks import Blocks
from checkin.ui.attendees.columns import Column, cell_text, heading
from checkin.ui.operations.session import Session

COLUMNS = tuple(Column)
AttendeeRole = Qt.ItemDataRole.UserRole
"""The attendee of a row, None until read."""

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class AttendeesModel(QAbstractTableModel):
    """Rows are attendees in the order of a query, columns all of ``Column``; the view hides what nobody wants."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocks = Blocks(session, self)
        self.blocks.read.connect(self._on_read)
        self.shows_contact = False
        self._industries: Industries = session.industries
        self._headings = [heading(column) for column in COLUMNS]

    @property
    def ids(self) -> Sequence[str]:
        """Who is in the table, from the top."""
        return self.blocks.ids

    def show(self, ids: Sequence[str]) -> bool:
        """Put these attendees into the table; say whether the rows are others than before."""
        if ids == self.blocks.ids:
            return False
        self.beginResetModel()
        self.blocks.show(ids)
        self.endResetModel()
        return True

    def refresh(self, ids: Iterable[str] | None) -> None:
        """Read these attendees again where they are in view; None for everyone."""
        self.blocks.refresh(ids)
        self.redraw()

    def redraw(self) -> None:
        """Draw every row in view again."""
        if self.ids:
            last = self.index(len(self.ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def attendee(self, row: int) -> Attendee | None:
        """Return the attendee of a row as last read."""
        return self.blocks.row(row)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of attendees."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns, shown or not."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, or its attendee."""
        if role not in _ROLES:
            return None
        attendee = self.blocks.row(index.row())
        if attendee is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        if role == AttendeeRole:
            return attendee
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.INDUSTRY:
            return attendee.profile.industry_text or None
        text = cell_text(attendee, column, self._industries, self.shows_contact)
        return text.replace("\n", " ") if role == Qt.ItemDataRole.DisplayRole else text or None

    def _on_read(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))


_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, AttendeeRole})
