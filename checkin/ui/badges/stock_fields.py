"""The measures of one kind of paper as fields."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from checkin.domain.own_stock import measures_known
from checkin.domain.stock import StockKind
from checkin.ui.badges.mm_field import MmField
from checkin.ui.style.scale import BETWEEN
from checkin.ui.widgets.fields import labelled
from checkin.wording.language import tr

_IN_A_ROW = 4


class StockFields(QWidget):
    """Numbers, a row of them for each thing that is measured."""

    changed = Signal()

    def __init__(self, kind: StockKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = _labels(kind)
        self.fields = {name: MmField(0) for name in measures_known(kind)}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BETWEEN)
        grid.setColumnStretch(_IN_A_ROW, 1)
        for place, (name, field) in enumerate(self.fields.items()):
            field.changed.connect(self.changed)
            grid.addLayout(labelled(self._labels[name], field), place // _IN_A_ROW, place % _IN_A_ROW)
        grid.setRowStretch(len(self.fields), 1)

    def show_known(self, known: Mapping[str, float]) -> None:
        """Begin with these measures."""
        for name, field in self.fields.items():
            field.set_mm(known[name])

    @property
    def no_number(self) -> str:
        """The label of the first field that holds no number; empty where all do."""
        return next((self._labels[name] for name, field in self.fields.items() if field.mm is None), "")

    @property
    def known(self) -> dict[str, float]:
        """What the fields say; what is no number is left out."""
        return {name: field.mm for name, field in self.fields.items() if field.mm is not None}


def _labels(kind: StockKind) -> dict[str, str]:
    match kind:
        case StockKind.SHEET:
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
        case StockKind.ROLL:
            return {
                "page_width_mm": tr("Badge width"),
                "page_height_mm": tr("Badge height"),
                "margin_mm": tr("Unprintable edge"),
            }
        case StockKind.CONTINUOUS:
            return {
                "page_width_mm": tr("Width of the roll"),
                "page_height_mm": tr("Length of a badge"),
                "margin_mm": tr("Unprintable edge"),
            }
