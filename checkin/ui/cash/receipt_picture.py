"""The page of a receipt, as small as the column it stands in."""

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from checkin.ui.pdf_pages import page_picture, page_sizes
from checkin.ui.style.theme import scale

_WIDTH_PX = 336


class ReceiptPicture(QLabel):
    """Shows the first page of a PDF."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.pdf = b""
        """What is shown."""

    def draw_pdf(self, pdf: bytes) -> None:
        """Show another PDF."""
        self.pdf = pdf
        sharpness = self.devicePixelRatioF()
        size = page_sizes(pdf)[0]
        room = (size * (scale().px(_WIDTH_PX) * sharpness / size.width())).toSize()
        picture = QPixmap.fromImage(page_picture(pdf, 0, room))
        picture.setDevicePixelRatio(sharpness)
        self.setPixmap(picture)
