"""A new event in one short form: what it is called, when, where, and where its file goes."""

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.fields import DayField, labelled
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr

SaveAs = Callable[[QWidget, str, Path, str], Path | None]
"""Asks a person where to save: for whom, title, suggestion, kinds of files; None if they think better of it."""
SUFFIX = ".checkin"
_FORBIDDEN = frozenset('<>:"/\\|?*')
"""What a file name must not hold on Windows."""
_LONGEST_NAME = 60


class NewEventForm(Card):
    """Title and day are asked for; the venue may stay empty, and the file has a name already."""

    new_event_wanted = Signal(str, object, str, object)
    """Title, day (``date``), venue, and where to save (``Path``)."""

    def __init__(self, folder: Path, today: date, save_as: SaveAs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._save_as = save_as
        self._folder = folder
        self._chosen: Path | None = None
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(tr("For example: December mixer"))
        self.day = DayField(today)
        self.venue = QLineEdit(self)
        self.venue.setPlaceholderText(tr("May stay empty"))
        self.missing = Text(tr("Please give the event a title."), Rank.FAULT)
        self.missing.hide()
        self.place = Text("", Rank.SMALL)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.change_place = QuietButton(tr("Change"))
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
        name = " ".join(filter(None, (self.day.day.isoformat(), file_name_of(self.title.text()))))
        return self._folder / f"{name}{SUFFIX}"

    def _lay_out(self) -> None:
        self.body.addWidget(Heading(tr("New event"), Rank.SECTION))
        self.body.addLayout(labelled(tr("Event title"), self.title, self.missing))
        self.body.addLayout(labelled(tr("Day"), self.day))
        self.body.addLayout(labelled(tr("Venue"), self.venue))
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        row.addLayout(labelled(tr("Saved as"), self.place), 1)
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
        chosen = self._save_as(self, tr("Save the event as"), self.path, tr("Checkin event (*.checkin)"))
        if chosen is not None:
            self._chosen = chosen if chosen.suffix == SUFFIX else chosen.with_name(chosen.name + SUFFIX)
            self._show_place()

    def _on_create(self) -> None:
        title = self.title.text().strip()
        if not title:
            self.missing.show()
            set_look(self.title, "state", "fault")
            self.title.setFocus()
            return
        self.new_event_wanted.emit(title, self.day.day, self.venue.text().strip(), self.path)


def file_name_of(title: str) -> str:
    """Return a title as a file name that every system takes; the letters stay what they are."""
    kept = "".join(
        letter for letter in title if letter not in _FORBIDDEN and unicodedata.category(letter)[0] not in "C"
    )
    return kept[:_LONGEST_NAME].strip(" .")
