"""Pages of a PDF as pictures. The only place that knows QtPdf; safe to use from a worker's thread."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument


def page_sizes(pdf: bytes) -> tuple[QSizeF, ...]:
    """Return the size of every page in points (1/72 inch)."""
    with _opened(pdf) as document:
        return tuple(document.pagePointSize(page) for page in range(document.pageCount()))


def page_picture(pdf: bytes, page: int, size: QSize) -> QImage:
    """Return one page, from 0, drawn on white and ``size`` pixels large.

    Always whole: QtPdf 6.12 shifts and shrinks what is drawn through a clip by up to 0.6 mm on A4.
    """
    with _opened(pdf) as document:
        return _on_white(document.render(page, size))


@contextmanager
def _opened(pdf: bytes) -> Generator[QPdfDocument, None, None]:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        raise ValueError(f"not a PDF that can be shown: {document.error().name}")
    try:
        yield document
    finally:
        document.close()
        buffer.close()


def _on_white(drawn: QImage) -> QImage:
    """Put white behind a picture in place, for QtPdf draws on nothing; a page at 600 dpi takes 139 MB once."""
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
    painter.fillRect(drawn.rect(), Qt.GlobalColor.white)
    painter.end()
    return drawn
