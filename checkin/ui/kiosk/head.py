"""Above self check-in: which event this is, whether it is a rehearsal, and a quiet way out for the staff."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.ui.door.fitted_text import Fit, FittedText
from checkin.ui.style.scale import BETWEEN
from checkin.ui.style.theme import colours
from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.texts import Text
from checkin.wording.language import tr

_TITLE = (Fit(34, 1), Fit(28, 1), Fit(24, 2))


class KioskHead(QWidget):
    """One line; a long title becomes smaller."""

    def __init__(self, title: str, *, is_rehearsal: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = FittedText(_TITLE, is_bold=True)
        self.rehearsal = Text(tr("Rehearsal"), is_line=True)
        self.rehearsal.setProperty("kind", "rehearsal")
        self.staff_button = QuietButton(tr("For staff"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self.title, 1)
        row.addWidget(self.rehearsal)
        row.addWidget(self.staff_button)
        self.title.show_text(title, colours().ink)
        self.rehearsal.setVisible(is_rehearsal)

    def fit(self, width: int, factor: float) -> None:
        """Set the title as large as the other parts leave room for."""
        beside = self.staff_button.sizeHint().width() + BETWEEN
        if not self.rehearsal.isHidden():
            beside += self.rehearsal.sizeHint().width() + BETWEEN
        self.title.fit(width - beside, factor)
