"""What is asked of the sheets besides the badges: copies, badges to write on, the other side, marks to cut by."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from checkin.domain.calibration import Calibration
from checkin.domain.finish import MOST_BLANKS, MOST_COPIES, PLAIN, Back, CutMarks, Finish
from checkin.domain.sides import can_be_folded
from checkin.domain.stock import Stock, StockKind
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.still import StillBox, StillNumber
from checkin.ui.widgets.texts import Heading, Rank
from checkin.wording.language import tr


class SheetOptions(QWidget):
    """A column of choices; each holds at once."""

    changed = Signal()
    left = Signal()
    finish_settled = Signal(object)
    """The :class:`Finish` to remember, whatever the paper at hand allows of it."""

    def __init__(self, stock: Stock, remembered: Finish = PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = remembered.back
        """What a person asked for, even while the paper at hand does not allow it."""
        self.copies = StillNumber(minimum=1, maximum=MOST_COPIES)
        self.blanks = StillNumber(minimum=0, maximum=MOST_BLANKS)
        self.marks = StillBox()
        self.back = StillBox()
        self.back_text = QPlainTextEdit(placeholderText=tr("Empty: the badge itself, for badges turn around"))
        self.back_text.setTabChangesFocus(True)
        self.back_text.setPlainText(remembered.back_text)
        self.done_button = PlainButton(tr("Done"))
        for field in (self.copies, self.blanks):
            field.lineEdit().setTextMargins(INSIDE, 0, INSIDE, 0)
        for combo in (self.marks, self.back):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for marks, name in _marks().items():
            self.marks.addItem(name, marks.value)
        self.marks.setCurrentIndex(self.marks.findData(remembered.marks.value))
        self._lay_out()
        self.use_stock(stock)
        self.copies.valueChanged.connect(self.changed)
        self.blanks.valueChanged.connect(self.changed)
        self.marks.currentIndexChanged.connect(self._on_marks)
        self.back.currentIndexChanged.connect(self._on_back)
        self.back_text.textChanged.connect(self.changed)
        self.done_button.clicked.connect(self.left)

    def finish(self, calibration: Calibration) -> Finish:
        """Return what is asked for, on a printer with this correction."""
        back = Back(self.back.currentData())
        return Finish(
            calibration,
            copies=self.copies.value(),
            blanks=self.blanks.value(),
            marks=CutMarks(self.marks.currentData()),
            back=back,
            back_text="" if back is Back.NONE else self.back_text.toPlainText().strip(),
        )

    def use_stock(self, stock: Stock) -> None:
        """Offer what other paper allows; what it does not is given up until there is paper that does."""
        self.back.blockSignals(True)
        self.back.clear()
        for back, name in _backs(stock).items():
            self.back.addItem(name, back.value)
        self.back.setCurrentIndex(max(0, self.back.findData(self._back.value)))
        self.back.blockSignals(False)
        self._show_text()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let a text be remembered once it is written."""
        super().hideEvent(event)
        self._settle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(Heading(tr("Sheet options"), Rank.SECTION))
        column.addLayout(labelled(tr("Copies of each badge"), self.copies))
        column.addLayout(labelled(tr("Blank badges to write on"), self.blanks))
        column.addLayout(labelled(tr("Marks to cut by"), self.marks))
        column.addLayout(labelled(tr("Other side"), self.back))
        self._text = QWidget()
        under = labelled(tr("Text on the other side"), self.back_text)
        under.setContentsMargins(0, 0, 0, 0)
        self._text.setLayout(under)
        column.addWidget(self._text)
        column.addStretch()
        column.addWidget(self.done_button)

    def _on_marks(self) -> None:
        self._settle()
        self.changed.emit()

    def _on_back(self) -> None:
        self._back = Back(self.back.currentData())
        self._show_text()
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        marks, text = CutMarks(self.marks.currentData()), self.back_text.toPlainText().strip()
        self.finish_settled.emit(Finish(marks=marks, back=self._back, back_text=text))

    def _show_text(self) -> None:
        self._text.setVisible(self.back.currentData() != Back.NONE.value)


def _marks() -> dict[CutMarks, str]:
    return {
        CutMarks.NONE: tr("None"),
        CutMarks.CORNERS: tr("Crop marks outside the badges"),
        CutMarks.LINES: tr("Thin lines around the badges"),
    }


def _backs(stock: Stock) -> dict[Back, str]:
    names = {Back.NONE: tr("Not printed")}
    if stock.kind is StockKind.SHEET:
        names[Back.LONG_EDGE] = tr("Both sides, long edge")
        names[Back.SHORT_EDGE] = tr("Both sides, short edge")
    if can_be_folded(stock):
        names[Back.FOLDED] = tr("Folded in the middle")
    return names
