"""Which columns are shown, and whether contact is masked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from checkin.ui.attendees.columns import Column, heading
from checkin.wording.language import tr


class ColumnsMenu(QMenu):
    """One entry to tick for each column; the name is always there."""

    columns_changed = Signal(object)
    """The columns shown, in their order; a column that is new comes last."""
    contact_changed = Signal(bool)
    """Whether email and phone are shown in full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Column, ...] = ()
        self._entries: dict[Column, QAction] = {}
        for column in Column:
            entry = self.addAction(heading(column))
            entry.setCheckable(True)
            entry.setEnabled(column is not Column.NAME)
            entry.triggered.connect(self._on_ticked)
            self._entries[column] = entry
        self.addSeparator()
        self._contact = self.addAction(tr("Show email and phone in full"))
        self._contact.setCheckable(True)
        self._contact.triggered.connect(self.contact_changed)

    def show_choice(self, columns: Sequence[Column], shows_contact: bool) -> None:
        """Tick what is shown now."""
        self._shown = tuple(columns)
        for column, entry in self._entries.items():
            entry.setChecked(column in columns)
        self._contact.setChecked(shows_contact)

    def _on_ticked(self) -> None:
        ticked = [column for column, entry in self._entries.items() if entry.isChecked()]
        kept = [column for column in self._shown if column in ticked]
        self._shown = (*kept, *(column for column in ticked if column not in kept))
        self.columns_changed.emit(self._shown)
