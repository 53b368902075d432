"""A receipt in the making: for whom, for what, how much, and the page as it will be."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.files.values import amount_of
from checkin.flows.receipts import Wish, can_be_receipted
from checkin.ui.cash.receipt_picture import ReceiptPicture
from checkin.ui.operations import cash as operations
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.cash import default_addressee, default_purpose
from checkin.wording.language import tr

_TYPING_MS = 150
_AMOUNT_PX = 96


class ReceiptForm(QWidget):
    """What is shown is the PDF, marked as a sample until it has its number."""

    print_wanted = Signal(object)
    """A :class:`Wish`: issue it, then print it."""
    save_wanted = Signal(object)
    """A :class:`Wish`: issue it, then save it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._attendee: Attendee | None = None
        self.to = QLineEdit(placeholderText=tr("may be empty"))
        self.purpose = QLineEdit(default_purpose())
        self.amount = QLineEdit()
        self.amount.setFixedWidth(_AMOUNT_PX)
        self.picture = ReceiptPicture()
        self.nameless = Text(tr("Nobody is named who issues it: Settings → Receipts."), Rank.STRONG)
        self.nameless.setWordWrap(True)
        self.print_button = PrimaryButton(tr("Issue and print"))
        self.save_button = PlainButton(tr("Issue and save…"))
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._draw)
        self._lay_out()
        for field in (self.to, self.purpose, self.amount):
            field.textEdited.connect(self._on_edited)
            field.returnPressed.connect(self.print_button.click)
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self.wish))
        self.save_button.clicked.connect(lambda: self.save_wanted.emit(self.wish))

    @property
    def wish(self) -> Wish:
        """What the fields say."""
        amount = amount_of(self.amount.text())
        return Wish(self.to.text().strip(), self.purpose.text().strip(), amount or 0)

    def show_attendee(self, attendee: Attendee) -> None:
        """Begin a receipt for what somebody has paid and is on no receipt; hidden where there is nothing."""
        is_other = self._attendee is None or self._attendee.id != attendee.id
        self._attendee = attendee
        left = can_be_receipted(attendee)
        self.setVisible(left > 0)
        self.nameless.setVisible(not self._session.current_event.issuer.name)
        if is_other:
            self.to.setText(default_addressee(attendee))
            self.purpose.setText(default_purpose())
        self.amount.setText(str(left))
        self._on_edited()

    def take_hand(self) -> None:
        """Put the cursor into the first field: Enter there issues and prints."""
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)
        self.to.selectAll()

    def _on_edited(self) -> None:
        attendee, amount = self._attendee, self.wish.amount or 0
        is_possible = attendee is not None and 0 < amount <= can_be_receipted(attendee)
        set_look(self.amount, "state", "" if is_possible else "fault")
        for button in (self.print_button, self.save_button):
            button.setEnabled(is_possible)
        self._typing.start()

    def _draw(self) -> None:
        if self._attendee is not None and not self.isHidden():
            operations.draft(self._session, self._attendee, self.wish, self.picture.draw_pdf)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        row.addLayout(labelled(tr("For what"), self.purpose), 1)
        row.addLayout(labelled(tr("Amount"), self.amount))
        buttons = QHBoxLayout()
        buttons.setSpacing(INSIDE)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addLayout(labelled(tr("Receipt for whom"), self.to))
        column.addLayout(row)
        column.addWidget(self.nameless)
        column.addLayout(buttons)
        column.addWidget(self.picture, alignment=Qt.AlignmentFlag.AlignLeft)
