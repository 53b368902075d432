"""How the file is read: found out by itself, and to be overruled."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from checkin.files.delimited import DELIMITERS
from checkin.files.encoding import OFFERED
from checkin.files.table import Dialect, Table
from checkin.ui.style.scale import BETWEEN, STEP
from checkin.ui.widgets.still import StillBox, StillNumber
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.dialects import delimiter_name, encoding_name
from checkin.wording.language import tr

_MOST_ROWS_ABOVE = 99


class DialectBar(QWidget):
    """Encoding and delimiter of a text, sheet of a workbook, and the row of the headers."""

    changed = Signal(object)
    """The :class:`Dialect` that somebody chose; what they left alone is None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = Dialect()
        self._encoding = _box("encoding")
        self._delimiter = _box("delimiter")
        self._sheet = _box("sheet")
        self._header_row = StillNumber()
        self._header_row.setObjectName("headerRow")
        self._header_row.setRange(0, _MOST_ROWS_ABOVE)
        self._header_row.setSpecialValueText(tr("None"))
        self._header_row.setKeyboardTracking(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(BETWEEN)
        self._parts = {
            "encoding": self._add(tr("Encoding"), self._encoding),
            "delimiter": self._add(tr("Separator"), self._delimiter),
            "sheet": self._add(tr("Sheet"), self._sheet),
            "header_row": self._add(tr("Row of the headers"), self._header_row),
        }
        self._row.addStretch()
        for box in (self._encoding, self._delimiter, self._sheet):
            box.activated.connect(self._on_changed)
        self._header_row.valueChanged.connect(self._on_changed)

    @property
    def holds_focus(self) -> bool:
        """Whether somebody is at one of the choices."""
        return any(box.hasFocus() for box in (self._encoding, self._delimiter, self._sheet, self._header_row))

    def begin(self) -> None:
        """Forget what was chosen for the file before."""
        self._chosen = Dialect()

    def show_table(self, table: Table) -> None:
        """Show how a list was read, and what else can be chosen."""
        found = table.dialect
        encodings = list(dict.fromkeys((*table.encodings, *OFFERED))) if table.encodings else []
        _fill(self._encoding, [(encoding_name(one), one) for one in encodings], found.encoding)
        delimiters = [(delimiter_name(one), one) for one in DELIMITERS] if found.delimiter else []
        _fill(self._delimiter, delimiters, found.delimiter)
        _fill(self._sheet, [(name, name) for name in table.sheets], found.sheet)
        self._header_row.blockSignals(True)
        self._header_row.setValue(found.header_row or 0)
        self._header_row.blockSignals(False)
        self._show_parts({"encoding": bool(encodings), "delimiter": bool(delimiters), "sheet": bool(table.sheets)})

    def ask_for_encoding(self) -> None:
        """Show nothing but the encoding: it could not be found out."""
        _fill(self._encoding, [(tr("Choose"), ""), *((encoding_name(one), one) for one in OFFERED)], "")
        self._show_parts({"encoding": True, "delimiter": False, "sheet": False, "header_row": False})

    def _show_parts(self, shown: dict[str, bool]) -> None:
        for name, part in self._parts.items():
            part.setVisible(shown.get(name, True))

    def _on_changed(self) -> None:
        sender = self.sender()
        chosen = self._chosen
        before: dict[str, Any] = {
            "encoding": chosen.encoding,
            "delimiter": chosen.delimiter,
            "sheet": chosen.sheet,
            "header_row": chosen.header_row,
        }
        if isinstance(sender, QComboBox):
            before[sender.objectName()] = sender.currentData() or None
        else:
            before["header_row"] = self._header_row.value()
        self._chosen = Dialect(**before)
        self.changed.emit(self._chosen)

    def _add(self, name: str, field: QWidget) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        label = Text(name, Rank.LABEL)
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        self._row.addWidget(part)
        return part


def _box(name: str) -> QComboBox:
    box = StillBox()
    box.setObjectName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box


def _fill(box: QComboBox, choices: list[tuple[str, str]], chosen: str | None) -> None:
    box.clear()
    for label, value in choices:
        box.addItem(label, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
