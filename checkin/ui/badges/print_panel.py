"""Printing sheets: on which printer, which pages, and the button."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.calibration import Calibration
from checkin.domain.page_range import read_pages
from checkin.ui.badges.printers import Printers
from checkin.ui.desktop import Desktop
from checkin.ui.pdf_pages import page_sizes
from checkin.ui.printer import pages_of_dialog
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PrimaryButton
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr

_LEAST_LETTERS = 10


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody has confirmed: print these pages, from 0, on this printer with its correction."""

    printer: QPrinter
    calibration: Calibration
    pages: tuple[int, ...]


class PrintPanel(QWidget):
    """Either asks the system's dialog each time, or prints at once on the printer that is chosen."""

    confirmed = Signal(object)
    """An :class:`Order`."""

    def __init__(self, printers: Printers, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._printers = printers
        self._desktop = desktop
        self._pdf = b""
        self.choice = StillBox()
        self.choice.setAccessibleName(tr("Printer"))
        self.choice.setMinimumContentsLength(_LEAST_LETTERS)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.pages = QLineEdit(placeholderText=tr("All (or 3-5, 8)"))
        self.complaint = Text("", Rank.FAULT)
        self.button = PrimaryButton("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self.choice)
        column.addLayout(self._pages_row())
        column.addWidget(self.complaint)
        column.addWidget(self.button)
        self.choice.activated.connect(self._on_chosen)
        self.pages.textEdited.connect(self._forgive)
        self.pages.returnPressed.connect(self.print_pages)
        self.button.clicked.connect(self.print_pages)
        printers.changed.connect(self._show_printers)
        self._forgive()
        self._show_printers()

    def _pages_row(self) -> QHBoxLayout:
        label = Text(tr("Pages"), Rank.LABEL)
        label.setBuddy(self.pages)
        self.pages.setAccessibleName(tr("Pages"))
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        row.addWidget(label)
        row.addWidget(self.pages, 1)
        return row

    def use_pdf(self, pdf: bytes) -> None:
        """Print another PDF; an empty one is none, and cannot be printed."""
        self._pdf = pdf
        self.button.setEnabled(bool(pdf))

    def print_pages(self) -> None:
        """Print what is asked for, after the system's dialog where somebody wants to be asked."""
        if not self._pdf:
            return
        count = len(page_sizes(self._pdf))
        try:
            pages = read_pages(self.pages.text(), count)
        except ValueError:
            self._complain(tr("Pages are written like this: 3-5, 8. There are {count}.", count=count))
            return
        if self._printers.asks:
            self._ask(pages, count)
        else:
            self._print_at_once(pages)

    def showEvent(self, event: QShowEvent) -> None:
        """Look which printers there are now."""
        super().showEvent(event)
        self._show_printers()

    def _ask(self, pages: tuple[int, ...], count: int) -> None:
        printer = self._desktop.printer(self._pdf, self._printers.name)
        if not self._desktop.choose_printer(printer, self):
            return
        name = printer.printerName()
        asked = pages_of_dialog(printer, count)
        self.confirmed.emit(Order(printer, self._printers.calibration_of(name), asked or pages))
        self._printers.use(name)

    def _print_at_once(self, pages: tuple[int, ...]) -> None:
        name = self._printers.name
        if name not in self._desktop.printers():
            self._complain(
                tr("The printer “{printer}” is not there. Look whether it is on and connected.", printer=name)
            )
            return
        printer = self._desktop.printer(self._pdf, name)
        self.confirmed.emit(Order(printer, self._printers.calibration, pages))

    def _show_printers(self) -> None:
        asks, name = self._printers.asks, self._printers.name
        names = [*self._desktop.printers(), *([] if asks else [name])]
        self.choice.clear()
        self.choice.addItem(tr("Ask each time…"), "")
        for one in dict.fromkeys(filter(None, names)):
            self.choice.addItem(one, one)
        self.choice.setCurrentIndex(0 if asks else self.choice.findData(name))
        self.button.setText(tr("Print…") if asks else tr("Print"))

    def _on_chosen(self) -> None:
        name = self.choice.currentData()
        if name:
            self._printers.use(name)
        self._printers.ask_each_time(not name)
        self._forgive()

    def _complain(self, words: str) -> None:
        self.complaint.setText(words)
        self.complaint.show()
        self.pages.setFocus()

    def _forgive(self) -> None:
        self.complaint.hide()
