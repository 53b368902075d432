import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from checkin.domain.progress import Cancelled, unwatched
from checkin.faults import Fault, FaultKind
from checkin.ui.pdf_pages import page_picture, page_sizes
from checkin.ui.printer import print_pdf, printer_for

POINTS_PER_MM = 72 / 25.4


def a_pdf(width_mm: float, height_mm: float, pages: int = 2) -> bytes:
    """Return pages with a black bar whose place and size tell whether anything was moved or scaled."""
    written = io.BytesIO()
    width, height = width_mm * POINTS_PER_MM, height_mm * POINTS_PER_MM
    canvas = Canvas(written, (width, height), invariant=1)
    for _ in range(pages):
        canvas.rect(20, 30, width - 40, 40, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def to_file(printer: QPrinter, path: Path) -> QPrinter:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def bar_mm(pdf: bytes) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the black bar on page 1."""
    size = page_sizes(pdf)[0]
    scale = 4.0
    image = page_picture(pdf, 0, QSize(round(size.width() * scale), round(size.height() * scale)))
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    rows, columns = np.nonzero(pixels[:, : image.width()] < 128)
    unit = scale * POINTS_PER_MM
    return columns.min() / unit, rows.min() / unit, (columns.max() + 1) / unit, (rows.max() + 1) / unit


@pytest.mark.parametrize(("width_mm", "height_mm"), [(210, 297), (62, 100), (102, 51), (215.9, 279.4)])
def test_paper_of_every_kind_comes_out_at_100_percent(
    qtbot: QtBot, tmp_path: Path, width_mm: float, height_mm: float
) -> None:
    pdf = a_pdf(width_mm, height_mm)
    printed = tmp_path / "printed.pdf"
    print_pdf(pdf, to_file(printer_for(pdf), printed), unwatched)
    sizes = page_sizes(printed.read_bytes())
    assert len(sizes) == 2
    for size in sizes:  # Qt writes whole points
        assert abs(size.width() - width_mm * POINTS_PER_MM) <= 0.51
        assert abs(size.height() - height_mm * POINTS_PER_MM) <= 0.51
    before, after = bar_mm(pdf), bar_mm(printed.read_bytes())
    assert before == pytest.approx(after, abs=0.3)


def test_paper_that_a_driver_chose_otherwise_is_set_back(qtbot: QtBot, tmp_path: Path) -> None:
    pdf, printed = a_pdf(62, 100), tmp_path / "printed.pdf"
    printer = to_file(QPrinter(QPrinter.PrinterMode.HighResolution), printed)
    print_pdf(pdf, printer, unwatched)
    assert page_sizes(printed.read_bytes())[0].width() == pytest.approx(62 * POINTS_PER_MM, abs=0.51)


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_printer_that_cannot_begin_is_a_fault(qtbot: QtBot, tmp_path: Path) -> None:
    pdf = a_pdf(62, 100)
    printer = to_file(printer_for(pdf), tmp_path / "no such folder" / "printed.pdf")
    with pytest.raises(Fault) as caught:
        print_pdf(pdf, printer, unwatched)
    assert caught.value.kind is FaultKind.PRINTER_TROUBLE


def test_printing_can_be_stopped_between_pages(qtbot: QtBot, tmp_path: Path) -> None:
    pdf = a_pdf(62, 100, pages=5)
    told: list[int] = []
    with pytest.raises(Cancelled):
        print_pdf(pdf, to_file(printer_for(pdf), tmp_path / "printed.pdf"), stopped_after(2, told))
    assert told == [0, 1, 2]


def stopped_after(pages: int, told: list[int]) -> Callable[[int, int], None]:
    def progress(done: int, of: int) -> None:
        told.append(done)
        if done == pages:
            raise Cancelled

    return progress
