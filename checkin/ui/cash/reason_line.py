"""One line that asks why, and for an amount where there is one to give back, before money is changed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.files.values import amount_of
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PrimaryButton, QuietButton
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr

Answer = Callable[[str, int], object]
"""What is done with the reason and the amount in yen."""
_AMOUNT_PX = 96


class ReasonLine(QWidget):
    """Nothing is taken back without a reason. Enter does it, Esc leaves it as it is."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._has_amount = False
        self.question = Text("", Rank.STRONG)
        self.question.setWordWrap(True)
        self.amount = QLineEdit(placeholderText=tr("yen"))
        self.amount.setAccessibleName(tr("Amount"))
        self.amount.setFixedWidth(_AMOUNT_PX)
        self.reason = QLineEdit(placeholderText=tr("Reason"))
        self.reason.setAccessibleName(tr("Reason"))
        self.do_button = PrimaryButton("")
        self.leave_button = QuietButton(tr("Leave it"))
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        row.addWidget(self.amount)
        row.addWidget(self.reason, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.do_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, INSIDE, 0, INSIDE)
        column.setSpacing(INSIDE)
        column.addWidget(self.question)
        column.addLayout(row)
        column.addLayout(buttons)
        for field in (self.amount, self.reason):
            field.returnPressed.connect(self._do)
        self.do_button.clicked.connect(self._do)
        self.leave_button.clicked.connect(self.close_line)
        self.hide()

    def ask(self, question: str, does: str, answer: Answer, amount: int | None = None) -> None:
        """Ask why; for an amount too, where one is suggested. The button says what it ``does``."""
        self.do_button.setText(does)
        self._answer = answer
        self._has_amount = amount is not None
        self.question.setText(question)
        self.amount.setVisible(self._has_amount)
        self.amount.setText("" if amount is None else str(amount))
        self.reason.clear()
        self._complain(None)
        self.show()
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_line(self) -> None:
        """Put the line away; nothing was done."""
        self._answer = None
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the line away on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        reason = self.reason.text().strip()
        amount = amount_of(self.amount.text()) if self._has_amount else 0
        if amount is None:
            self._complain(self.amount)
        elif not reason:
            self._complain(self.reason)
        elif self._answer is not None:
            answer = self._answer
            self.close_line()
            answer(reason, amount)

    def _complain(self, field: QLineEdit | None) -> None:
        for each in (self.amount, self.reason):
            set_look(each, "state", "fault" if each is field else "")
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
