"""The measures of a paper of one's own as fields."""

import re
from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.stock import Stock, StockKind
from checkin.domain.stock_flaws import flaw_of, gaps_mm
from checkin.ui.badges.mm_field import MmField
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.fields import labelled
from checkin.wording.language import tr
from checkin.wording.stock_flaws import flaw_sentence

_NOT_IN_IDS = re.compile(r"[^0-9A-Za-z぀-ヿ一-鿿]+")


class StockForm(QWidget):
    """Name and ten numbers; a stock comes out of them only where they can be."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(maxLength=60)
        self.name.textChanged.connect(self.changed)
        self.fields = {name: MmField(0) for name in _labels()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addLayout(labelled(tr("Name of the paper"), self.name))
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        grid.setColumnStretch(2, 1)
        for place, (name, label) in enumerate(_labels().items()):
            self.fields[name].changed.connect(self.changed)
            grid.addLayout(labelled(label, self.fields[name]), place // 2, place % 2)
        column.addLayout(grid)

    def show_stock(self, stock: Stock, name: str) -> None:
        """Begin with the measures of a stock."""
        values = asdict(stock)
        for field, widget in self.fields.items():
            widget.set_mm(values[field])
        self.name.setText(name)
        self.changed.emit()

    @property
    def trouble(self) -> str:
        """What is wrong, in a sentence; empty where a stock can be made."""
        values: dict[str, float] = {}
        for (name, widget), label in zip(self.fields.items(), _labels().values(), strict=True):
            if widget.mm is None:
                return tr("{field}: this is no number.", field=label)
            values[name] = widget.mm
        flaw = flaw_of(values, self.name.text())
        return flaw_sentence(flaw, values) if flaw else ""

    @property
    def stock(self) -> Stock | None:
        """The stock that the fields describe; None where they describe none."""
        if self.trouble:
            return None
        values = {name: widget.mm or 0.0 for name, widget in self.fields.items()}
        name = self.name.text().strip()
        return Stock(
            id=f"own-{_NOT_IN_IDS.sub('-', name).strip('-') or 'paper'}",
            brand="",
            part=name,
            kind=StockKind.SHEET,
            page_width_mm=values["page_width_mm"],
            page_height_mm=values["page_height_mm"],
            columns=int(values["columns"]),
            rows=int(values["rows"]),
            width_mm=values["width_mm"],
            height_mm=values["height_mm"],
            left_mm=values["left_mm"],
            top_mm=values["top_mm"],
            step_x_mm=values["step_x_mm"],
            step_y_mm=values["step_y_mm"],
            confidence="own",
        )

    @property
    def gaps(self) -> str:
        """The room between badges, which follows from the numbers."""
        stock = self.stock
        if stock is None:
            return ""
        across, down = gaps_mm(stock)
        return tr(
            "Gaps between badges: {across} mm across, {down} mm down", across=f"{across:g}", down=f"{down:g}"
        )


def _labels() -> dict[str, str]:
    return {
        "page_width_mm": tr("Paper width"),
        "page_height_mm": tr("Paper height"),
        "columns": tr("Columns"),
        "rows": tr("Rows"),
        "width_mm": tr("Badge width"),
        "height_mm": tr("Badge height"),
        "left_mm": tr("Left edge"),
        "top_mm": tr("Top edge"),
        "step_x_mm": tr("Pitch across"),
        "step_y_mm": tr("Pitch down"),
    }
