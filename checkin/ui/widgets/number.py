"""A number above what it counts."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.widgets.figures import Figures
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.values import yen


class Number(QWidget):
    """Figures with their words below them; ``kind`` is how large: ``figure``, ``poster`` or ``giant``."""

    def __init__(self, words: str, kind: str = "figure", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = Figures("0", kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(self._figures)
        column.addWidget(Text(words, Rank.SMALL, is_line=True))

    def text(self) -> str:
        """Return the number as it is shown."""
        return self._figures.text()

    def show_number(self, number: int, of: int | None = None) -> None:
        """Show another number, and perhaps of how many."""
        self._show(f"{number:,}" if of is None else f"{number:,} / {of:,}")

    def show_yen(self, amount: int) -> None:
        """Show an amount of money."""
        self._show(yen(amount))

    def show_kind(self, kind: str) -> None:
        """Show the number as large as another kind."""
        if self._figures.property("kind") != kind:
            set_look(self._figures, "kind", kind)
            self._figures.updateGeometry()

    def _show(self, text: str) -> None:
        self._figures.setText(text)
        self._figures.updateGeometry()
