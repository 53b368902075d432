"""When something is on a badge: rows of a field, what must be so, and a value."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.badge import Badge
from checkin.domain.conditions import Condition, read_condition
from checkin.domain.design_fields import COLUMN, LISTS
from checkin.ui.style.scale import STEP
from checkin.ui.widgets.buttons import QuietButton, Size
from checkin.ui.widgets.choice_field import ChoiceField
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.design_words import condition_kinds, design_field_name
from checkin.wording.language import tr

_MOST_VALUES = 30
"""Values of a field that are offered, the most frequent first."""
_FIELDS = ("ticket_type", "industry", "looking_for", "can_offer", "company", "title", "reading", "name", "ticket")


@dataclass(frozen=True, slots=True)
class ConditionWidgets:
    """One row."""

    field: ChoiceField
    kind: ChoiceField
    value: QComboBox
    remove: QuietButton


class ConditionsForm(QWidget):
    """Edits the conditions of an element or a paragraph; all of them must hold."""

    edited = Signal(object)
    """Conditions as a design has them: a tuple of texts."""

    def __init__(
        self, badges: Sequence[Badge], columns: Sequence[str], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._badges = badges
        self._fields: dict[object, str] = {
            field: design_field_name(field) for field in (*_FIELDS, *(COLUMN + column for column in columns))
        }
        self._conditions: tuple[Condition, ...] = ()
        self.rows: list[ConditionWidgets] = []
        self._heading = Text(name, Rank.LABEL)
        self._heading.setWordWrap(True)
        self._name = name
        self.add_button = QuietButton("", Size.TIGHT)
        self.add_button.clicked.connect(self._on_add)
        self._grid = QGridLayout()
        self._grid.setSpacing(STEP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._heading)
        column.addLayout(self._grid)
        column.addWidget(self.add_button)

    def show_conditions(self, texts: Sequence[str]) -> None:
        """Show conditions, as a design has them."""
        self._conditions = tuple(read_condition(text) for text in texts)
        while len(self.rows) > len(texts):
            self._drop_row()
        while len(self.rows) < len(texts):
            self._add_row()
        for row, condition in zip(self.rows, self._conditions, strict=True):
            self._fill(row, condition)
        self._heading.setVisible(bool(texts))
        self.add_button.setText(tr("One more condition") if texts else f"{self._name}…")

    def _fill(self, row: ConditionWidgets, condition: Condition) -> None:
        if condition.field not in self._fields:
            self._fields[condition.field] = design_field_name(condition.field)
            row.field.offer(self._fields)
        row.field.show_value(condition.field)
        row.kind.show_value((condition.is_negated, bool(condition.value)))
        with QSignalBlocker(row.value):
            row.value.clear()
            row.value.addItems(self._values(condition.field))
            row.value.setEditText(condition.value)
        row.value.setVisible(bool(condition.value))

    def _values(self, field: str) -> list[str]:
        counted: Counter[str] = Counter()
        for badge in self._badges:
            counted.update(badge.tags(field) if field in LISTS else [badge.words(field)])
        del counted[""]
        return [word for word, _ in counted.most_common(_MOST_VALUES)]

    def _add_row(self) -> None:
        number = len(self.rows)
        row = ConditionWidgets(
            ChoiceField(self._fields),
            ChoiceField(condition_kinds()),
            StillBox(editable=True),
            QuietButton("✕", Size.TIGHT),
        )
        row.value.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        row.value.setMinimumWidth(0)
        row.remove.setAccessibleName(tr("Remove"))
        row.field.setAccessibleName(tr("Field"))
        row.kind.setAccessibleName(tr("Condition"))
        row.value.setAccessibleName(tr("Value"))
        row.field.chosen.connect(partial(self._on_field, number))
        row.kind.chosen.connect(partial(self._on_kind, number))
        row.value.textActivated.connect(partial(self._on_value, number))
        typed = QLineEdit()
        typed.editingFinished.connect(partial(self._on_typed, number))
        row.value.setLineEdit(typed)
        row.remove.clicked.connect(partial(self._on_remove, number))
        self._grid.addWidget(row.field, number * 2, 0)
        self._grid.addWidget(row.kind, number * 2, 1)
        self._grid.addWidget(row.remove, number * 2, 2)
        self._grid.addWidget(row.value, number * 2 + 1, 0, 1, 2)
        self.rows.append(row)

    def _drop_row(self) -> None:
        row = self.rows.pop()
        for widget in (row.field, row.kind, row.value, row.remove):
            widget.hide()
            widget.deleteLater()

    def _on_add(self) -> None:
        self._tell((*self._conditions, Condition("ticket_type")))

    def _on_remove(self, number: int) -> None:
        self._tell((*self._conditions[:number], *self._conditions[number + 1 :]))

    def _on_field(self, number: int, field: str) -> None:
        before = self._conditions[number]
        self._put(number, Condition(field, before.is_negated, self._first_value(field) if before.value else ""))

    def _on_kind(self, number: int, kind: tuple[bool, bool]) -> None:
        before = self._conditions[number]
        is_negated, has_value = kind
        value = before.value or self._first_value(before.field) if has_value else ""
        self._put(number, Condition(before.field, is_negated, value))

    def _on_value(self, number: int, value: str) -> None:
        before = self._conditions[number]
        if value.strip() and value.strip() != before.value:
            self._put(number, Condition(before.field, before.is_negated, value.strip()))

    def _on_typed(self, number: int) -> None:
        if number < len(self.rows):
            self._on_value(number, self.rows[number].value.currentText())

    def _first_value(self, field: str) -> str:
        return next(iter(self._values(field)), tr("Text"))

    def _put(self, number: int, condition: Condition) -> None:
        found = list(self._conditions)
        found[number] = condition
        self._tell(tuple(found))

    def _tell(self, conditions: tuple[Condition, ...]) -> None:
        self.edited.emit(tuple(condition.write() for condition in conditions))
