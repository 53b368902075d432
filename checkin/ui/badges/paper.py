"""The paper that is chosen: its sheet with the first slot to fill, and the way to other paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from checkin.domain.stock import Stock
from checkin.ui.badges.sheet_picture import SheetPicture
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr
from checkin.wording.stock import describe_stock


class Paper(QWidget):
    """Name, measures and picture of a stock."""

    start_changed = Signal(int)
    other_wanted = Signal()

    def __init__(self, stock: Stock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Text("", Rank.STRONG)
        self._measures = Text("", Rank.SMALL)
        self._hint = Text("", Rank.SMALL)
        self.picture = SheetPicture(stock)
        self.picture.start_changed.connect(self._on_start)
        self.other = PlainButton(tr("Use other paper…"))
        self.other.clicked.connect(self.other_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._name)
        layout.addWidget(self._measures)
        layout.addSpacing(4)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self._hint)
        layout.addSpacing(4)
        layout.addWidget(self.other)
        self.use(stock)

    def use(self, stock: Stock) -> None:
        """Show another stock, a fresh sheet of it."""
        self._name.setText(stock.name)
        self._measures.setText(describe_stock(stock))
        self.picture.set_stock(stock)
        self._hint.setVisible(stock.per_page > 1)
        self._tell_start()

    def _on_start(self, start: int) -> None:
        self._tell_start()
        self.start_changed.emit(start)

    def _tell_start(self) -> None:
        start = self.picture.start
        self._hint.setText(
            tr("A half-used sheet? Click where to begin.") if start == 1 else tr("Begins at {slot}", slot=start)
        )
