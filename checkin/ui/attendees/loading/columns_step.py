"""Step two: what each column of the list is, with three of its values."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from checkin.files.columns import sample_values
from checkin.files.field import ColumnMapping, Field
from checkin.files.table import Table
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.card import Hairline
from checkin.ui.widgets.notice import Notice, Tone
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.fields import field_name
from checkin.wording.language import tr

_NAMES = frozenset({Field.NAME, Field.FAMILY_NAME, Field.GIVEN_NAME})
_VALUE_ROLE = Qt.ItemDataRole.UserRole
_LONGEST_SAMPLE = 60
_MOST_SHOWN = 18


class ColumnsStep(QWidget):
    """One row for each column; a field belongs to one column only."""

    changed = Signal()
    """A column was given another field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: list[FieldBox] = []
        self._fields = _fields_model(self)
        self._missing = Notice(
            Tone.WARNING,
            tr("No column holds the name."),
            tr("Please choose the column with people's names, or those with family and given names."),
            can_close=False,
        )
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(
            Text(
                tr("Each column and what it is. What is nothing special is kept and can be exported."), Rank.MUTED
            )
        )
        column.addWidget(self._missing)
        column.addWidget(self._area, 1)

    @property
    def mapping(self) -> ColumnMapping:
        """What every column is taken for."""
        return {index: box.field for index, box in enumerate(self._boxes)}

    @property
    def has_name(self) -> bool:
        """Whether some column holds names."""
        return any(box.field in _NAMES for box in self._boxes)

    def show_columns(self, table: Table, mapping: ColumnMapping) -> None:
        """Show the columns of a list and what they are taken for."""
        page = QWidget()
        page.setProperty("kind", "scrolled")
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, BETWEEN, 0)
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(INSIDE)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for column, heading in enumerate((tr("Column of the list"), tr("For example"), tr("What it is"))):
            grid.addWidget(Text(heading, Rank.LABEL), 0, column)
        self._boxes = []
        for index, header in enumerate(table.headers):
            box = FieldBox(self._fields, mapping.get(index))
            box.setAccessibleName(header)
            box.activated.connect(self._on_activated)
            self._boxes.append(box)
            name = Text(" ".join(header.split()), Rank.STRONG)
            name.setWordWrap(True)
            row = 2 * index + 1
            grid.addWidget(Hairline(), row, 0, 1, 3)
            grid.addWidget(name, row + 1, 0)
            samples = Text(_samples(sample_values(table.rows, index)), Rank.MUTED, is_line=True)
            samples.setWordWrap(True)  # without the air of sentences, which would lift it above its name
            grid.addWidget(samples, row + 1, 1)
            grid.addWidget(box, row + 1, 2)
        grid.setRowStretch(2 * len(table.headers) + 1, 1)
        self._area.setWidget(page)
        self._missing.setVisible(not self.has_name)

    def focus_first(self) -> None:
        """Put the keyboard on the first column."""
        if self._boxes:
            self._boxes[0].setFocus()

    def _on_activated(self) -> None:
        """Take the field away from the column that had it before."""
        chosen = self.sender()
        assert isinstance(chosen, FieldBox)
        if chosen.field is not Field.LEFT_OUT:
            for box in self._boxes:
                if box is not chosen and box.field is chosen.field:
                    box.choose(None)
        self._missing.setVisible(not self.has_name)
        self.changed.emit()


class FieldBox(StillBox):
    """The field of one column."""

    def __init__(self, fields: QStandardItemModel, field: Field | None) -> None:
        super().__init__()
        self.setModel(fields)
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.setFixedWidth(scale().px(300))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choose(field)
        self.currentIndexChanged.connect(self._show_rank)

    @property
    def field(self) -> Field | None:
        """What was chosen; None to keep the column as it is."""
        value: str = self.currentData(_VALUE_ROLE)
        return Field(value) if value else None

    def choose(self, field: Field | None) -> None:
        """Choose a field."""
        self.setCurrentIndex(self.findData(field.value if field else "", _VALUE_ROLE))
        self._show_rank()

    def _show_rank(self) -> None:
        set_look(self, "rank", "extra" if self.field in (None, Field.LEFT_OUT) else "")


def _fields_model(parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    choices: list[tuple[str, str]] = [(tr("Keep as an extra column"), "")]
    ordered = sorted(
        Field, key=lambda field: field.value.startswith("companion_") and field is not Field.COMPANION_OF
    )
    choices += [(field_name(field), field.value) for field in ordered if field is not Field.LEFT_OUT]
    choices.insert(1, (field_name(Field.LEFT_OUT), Field.LEFT_OUT.value))
    for label, value in choices:
        item = QStandardItem(label)
        item.setData(value, _VALUE_ROLE)
        model.appendRow(item)
    return model


def _samples(values: Sequence[str]) -> str:
    shown = [" ".join(value.split()) for value in values]
    cut = [value if len(value) <= _LONGEST_SAMPLE else value[: _LONGEST_SAMPLE - 1] + "…" for value in shown]
    return "　/　".join(cut) or tr("(empty)")
