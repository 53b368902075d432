"""Printing a PDF at exactly its own size: no margins, no fitting, page by page."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from checkin.domain.progress import Cancelled, Progress
from checkin.faults import Fault, FaultKind
from checkin.ui.pdf_pages import page_picture, page_sizes

MOST_DPI = 600
"""Badge printers and office printers show no more, and a page of more takes seconds."""
_POINTS_PER_INCH = 72


def printer_names() -> list[str]:
    """Return the printers that the system knows now."""
    return QPrinterInfo.availablePrinterNames()


def has_printer(name: str) -> bool:
    """Say whether the system knows a printer now; of no name, whether it has a default one."""
    return not (QPrinterInfo.printerInfo(name) if name else QPrinterInfo.defaultPrinter()).isNull()


def printer_for(pdf: bytes, name: str = "") -> QPrinter:
    """Return a printer, or the system's default, set to the PDF's own page size without margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name and name in printer_names():
        printer.setPrinterName(name)
    set_page(printer, page_sizes(pdf)[0])
    return printer


def choose_printer(printer: QPrinter, parent: QWidget) -> bool:
    """Ask with the system's dialog which printer to use; False if the person thought better of it."""
    dialog = QPrintDialog(printer, parent)
    return dialog.exec() == QDialog.DialogCode.Accepted


def set_page(printer: QPrinter, size_pt: QSizeF) -> None:
    """Set the paper to ``size_pt`` points, with the whole of it to draw on."""
    size = QPageSize(size_pt, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setFullPage(True)
    printer.setPageSize(size)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)


def pages_of_dialog(printer: QPrinter, count: int) -> tuple[int, ...] | None:
    """Return the pages, from 0, that somebody asked for in the system's dialog; None where they asked for all.

    The printer forgets them: it is given these pages alone, and must not choose among them once more.
    """
    asked = printer.pageRanges()
    is_range = printer.printRange() is QPrinter.PrintRange.PageRange and not asked.isEmpty()
    printer.setPageRanges(QPageRanges())
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    return tuple(page for page in range(count) if asked.contains(page + 1)) if is_range else None


def print_pdf(pdf: bytes, printer: QPrinter, progress: Progress, pages: Sequence[int] | None = None) -> None:
    """Print pages of a PDF, from 0, or all of them, at 100 %, telling ``(pages done, pages)``.

    ``printer`` belongs to this thread until the end. Raises ``PRINTER_TROUBLE``. What a person cancels is
    withdrawn from the printer as far as the system allows.
    """
    sizes = page_sizes(pdf)
    wanted = range(len(sizes)) if pages is None else pages
    set_page(printer, sizes[0])
    if printer.resolution() > MOST_DPI:
        printer.setResolution(MOST_DPI)
    painter = QPainter()
    if not painter.begin(printer):
        raise _trouble(printer)
    try:
        for done, number in enumerate(wanted):
            progress(done, len(wanted))
            if done and not printer.newPage():
                raise _trouble(printer)
            _draw_page(painter, pdf, number, sizes[number] * (printer.resolution() / _POINTS_PER_INCH))
        progress(len(wanted), len(wanted))
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise _trouble(printer)


def _draw_page(painter: QPainter, pdf: bytes, number: int, size_px: QSizeF) -> None:
    """Draw at the PDF's own size, not the paper's, which the system rounds to whole points."""
    painter.drawImage(0, 0, page_picture(pdf, number, size_px.toSize()))


def _trouble(printer: QPrinter) -> Fault:
    return Fault(FaultKind.PRINTER_TROUBLE, detail=printer.printerName())
