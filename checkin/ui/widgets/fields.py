"""Fields with their labels above them, and a field for a day in the language of the moment."""

from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QSizePolicy, QTimeEdit, QVBoxLayout, QWidget

from checkin.ui.style.scale import BETWEEN, INSIDE, STEP
from checkin.ui.widgets.side_by_side import SideBySide
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.days import day_format
from checkin.wording.language import language


class DayField(QDateEdit):
    """A day, with a calendar to pick it from."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self.setLocale(QLocale(language()))
        self.setDisplayFormat(day_format())
        self.setCalendarPopup(True)

    @property
    def day(self) -> date:
        """The day that is set."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which is being scrolled."""
        event.ignore()


class ClockField(QTimeEdit):
    """A time of day, in hours and minutes."""

    def __init__(self, at: time, parent: QWidget | None = None) -> None:
        super().__init__(QTime(at.hour, at.minute), parent)
        self.setDisplayFormat("HH:mm")
        self.setButtonSymbols(QTimeEdit.ButtonSymbols.NoButtons)
        self.lineEdit().setTextMargins(INSIDE, 0, INSIDE, 0)

    @property
    def at(self) -> time:
        """The time that is set."""
        chosen = self.time()
        return time(chosen.hour(), chosen.minute())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which is being scrolled."""
        event.ignore()


def labelled(label: str, field: QWidget, *below: QWidget) -> QVBoxLayout:
    """Return a column: the label, the field it names (for screen readers too), and what belongs under it."""
    column = QVBoxLayout()
    column.setSpacing(STEP)
    words = Text(label, Rank.LABEL)
    words.setBuddy(field)
    field.setAccessibleName(label)
    for widget in (words, field, *below):
        column.addWidget(widget)
    return column


def beside(*columns: QVBoxLayout) -> SideBySide:
    """Return fields with their labels side by side, equally wide, or below one another where they do not fit."""
    fields: list[QWidget] = []
    for column in columns:
        field = QWidget()
        column.setContentsMargins(0, 0, 0, 0)
        field.setLayout(column)
        fields.append(field)
    both = SideBySide(fields, spacing=BETWEEN, is_even=True)
    both.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return both
