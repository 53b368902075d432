"""How many have arrived, and of how many."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.domain.query import Counts
from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.figures import Figures
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr, tr_count

_LARGE_UP_TO = 1.5
"""Beyond this size of text the numbers are large enough, and the panel needs the width."""


class Counters(QWidget):
    """Figures of one width, so that nothing moves when they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = Figures("–", "figure" if scale().factor <= _LARGE_UP_TO else "title")
        self.walk_ins = Text("", Rank.LABEL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        row.addWidget(Text(tr("Arrived"), Rank.LABEL), alignment=Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.figures)
        row.addStretch()
        row.addWidget(self.walk_ins, alignment=Qt.AlignmentFlag.AlignBottom)

    def show_counts(self, counts: Counts) -> None:
        """Show other numbers."""
        self.figures.setText(f"{counts.arrived:,} / {counts.awaited:,}")
        self.figures.updateGeometry()
        many = tr_count("{count} walk-in", "{count} walk-ins", counts.walk_ins)
        self.walk_ins.setText(many if counts.walk_ins else "")
