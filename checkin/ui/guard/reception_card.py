"""The card of the settings page that sets the PIN, begins reception mode, self check-in or a rehearsal."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from checkin.domain.pin import FEWEST_DIGITS, MOST_DIGITS, typed_pin
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.card import Card, Hairline
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr


class ReceptionCard(Card):
    """Hands the computer over to the reception staff, or to the guests."""

    pin_wanted = Signal(str)
    """The digits of a new PIN."""
    reception_wanted = Signal()
    rehearsal_wanted = Signal()
    kiosk_wanted = Signal()

    def __init__(self, has_pin: bool, is_rehearsal: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=INSIDE)
        self._is_new = False
        """Whether the PIN that there is was set here just now."""
        self.pin = QLineEdit(maxLength=MOST_DIGITS)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.again = QLineEdit(maxLength=MOST_DIGITS)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin_button = PlainButton("")
        self.said = Text("", Rank.SMALL)
        self.begin_button = PlainButton(tr("Begin reception mode"))
        self.kiosk_said = Text("", Rank.SMALL)
        self.kiosk_button = PlainButton(tr("Begin self check-in"))
        self.rehearsal_button = PlainButton(tr("Begin a rehearsal"))
        self.rehearsal_button.setEnabled(not is_rehearsal)
        self._lay_out()
        for field in (self.pin, self.again):
            field.textChanged.connect(self._on_typed)
            field.returnPressed.connect(self._on_pin)
        self.pin_button.clicked.connect(self._on_pin)
        self.begin_button.clicked.connect(self.reception_wanted)
        self.kiosk_button.clicked.connect(self.kiosk_wanted)
        self.rehearsal_button.clicked.connect(self.rehearsal_wanted)
        self.show_pin(has_pin)
        self._on_typed()

    def show_pin(self, has_pin: bool) -> None:
        """Show whether there is a PIN: without one there is neither reception mode nor self check-in."""
        self.begin_button.setEnabled(has_pin)
        self.pin_button.setText(tr("Change the PIN") if has_pin else tr("Set the PIN"))
        self.said.setText(_said(has_pin=has_pin, is_new=self._is_new))
        self.kiosk_button.setEnabled(has_pin)
        leave = tr("To leave it, press Esc and give the PIN.")
        self.kiosk_said.setText(leave if has_pin else tr("It needs a PIN: set one above first."))

    def _lay_out(self) -> None:
        self.body.addWidget(Heading(tr("Reception and rehearsal"), Rank.SECTION))
        words = tr("In reception mode only the door and the help can be reached; the organizer's PIN ends it.")
        self.body.addWidget(Text(words, Rank.SMALL))
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        digits = tr("PIN, {least} to {most} digits", least=FEWEST_DIGITS, most=MOST_DIGITS)
        row.addLayout(labelled(digits, self.pin))
        row.addLayout(labelled(tr("Once more"), self.again))
        self.body.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(INSIDE)
        buttons.addWidget(self.pin_button)
        buttons.addWidget(self.begin_button)
        buttons.addStretch()
        self.body.addLayout(buttons)
        self.body.addWidget(self.said)
        self.body.addWidget(Hairline())
        words = tr(
            "In self check-in, attendees scan their own tickets. It fills the screen, and nothing else is reached."
        )
        self.body.addWidget(Text(words, Rank.SMALL))
        self.body.addWidget(self.kiosk_said)
        self.body.addWidget(self.kiosk_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Hairline())
        words = tr("A rehearsal is on a copy of the event: scan, admit, print as you like. Nothing of it is kept.")
        self.body.addWidget(Text(words, Rank.SMALL))
        self.body.addWidget(self.rehearsal_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def _on_typed(self) -> None:
        pin = typed_pin(self.pin.text())
        self.pin_button.setEnabled(pin is not None and pin == typed_pin(self.again.text()))

    def _on_pin(self) -> None:
        pin = typed_pin(self.pin.text())
        if pin is not None and pin == typed_pin(self.again.text()):
            self.pin.clear()
            self.again.clear()
            self._is_new = True
            self.pin_wanted.emit(pin)


def _said(*, has_pin: bool, is_new: bool) -> str:
    if not has_pin:
        return tr("There is no PIN yet.")
    return tr("The PIN is set, and holds from now on.") if is_new else tr("There is a PIN.")
