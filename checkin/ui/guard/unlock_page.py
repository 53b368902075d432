"""What stands in place of a page that is not the desk's: a field for the organizer's PIN."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.pin import MOST_DIGITS, typed_pin
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton, Size
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr, tr_count

_FREE_TRIES = 3
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 2, 60
"""After some wrong tries each further one costs twice the time of the one before."""
_WIDTH_PX = 420


class UnlockPage(QWidget):
    """Asks for the PIN; wrong ones cost more and more time."""

    unlocked = Signal()
    left = Signal()
    """The person goes back to the door, or wherever they were."""

    def __init__(
        self,
        is_pin: Callable[[str], bool],
        parent: QWidget | None = None,
        *,
        words: str = "",
        back: str = "",
    ) -> None:
        super().__init__(parent)
        self._is_pin = is_pin
        self._words = words or tr(
            "This computer is in reception mode. Lists, records and settings open with the organizer's PIN."
        )
        self._wrong = 0
        self._pause_s = 0
        self.field = QLineEdit(maxLength=MOST_DIGITS)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.field.setAccessibleName(tr("The organizer's PIN"))
        self.complaint = Text("", Rank.FAULT)
        self.button = PrimaryButton(tr("Open"), Size.TOUCH)
        self.back = PlainButton(back or tr("Back to the door"), Size.TOUCH)
        self._tick = QTimer(self, interval=1_000)
        self._tick.timeout.connect(self._on_tick)
        self.field.returnPressed.connect(self._on_try)
        self.button.clicked.connect(self._on_try)
        self.back.clicked.connect(self.left)
        self.setFocusProxy(self.field)
        self._lay_out()

    @property
    def is_waiting(self) -> bool:
        """Whether a wrong try is still being waited out."""
        return self._pause_s > 0

    def _lay_out(self) -> None:
        held = QWidget()
        held.setFixedWidth(scale().px(_WIDTH_PX))
        column = QVBoxLayout(held)
        column.setSpacing(BETWEEN)
        column.addWidget(Heading(tr("For the organizer")))
        column.addWidget(Text(self._words, Rank.MUTED))
        column.addWidget(self.field)
        column.addWidget(self.complaint)
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        row.addWidget(self.button)
        row.addWidget(self.back)
        row.addStretch()
        column.addLayout(row)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(held, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(2)

    def _on_try(self) -> None:
        digits = typed_pin(self.field.text())
        self.field.clear()
        if self.is_waiting:
            return
        if digits is not None and self._is_pin(digits):
            self._wrong = 0
            self.complaint.setText("")
            self.unlocked.emit()
            return
        self._wrong += 1
        if self._wrong >= _FREE_TRIES:
            self._pause_s = min(_FIRST_PAUSE_S * 2 ** (self._wrong - _FREE_TRIES), _LONGEST_PAUSE_S)
            self._tick.start()
        self._tell()

    def _on_tick(self) -> None:
        self._pause_s -= 1
        if self._pause_s <= 0:
            self._tick.stop()
            self.field.setFocus()
        self._tell()

    def _tell(self) -> None:
        wrong = tr("This is not the PIN.")
        wait = tr_count("Try again in {count} second.", "Try again in {count} seconds.", self._pause_s)
        self.complaint.setText(f"{wrong} {wait}" if self.is_waiting else wrong)
        self.field.setEnabled(not self.is_waiting)
        self.button.setEnabled(not self.is_waiting)
