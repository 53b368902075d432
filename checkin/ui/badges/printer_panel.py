"""Adjusting a printer: print its test page, say what a ruler shows on it, and pages come out right."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.badges.test_page import marks_of, test_page_pdf
from checkin.domain.calibration import AS_IT_PRINTS, Calibration, Measured, corrected
from checkin.domain.stock import Stock
from checkin.ui.badges.mm_field import MmField
from checkin.ui.badges.printers import Printers
from checkin.ui.desktop import Desktop, file_name
from checkin.ui.operations import badges as operations
from checkin.ui.operations.session import Session
from checkin.ui.pdf_view import PdfView
from checkin.ui.printer import printer_for
from checkin.ui.style.scale import AROUND, BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.calibration import describe_calibration, test_page_words
from checkin.wording.language import tr

_WIDTH_PX = 400


class PrinterPanel(QWidget):
    """One printer at a time: its test page on the right, what was read off it on the left."""

    left = Signal()

    def __init__(
        self, session: Session, printers: Printers, desktop: Desktop, stock: Stock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desktop = desktop
        self._stock = stock
        self._printers = printers
        self.choice = StillBox()
        self.fields = tuple(MmField(0) for _ in range(4))
        self.present = Text("", Rank.BODY)
        self.outcome = Text("", Rank.SMALL)
        self.print_button = PlainButton(tr("Print the test page…"))
        self.save_button = PlainButton(tr("Save as PDF…"))
        self.use_button = PrimaryButton(tr("Use what I measured"))
        self.reset_button = QuietButton(tr("Remove the correction"))
        self.back_button = QuietButton(tr("Back to the badges"))
        self.view = PdfView(session.press)
        self._lay_out()
        self._connect()

    def use_stock(self, stock: Stock) -> None:
        """Measure on other paper."""
        self._stock = stock

    def showEvent(self, event: QShowEvent) -> None:
        """Look which printers there are now."""
        super().showEvent(event)
        self._list_printers()
        self._start_anew()

    def _lay_out(self) -> None:
        held = QWidget()
        held.setFixedWidth(scale().px(_WIDTH_PX))
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(Heading(tr("Adjust the printer"), Rank.SECTION))
        column.addLayout(labelled(tr("Printer"), self.choice, self.present))
        column.addWidget(Text(tr("1. Print this page on plain paper, at 100 %."), Rank.STRONG))
        column.addLayout(_row(self.print_button, self.save_button))
        column.addSpacing(INSIDE)
        column.addWidget(Text(tr("2. Measure it, and enter what you read, in mm."), Rank.STRONG))
        column.addLayout(self._make_grid())
        column.addWidget(self.outcome)
        column.addLayout(_row(self.use_button, self.reset_button))
        column.addStretch()
        column.addLayout(_row(self.back_button))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(AROUND)
        row.addWidget(held)
        row.addWidget(self.view, 1)

    def _make_grid(self) -> QGridLayout:
        labels = (
            tr("Left edge to the cross"),
            tr("Top edge to the cross"),
            tr("Length of the ruler across"),
            tr("Length of the ruler down"),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        grid.setColumnStretch(2, 1)
        for place, (field, label) in enumerate(zip(self.fields, labels, strict=True)):
            grid.addLayout(labelled(label, field), place // 2, place % 2)
        return grid

    def _connect(self) -> None:
        for field in self.fields:
            field.changed.connect(self._tell_outcome)
        self.choice.activated.connect(self._on_chosen)
        self._printers.changed.connect(self._start_anew)
        self.print_button.clicked.connect(self._on_print)
        self.save_button.clicked.connect(self._on_save)
        self.use_button.clicked.connect(self._on_use)
        self.reset_button.clicked.connect(lambda: self._printers.keep(AS_IT_PRINTS))
        self.back_button.clicked.connect(self.left)

    def _on_chosen(self) -> None:
        self._printers.use(self.choice.currentData())

    def _list_printers(self) -> None:
        names = [*self._desktop.printers(), self._printers.name]
        self.choice.clear()
        self.choice.addItem(tr("Any printer (a PDF to print elsewhere)"), "")
        for name in dict.fromkeys(filter(None, names)):
            self.choice.addItem(name, name)
        self.choice.setCurrentIndex(self.choice.findData(self._printers.name))

    def _start_anew(self) -> None:
        """Show the page as it is printed now, and nothing measured on it yet."""
        marks, present = marks_of(self._stock), self._printers.calibration
        self.choice.setCurrentIndex(self.choice.findData(self._printers.name))
        self.present.setText(describe_calibration(present))
        self.reset_button.setEnabled(present != AS_IT_PRINTS)
        right = (marks.cross_mm, marks.cross_mm, marks.ruler_x_mm, marks.ruler_y_mm)
        for field, value_mm in zip(self.fields, right, strict=True):
            field.set_mm(value_mm)
        words = test_page_words(self._stock, present, self._printers.name)
        self.view.show_pdf(test_page_pdf(self._stock, words, present))
        self._tell_outcome()

    def _measured(self) -> Calibration | None:
        """Return the correction that follows from what was read; None where no printer shows that."""
        read = [field.mm for field in self.fields]
        if any(value is None for value in read):
            return None
        try:
            return corrected(
                self._printers.calibration, marks_of(self._stock), Measured(*(value or 0.0 for value in read))
            )
        except ValueError:
            return None

    def _tell_outcome(self) -> None:
        follows = self._measured()
        self.use_button.setEnabled(follows is not None and follows != self._printers.calibration)
        if follows is None:
            words = tr(
                "No printer is that far off. Look whether the page was printed at 100 %, and measure again."
            )
        elif follows == self._printers.calibration:
            words = tr("These are the right values: nothing is to be corrected.")
        else:
            words = describe_calibration(follows)
        self.outcome.setText(words)

    def _on_use(self) -> None:
        follows = self._measured()
        if follows is not None:
            self._printers.keep(follows)
            self.outcome.setText(
                tr("Remembered for this printer. Print the page again to see whether it is right now.")
            )

    def _on_print(self) -> None:
        pdf = self.view.pdf
        printer = printer_for(pdf, self._printers.name)
        if self._desktop.choose_printer(printer, self):
            operations.send_to_printer(self._session, pdf, printer, self._on_sent)
            self._printers.use(printer.printerName())

    def _on_sent(self, _: None) -> None:
        self.outcome.setText(tr("Sent to the printer"))

    def _on_save(self) -> None:
        name = file_name(tr("Test page"), self._printers.name, suffix=".pdf")
        path = self._desktop.save_as(self, tr("Save the test page"), name, "PDF (*.pdf)")
        if path is not None:
            operations.save(self._session, self.view.pdf, path, self._on_saved)

    def _on_saved(self, path: Path) -> None:
        self.outcome.setText(tr("Saved as {file}", file=path.name))


def _row(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(INSIDE)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
