"""A paper of one's own: its measures on the left, the sheet as they make it on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.stock import Stock, StockKind
from checkin.ui.badges.sheet_drawing import SheetDrawing
from checkin.ui.badges.stock_form import StockForm
from checkin.ui.style.scale import AROUND, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import PrimaryButton, QuietButton
from checkin.ui.widgets.scrolled import Scrolled
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr
from checkin.wording.stock import describe_stock

_WIDTH_PX = 448


class StockEditor(QWidget):
    """Nothing that could not be printed on can be kept."""

    made = Signal(object)
    """The :class:`Stock` to keep and use."""
    open_wanted = Signal()
    """A paper that somebody saved is to be opened instead."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = Text("", Rank.SMALL)
        self.form = StockForm()
        self.sheet = StockSheet()
        self.trouble = Text("", Rank.FAULT)
        self.outcome = Text("", Rank.SMALL)
        self.keep_button = PrimaryButton(tr("Keep and use this paper"))
        self.back_button = QuietButton(tr("Back to the badges"))
        self.open_button = QuietButton(tr("Open a paper…"))
        self.open_button.setToolTip(tr("Open a paper that somebody saved"))
        self.open_button.clicked.connect(self.open_wanted)
        self.form.changed.connect(self._on_changed)
        self.keep_button.clicked.connect(self._on_keep)
        self.back_button.clicked.connect(self.left)
        held = QWidget()
        held.setFixedWidth(scale().px(_WIDTH_PX))
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        head = QHBoxLayout()
        head.addWidget(Heading(tr("Paper of your own"), Rank.SECTION))
        head.addStretch()
        head.addWidget(self.open_button)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(Scrolled(self.form), 1)
        column.addWidget(self.outcome)
        column.addWidget(self.trouble)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(AROUND)
        row.addWidget(held)
        row.addWidget(self.sheet, 1)

    def open_with(self, stock: Stock, others: Sequence[Stock] = ()) -> None:
        """Begin a new paper with the measures of another, among the person's own."""
        self.form.begin(stock, _free_name(others), others)
        self._take_keys()

    def open_again(self, stock: Stock, others: Sequence[Stock]) -> None:
        """Open a paper of the person's own to change it; the others keep their names."""
        self.form.begin(stock, stock.name, [other for other in others if other.id != stock.id], stock)
        self._take_keys()

    def _take_keys(self) -> None:
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _on_changed(self) -> None:
        stock = self.form.stock
        self._hint.setText(_hint(self.form.kind))
        self.trouble.setText(self.form.trouble)
        self.trouble.setVisible(stock is None)
        self.outcome.setText("\n".join(filter(None, (describe_stock(stock), self.form.gaps))) if stock else "")
        self.keep_button.setEnabled(stock is not None)
        if stock is not None:
            self.sheet.show_stock(stock)
        self.sheet.setEnabled(stock is not None)

    def _on_keep(self) -> None:
        stock = self.form.stock
        if stock is not None:
            self.made.emit(stock)


def _free_name(others: Sequence[Stock]) -> str:
    usual, taken = tr("My paper"), {other.name for other in others}
    names = (usual, *(f"{usual} {number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _hint(kind: StockKind) -> str:
    match kind:
        case StockKind.SHEET:
            return tr("Measure a sheet, in mm. Pitch is from the edge of one badge to that of the next.")
        case StockKind.ROLL:
            return tr("Measure one badge of the roll, in mm, as it comes out of the printer.")
        case StockKind.CONTINUOUS:
            return tr("The printer cuts the roll: choose how long a badge is, in mm.")


class StockSheet(QWidget):
    """The sheet of a stock, as large as there is room; faint while the numbers make none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stock: Stock | None = None

    def show_stock(self, stock: Stock) -> None:
        """Show the sheet of a stock."""
        self._stock = stock
        self.setAccessibleName(describe_stock(stock))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet with all its badges."""
        if self._stock is None:
            return
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else 0.3)
        room = QRectF(self.rect()).adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
        SheetDrawing(self._stock, room).paint(painter, self.palette(), count=self._stock.per_page)
