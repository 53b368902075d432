"""The event's own details: title, day, venue, and when the doors are open."""

from datetime import time, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from checkin.domain.badge_box import Boxes
from checkin.domain.event import Event
from checkin.ui.settings.hours import Hours, hours_of, moments
from checkin.ui.style.scale import BETWEEN
from checkin.ui.widgets.buttons import PrimaryButton
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.check import Check
from checkin.ui.widgets.choice_field import ChoiceField, NumberField
from checkin.ui.widgets.fields import ClockField, DayField, labelled
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.boxes import boxes_word
from checkin.wording.language import tr

_MOST_IN_A_BOX = 1_000
_USUAL_HOURS: Hours = (time(18, 30), time(21, 0))


class EventCard(Card):
    """Changes are kept when they are saved, all at once."""

    event_change_wanted = Signal(object)
    """The fields that differ, by name, as ``Event.to_data`` writes them."""

    def __init__(self, event: Event, zone: tzinfo | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = event
        self._zone = zone
        hours = hours_of(event.opens_at, event.closes_at, zone)
        self.title = QLineEdit(event.title)
        self.missing = Text(tr("Please give the event a title."), Rank.FAULT)
        self.missing.hide()
        self.day = DayField(event.day)
        self.venue = QLineEdit(event.venue)
        self.keeps_hours = Check(tr("The doors keep hours"))
        self.keeps_hours.setChecked(hours is not None)
        self.opens, self.closes = (ClockField(at) for at in hours or _USUAL_HOURS)
        self.boxes = ChoiceField({boxes: boxes_word(boxes) for boxes in Boxes})
        self.boxes.show_value(Boxes(event.badge_boxes))
        self.box_size = NumberField(1, _MOST_IN_A_BOX, 10, "", decimals=0)
        self.box_size.show_value(event.badge_box_size)
        self.save_button = PrimaryButton(tr("Save the event"))
        self._lay_out()
        self._connect()
        self._on_changed()

    def show_event(self, event: Event) -> None:
        """Take the event as it stands now; what is written in the fields stays."""
        self._event = event
        self._on_changed()

    @property
    def change(self) -> dict[str, object]:
        """What the fields say and the event does not, as ``Event.to_data`` writes it."""
        hours = (self.opens.at, self.closes.at) if self.keeps_hours.isChecked() else None
        opens_at, closes_at = moments(self.day.day, hours, self._zone)
        written: dict[str, object] = {
            "title": self.title.text().strip(),
            "day": self.day.day.isoformat(),
            "venue": self.venue.text().strip(),
            "opens_at": opens_at,
            "closes_at": closes_at,
            "badge_boxes": str(self.boxes.value),
            "badge_box_size": round(self.box_size.value()),
        }
        stands = self._event.to_data()
        if hours is None and (self._event.opens_at is None) != (self._event.closes_at is None):
            del written["opens_at"], written["closes_at"]  # one of the two alone: not shown here, and not undone
        return {name: value for name, value in written.items() if value != stands[name]}

    def _lay_out(self) -> None:
        self.body.addWidget(Heading(tr("This event"), Rank.SECTION))
        self.body.addLayout(labelled(tr("Event title"), self.title, self.missing))
        self.body.addLayout(labelled(tr("Day"), self.day))
        self.body.addLayout(labelled(tr("Venue"), self.venue))
        self.body.addWidget(self.keeps_hours)
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        row.addLayout(labelled(tr("Doors open"), self.opens))
        row.addLayout(labelled(tr("Doors close"), self.closes))
        self.body.addLayout(row)
        self.body.addWidget(Text(tr("Outside these hours the door asks before it admits anybody."), Rank.SMALL))
        self.body.addLayout(labelled(tr("Printed badges at the reception"), self.boxes))
        self.body.addLayout(labelled(tr("Numbers in each box"), self.box_size))
        self.body.addWidget(self.save_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.title.textChanged.connect(self._on_changed)
        self.venue.textChanged.connect(self._on_changed)
        self.day.dateChanged.connect(self._on_changed)
        self.opens.timeChanged.connect(self._on_changed)
        self.closes.timeChanged.connect(self._on_changed)
        self.boxes.currentIndexChanged.connect(self._on_changed)
        self.box_size.valueChanged.connect(self._on_changed)
        self.keeps_hours.toggled.connect(self._on_changed)
        self.save_button.clicked.connect(self._on_save)

    def _on_changed(self) -> None:
        keeps_hours, has_title = self.keeps_hours.isChecked(), bool(self.title.text().strip())
        self.opens.setEnabled(keeps_hours)
        self.closes.setEnabled(keeps_hours)
        self.box_size.setEnabled(self.boxes.value is Boxes.NUMBERS)
        self.missing.setVisible(not has_title)
        set_look(self.title, "state", "" if has_title else "fault")
        self.save_button.setEnabled(has_title and bool(self.change))

    def _on_save(self) -> None:
        self.event_change_wanted.emit(self.change)
