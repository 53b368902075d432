"""Which columns the record has, and in which order: ticked, dragged, or moved with Alt and the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from checkin.domain.attendance import Column
from checkin.wording.language import tr
from checkin.wording.record import column_names

_ColumnRole = Qt.ItemDataRole.UserRole


class ColumnChooser(QListWidget):
    """The columns of the record from the top, those left out unticked."""

    columns_changed = Signal()

    def __init__(self, chosen: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Columns of the record"))
        self.setToolTip(tr("Space takes a column in or out; Alt with an arrow key moves it."))
        self.use(chosen)
        self.itemChanged.connect(self._on_item_changed)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The chosen columns in their order."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            Column(item.data(_ColumnRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def use(self, chosen: Sequence[Column]) -> None:
        """Show these columns as chosen, and the others below them."""
        self.blockSignals(True)
        self.clear()
        others = [column for column in Column if column not in chosen]
        ordered = [*chosen, *others]
        for column, name in zip(ordered, column_names(ordered), strict=True):
            self.addItem(_item(column, name, is_chosen=column in chosen))
        self.setCurrentRow(0)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the column with Alt and an arrow key."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell the new order after a column was dragged."""
        super().dropEvent(event)
        self.columns_changed.emit()

    def _move(self, step: int) -> None:
        row = self.currentRow()
        if 0 <= row + step < self.count():
            self.blockSignals(True)
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentRow(row + step)
            self.blockSignals(False)
            self.columns_changed.emit()

    def _on_item_changed(self, _: QListWidgetItem) -> None:
        self.columns_changed.emit()


def _item(column: Column, name: str, *, is_chosen: bool) -> QListWidgetItem:
    item = QListWidgetItem(name)
    item.setData(_ColumnRole, column.value)
    flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
    item.setFlags(flags & ~Qt.ItemFlag.ItemIsDropEnabled)
    item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
    return item
