"""What the forms of the style panel have in common: fields in a column, and word of every edit."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.fields import labelled


def _as_it_is(value: Any) -> Any:
    return value


class Form(QWidget):
    """A column of labelled fields that edit one thing, a frozen dataclass."""

    edited = Signal(object, str)
    """What came out of an edit, and the name of what was edited: edits of one thing in a row are one step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thing: Any = None
        """What is edited; set by whoever shows it."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(INSIDE)

    def add_row(self, *fields: tuple[str, QWidget]) -> QWidget:
        """Add fields side by side, each under its label; return what holds them, to be hidden or shown."""
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        for label, field in fields:
            row.addLayout(labelled(label, field), 1)
        self.column.addWidget(held)
        return held

    def add_buttons(self, buttons: Sequence[QWidget]) -> None:
        """Add buttons side by side."""
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        self.column.addLayout(row)

    def bind(self, name: str, told: SignalInstance, value_of: Callable[[Any], Any] = _as_it_is) -> None:
        """Let a field of the thing take every value that a signal tells, as ``value_of`` makes it."""
        told.connect(partial(self._on_value, name, value_of))

    def edit(self, what: str, **values: Any) -> None:
        """Tell that the thing is to have other values."""
        self.edited.emit(replace(self.thing, **values), what)

    def _on_value(self, name: str, value_of: Callable[[Any], Any], value: Any) -> None:
        self.edit(name, **{name: value_of(value)})
