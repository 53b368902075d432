"""A new event in one short form: what it is called, when, where, and where its file goes."""

import unicodedata
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.ui.style.scale import INSIDE, STEP
from checkin.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.days import day_format
from checkin.wording.language import tr

SUFFIX = ".checkin"
_FORBIDDEN = frozenset('<>:"/\\|?*')
"""What a file name must not hold on Windows."""
_LONGEST_NAME = 60


class NewEventForm(Card):
    """Title and day are asked for; the venue may stay empty, and the file has a name already."""

    new_event_wanted = Signal(str, object, str, object)
    """Title, day (``date``), venue, and where to save (``Path``)."""

    def __init__(self, folder: Path, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._chosen: Path | None = None
        self._today = today
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(tr("For example: December mixer"))
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setDisplayFormat(day_format())
        self.day.setCalendarPopup(True)
        self.venue = QLineEdit(self)
        self.venue.setPlaceholderText(tr("May stay empty"))
        self.missing = Text(tr("Please give the event a title."), Rank.FAULT)
        self.missing.hide()
        self.place = Text("", Rank.SMALL)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.change_place = QuietButton(tr("Change…"))
        self.make_button = PrimaryButton(tr("Make the event"), Size.TOUCH)
        self._lay_out()
        self.title.textChanged.connect(self._on_title)
        self.day.dateChanged.connect(self._show_place)
        for field in (self.title, self.venue):
            field.returnPressed.connect(self.make_button.click)
        self.change_place.clicked.connect(self._on_change_place)
        self.make_button.clicked.connect(self._on_create)
        self._show_place()

    @property
    def path(self) -> Path:
        """Where the event will be saved: as chosen, or named after title and day in the usual folder."""
        if self._chosen is not None:
            return self._chosen
        day = self.day.date().toString("yyyy-MM-dd")
        name = " ".join(filter(None, (day, file_name_of(self.title.text()))))
        return self._folder / f"{name}{SUFFIX}"

    def _lay_out(self) -> None:
        self.body.addWidget(Heading(tr("New event"), Rank.SECTION))
        self.body.addLayout(_labelled(tr("Event title"), self.title, self.missing))
        self.body.addLayout(_labelled(tr("Day"), self.day))
        self.body.addLayout(_labelled(tr("Venue"), self.venue))
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        row.addLayout(_labelled(tr("Saved as"), self.place), 1)
        row.addWidget(self.change_place, alignment=Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.body.addWidget(self.make_button)

    def _on_title(self) -> None:
        self.missing.hide()
        set_look(self.title, "state", "")
        self._show_place()

    def _show_place(self) -> None:
        self.place.setText(str(self.path))

    def _on_change_place(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save the event as"), str(self.path), tr("Checkin event (*.checkin)")
        )
        if chosen:
            self._chosen = Path(chosen if chosen.endswith(SUFFIX) else chosen + SUFFIX)
            self._show_place()

    def _on_create(self) -> None:
        title = self.title.text().strip()
        if not title:
            self.missing.show()
            set_look(self.title, "state", "fault")
            self.title.setFocus()
            return
        day = self.day.date()
        wanted = date(day.year(), day.month(), day.day())
        self.new_event_wanted.emit(title, wanted, self.venue.text().strip(), self.path)


def file_name_of(title: str) -> str:
    """Return a title as a file name that every system takes; the letters stay what they are."""
    kept = "".join(
        letter for letter in title if letter not in _FORBIDDEN and unicodedata.category(letter)[0] not in "C"
    )
    return kept[:_LONGEST_NAME].strip(" .")


def _labelled(label: str, *fields: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(STEP)
    words = Text(label, Rank.LABEL)
    column.addWidget(words)
    for field in fields:
        column.addWidget(field)
    if isinstance(fields[0], QLineEdit | QDateEdit):
        words.setBuddy(fields[0])
        fields[0].setAccessibleName(label)
    return column
