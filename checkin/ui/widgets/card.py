"""Cards and hairlines: what keeps things together, and what keeps them apart."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from checkin.ui.style.scale import AROUND, BETWEEN


class Card(QFrame):
    """A raised surface with a column of things in it: add them to ``body``."""

    def __init__(self, parent: QWidget | None = None, margin: int = AROUND, spacing: int = BETWEEN) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(spacing)


class Hairline(QFrame):
    """A thin line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "hairline")
        self.setFixedHeight(1)
