"""One short form for who really stands at the door: a name put right, or another person with the ticket."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee, Profile
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton, Size
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.fields import profile_field_name
from checkin.wording.language import tr

FIELDS = ("name", "reading", "company", "title")


class Purpose(Enum):
    """What the form is open for."""

    CORRECTION = auto()
    SUBSTITUTE = auto()


class PersonForm(QWidget):
    """Enter takes what is written, Esc puts the form away."""

    submitted = Signal()
    ended = Signal()
    """Whom the list names comes after all."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attendee: Attendee | None = None
        """Whom the form is about."""
        self.purpose = Purpose.CORRECTION
        self.heading = Heading("", Rank.SECTION)
        self.heading.setWordWrap(True)
        self.about = Text("", Rank.MUTED)
        self.fields = {name: QLineEdit() for name in FIELDS}
        self.complaint = Text(tr("A name is needed."), Rank.FAULT)
        self.submit_button = PrimaryButton("", Size.TOUCH)
        self.close_button = QuietButton(tr("Close (Esc)"), Size.TOUCH)
        self.end_button = PlainButton("", Size.TOUCH)
        self._lay_out()
        self.submit_button.clicked.connect(self.submit)
        self.close_button.clicked.connect(self.closed)
        self.end_button.clicked.connect(self.ended)

    def correct(self, attendee: Attendee) -> None:
        """Open the fields of somebody whose name is written wrongly."""
        self.heading.setText(tr("Correct the name"))
        self.about.setText(tr("The badge is printed with what stands here."))
        self.submit_button.setText(tr("Keep (Enter)"))
        self.end_button.hide()
        self._open(Purpose.CORRECTION, attendee, attendee.profile)

    def substitute(self, attendee: Attendee) -> None:
        """Open empty fields for who comes with somebody's ticket; the company is mostly the same."""
        original = attendee.comes_instead_of or attendee.name
        self.heading.setText(tr("Another person comes with this ticket"))
        self.about.setText(tr("In place of {name}. Both names are kept; the ticket admits once.", name=original))
        self.submit_button.setText(tr("Keep and admit (Enter)"))
        self.end_button.setText(tr("{name} comes after all", name=original))
        self.end_button.setVisible(attendee.substitution is not None)
        shown = attendee.profile if attendee.substitution else Profile(company=attendee.profile.company)
        self._open(Purpose.SUBSTITUTE, attendee, shown)

    @property
    def person(self) -> Profile:
        """Who is written in the fields."""
        name, reading, company, title = (field.text().strip() for field in self.fields.values())
        return Profile(name=name, reading=reading, company=company, title=title)

    def submit(self) -> None:
        """Hand over what is written, or say that a name is missing."""
        has_name = bool(self.person.name)
        self._complain(not has_name)
        if has_name:
            self.submitted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit on Enter in any field, and put the form away on Esc."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.submit()
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                super().keyPressEvent(event)

    def _open(self, purpose: Purpose, attendee: Attendee, shown: Profile) -> None:
        self.purpose, self.attendee = purpose, attendee
        for name, field in self.fields.items():
            field.setText(getattr(shown, name))
            field.setCursorPosition(0)
        self._complain(False)
        self.fields["name"].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.fields["name"].selectAll()

    def _complain(self, is_missing: bool) -> None:
        set_look(self.fields["name"], "state", "fault" if is_missing else "")
        self.complaint.setVisible(is_missing)
        if is_missing:
            self.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self.heading)
        column.addWidget(self.about)
        for name, field in self.fields.items():
            field.setAccessibleName(profile_field_name(name))
            column.addLayout(labelled(profile_field_name(name), field))
        column.addWidget(self.complaint)
        buttons = QHBoxLayout()
        buttons.addWidget(self.submit_button, 1)
        buttons.addWidget(self.close_button)
        column.addLayout(buttons)
        column.addWidget(self.end_button)
        column.addStretch()
