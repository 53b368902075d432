"""One short form for who comes without being on the list."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.attendee import Profile
from checkin.domain.industries import Industries
from checkin.domain.money import Price
from checkin.domain.ticket import grouped, plain
from checkin.files.values import amount_of, tag_splitter
from checkin.flows.fee import Fee, LeftOpen, Received
from checkin.ui.style.scale import INSIDE, STEP
from checkin.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.scrolled import Scrolled
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import language, tr

_tags_of = tag_splitter(lambda _: True)


@dataclass(frozen=True, slots=True)
class WalkIn:
    """What the form says."""

    profile: Profile
    fee: Fee | None
    ticket: str
    """The ticket they showed, or empty."""


class WalkInForm(QWidget):
    """Enter admits, Esc puts the form away. The fee stays for the next one: it is mostly the same."""

    submitted = Signal(object)
    """A :class:`WalkIn`."""
    closed = Signal()

    def __init__(self, industries: Industries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._industries = industries
        self._ticket = ""
        self.name = QLineEdit()
        self.reading = QLineEdit()
        self.company = QLineEdit()
        self.title = QLineEdit()
        self.industry = StillBox()
        self.looking_for = QLineEdit(placeholderText=tr("separated by 、"))
        self.fee = QLineEdit(placeholderText=tr("yen"))
        self.received = QCheckBox(tr("Received"))
        self.received.setChecked(True)
        self.shown_ticket = Text("", Rank.SMALL)
        self.complaint = Text("", Rank.FAULT)
        self.submit_button = PrimaryButton(tr("Add and admit (Enter)"), Size.TOUCH)
        self.close_button = QuietButton(tr("Close (Esc)"), Size.TOUCH)
        self._fill_industries()
        self._lay_out()
        self.submit_button.clicked.connect(self.submit)
        self.close_button.clicked.connect(self.closed)
        self.fee.textChanged.connect(self._on_fee)
        self.received.setEnabled(False)

    def open(self, ticket: str = "", name: str = "", price: Price | None = None) -> None:
        """Begin another walk-in, with a ticket they showed or a name that was searched for, at the usual price."""
        self._ticket = ticket
        for field in (self.name, self.reading, self.company, self.title, self.looking_for):
            field.clear()
        self.name.setText(name)
        if price is not None and not self.fee.text():
            self.fee.setText(str(price.yen))
        self.industry.setCurrentIndex(0)
        self.received.setChecked(True)
        self.shown_ticket.setText(tr("With the ticket {ticket}", ticket=grouped(plain(ticket))) if ticket else "")
        self.shown_ticket.setVisible(bool(ticket))
        self._complain(None, "")
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        """Hand over what the form says, or say what is missing."""
        name, fee = self.name.text().strip(), self.fee.text().strip()
        amount = amount_of(fee) if fee else None
        if not name:
            self._complain(self.name, tr("A name is needed."))
        elif fee and amount is None:
            self._complain(self.fee, tr("Please give the fee as a number, such as 3000."))
        else:
            self._complain(None, "")
            self.submitted.emit(WalkIn(self._profile(name, amount), self._fee(amount), self._ticket))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit on Enter in any field, and put the form away on Esc."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.submit()
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                super().keyPressEvent(event)

    def _profile(self, name: str, fee_due: int | None) -> Profile:
        industry = self.industry.currentData()
        return Profile(
            name=name,
            reading=self.reading.text().strip(),
            company=self.company.text().strip(),
            title=self.title.text().strip(),
            industry=industry,
            industry_text=self.industry.currentText() if industry else "",
            looking_for=_tags_of(self.looking_for.text()),
            fee_due=fee_due,
        )

    def _fee(self, amount: int | None) -> Fee | None:
        if not amount:
            return None
        return Received() if self.received.isChecked() else LeftOpen()

    def _on_fee(self, text: str) -> None:
        self.received.setEnabled(bool(text.strip()))

    def _complain(self, field: QLineEdit | None, sentence: str) -> None:
        for each in (self.name, self.fee):
            set_look(each, "state", "fault" if each is field else "")
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()

    def _fill_industries(self) -> None:
        self.industry.addItem(tr("Not stated"), "")
        for industry in self._industries.labels:
            self.industry.addItem(industry.label(language()), industry.id)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(INSIDE)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        fields: tuple[tuple[str, QWidget, int, int, int], ...] = (
            (tr("Name (needed)"), self.name, 0, 0, 2),
            (tr("Reading"), self.reading, 1, 0, 2),
            (tr("Company"), self.company, 2, 0, 1),
            (tr("Title"), self.title, 2, 1, 1),
            (tr("Industry"), self.industry, 3, 0, 2),
            (tr("Looking for"), self.looking_for, 4, 0, 2),
            (tr("Fee"), self.fee, 5, 0, 1),
        )
        for label, field, row, column, span in fields:
            field.setAccessibleName(label)
            grid.addLayout(_labelled(label, field), row, column, 1, span)
        grid.addWidget(self.received, 5, 1, alignment=Qt.AlignmentFlag.AlignBottom)
        buttons = QHBoxLayout()
        buttons.addWidget(self.submit_button, 1)
        buttons.addWidget(self.close_button)
        whole = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scrolled(whole))
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(Heading(tr("Walk-in"), Rank.SECTION))
        column.addWidget(self.shown_ticket)
        column.addLayout(grid)
        column.addWidget(self.complaint)
        column.addLayout(buttons)
        column.addStretch()


def _labelled(label: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(STEP // 2)
    column.addWidget(Text(label, Rank.LABEL))
    column.addWidget(field)
    return column
