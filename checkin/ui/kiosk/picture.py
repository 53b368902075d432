"""What the camera sees, as large as there is room, and no wider than the picture."""

from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QWidget

from checkin.ui.door.viewfinder import Viewfinder


class Picture(QWidget):
    """Holds the viewfinder in the middle; its white border, where it is wanted, lights from the whole width."""

    def __init__(self, *, is_lit: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewfinder = Viewfinder(self)
        self.viewfinder.light(is_lit)

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        is_other = image.size() != self.viewfinder.image.size()
        self.viewfinder.show_image(image)
        if is_other:
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture in the middle."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        image, finder = self.viewfinder.image, self.viewfinder
        width = self.width()
        if not (image.isNull() or finder.is_lit):
            width = min(width, self.height() * image.width() // image.height())
        finder.setFixedSize(width, self.height())
        finder.move((self.width() - width) // 2, 0)
